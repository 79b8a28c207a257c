package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

/** Writes submissions for tests. */
public final class Sample {
    public static final String SOFTMAX =
            """
            // EXERCISE 1-1 Softmax
            final class Softmax {
                static Matrix softmax(Matrix z) {
                    Matrix y = z.copy();
                    for (int j = 0; j < z.cols(); j++) {
                        double largest = z.get(z.argmax(j), j);
                        double sum = 0;
                        for (int i = 0; i < z.rows(); i++) {
                            sum += Math.exp(z.get(i, j) - largest);
                        }
                        for (int i = 0; i < z.rows(); i++) {
                            y.set(i, j, Math.exp(z.get(i, j) - largest) / sum);
                        }
                    }
                    return y;
                }
            }
            """;

    public static final String STEP =
            """
            // EXERCISE 1-2 RnnStep
            final class RnnStep {
                static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
                    Matrix z = p.Waa().times(aPrev).plus(p.Wax().times(x)).plusColumn(p.ba());
                    return z.map(Math::tanh);
                }
            }
            """;

    private static final String IMPORTS =
            """
            import static org.seqlab.kernel.Lab.*;
            import java.util.*;
            import org.seqlab.kernel.show.Show;
            import org.seqlab.math.*;
            import org.seqlab.params.*;
            """;

    private Sample() {}

    /** Returns the cell of an exercise whose method bodies are one statement. */
    public static String step(String body) {
        return """
                // EXERCISE 1-2 RnnStep
                final class RnnStep {
                    static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
                        %s
                    }
                }
                """
                .formatted(body);
    }

    public static String stub(String id, String name, String method) {
        return """
                // EXERCISE %s %s
                final class %s {
                    static %s {
                        throw new UnsupportedOperationException(
                                "Exercise %s is not written yet: %s");
                    }
                }
                """
                .formatted(id, name, name, method, id, name);
    }

    /** Writes a notebook with the course's imports and the given code cells. */
    public static Path notebook(Path file, String... code) throws IOException {
        List<Cell> cells = new ArrayList<>();
        cells.add(Cell.of("title", CellType.MARKDOWN, "# A notebook"));
        cells.add(Cell.of("imports", CellType.CODE, IMPORTS));
        for (int k = 0; k < code.length; k++) {
            cells.add(Cell.of("code-" + k, CellType.CODE, code[k]));
            cells.add(Cell.of("check-" + k, CellType.CODE, "check(\"1-" + (k + 1) + "\");"));
        }
        Notebook.of(cells).write(file);
        return file;
    }
}
