import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Writes the unrolled inner loops of the matrix product, and the double twin of each float class.
 *
 * <p>Vectors may not live in arrays or fields (they would be boxed), so a tile of 6 × 4 vectors is
 * 24 local variables: code for a program to write. Run it from the module's folder, then format:
 *
 * <pre>
 *   java kernels/GenerateTiles.java main/java/org/seqlab/simd
 * </pre>
 */
public final class GenerateTiles {
    /** For each width of a tile in vectors, the numbers of rows there are tiles for. */
    private static final Map<Integer, List<Integer>> ROWS =
            new TreeMap<>(
                    Map.of(
                            4, List.of(6, 4, 2, 1),
                            2, List.of(12, 6, 5, 4, 3, 2, 1),
                            1, List.of(16, 6, 5, 4, 3, 2, 1)));

    /** Heights that only 16 registers need, and these never use a packed A. */
    private static final List<Integer> DIRECT_ONLY = List.of(5, 3);

    /** Hand-written float classes whose double twin differs by these words only. */
    private static final List<String> TWINS =
            List.of(
                    "Product", "Panels", "VectorProduct", "VectorPack", "VectorColumn", "PlainProduct",
                    "Gemm", "Math", "Functions", "PlainFunctions", "VectorFunctions");

    private GenerateTiles() {}

    /**
     * Writes the files.
     *
     * @param args the folder of the package
     * @throws IOException if a file cannot be read or written
     */
    public static void main(String[] args) throws IOException {
        for (Map.Entry<String, String> file : generate(Path.of(args[0])).entrySet()) {
            Files.writeString(Path.of(args[0], file.getKey()), file.getValue());
        }
    }

    /**
     * Returns all generated files, unformatted.
     *
     * @param folder where the hand-written float classes are
     * @return text by file name
     * @throws IOException if a float class cannot be read
     */
    public static Map<String, String> generate(Path folder) throws IOException {
        Map<String, String> files = new TreeMap<>();
        for (int width : ROWS.keySet()) {
            for (String source : List.of("Packed", "Direct")) {
                String text = tiles(source, width);
                files.put("Float" + source + width + ".java", text);
                files.put("Double" + source + width + ".java", toDouble(text));
            }
        }
        for (String name : TWINS) {
            String text = Files.readString(folder.resolve("Float" + name + ".java"));
            files.put("Double" + name + ".java", toDouble(text));
        }
        return files;
    }

    private static String toDouble(String text) {
        return text.replace("Float", "Double")
                .replace("float", "double")
                .replace("FLOAT", "DOUBLE")
                .replace("(double) ", "")
                .replaceAll("(\\d)f\\b", "$1")
                .replace("KC = 256", "KC = 192")
                .replace("MC = 240", "MC = 192");
    }

    private static String tiles(String source, int width) {
        StringBuilder text = new StringBuilder();
        text.append("package org.seqlab.simd;\n\nimport jdk.incubator.vector.FloatVector;\n");
        text.append("import jdk.incubator.vector.VectorSpecies;\n\n");
        text.append("/** Inner loops of the product, tiles ").append(width);
        text.append(width == 1 ? " vector" : " vectors").append(" wide. Written by ");
        text.append("kernels/GenerateTiles.java. */\n");
        text.append("final class Float").append(source).append(width).append(" {\n");
        text.append("private static final VectorSpecies<Float> S = FloatVector.SPECIES_PREFERRED;\n");
        text.append("private static final int L = S.length();\n\n");
        text.append("private Float").append(source).append(width).append("() {}\n\n");
        boolean packed = source.equals("Packed");
        text.append(dispatch(packed, width));
        for (int rows : heights(packed, width)) {
            text.append(tile(packed, rows, width));
        }
        return text.append("}\n").toString();
    }

    private static List<Integer> heights(boolean packed, int width) {
        return ROWS.get(width).stream().filter(r -> !packed || !DIRECT_ONLY.contains(r)).toList();
    }

    private static String arguments(boolean packed, boolean types) {
        String list =
                "int kc, float[] a, int ao, "
                        + (packed ? "" : "int lda, ")
                        + "float[] b, int bo, "
                        + (packed ? "" : "int ldb, ")
                        + "float[] c, int co, int ldc";
        return types ? list : list.replaceAll("(int|float\\[\\]) ", "");
    }

    private static String dispatch(boolean packed, int width) {
        StringBuilder text = new StringBuilder();
        text.append("/** C (rows, ").append(width).append(" L) += A B over kc terms. */\n");
        text.append("static void run(int rows, ").append(arguments(packed, true)).append(") {\n");
        text.append("switch (rows) {\n");
        for (int rows : heights(packed, width)) {
            text.append("case ").append(rows).append(" -> rows").append(rows);
            text.append("(").append(arguments(packed, false)).append(");\n");
        }
        text.append("default -> throw new AssertionError(rows);\n}\n}\n\n");
        return text.toString();
    }

    private static String tile(boolean packed, int rows, int width) {
        StringBuilder text = new StringBuilder();
        text.append("private static void rows").append(rows).append("(");
        text.append(arguments(packed, true)).append(") {\n");
        for (int i = 0; i < rows; i++) {
            text.append(i == 0 ? "int c0 = co;\n" : "int c%d = c%d + ldc;\n".formatted(i, i - 1));
        }
        if (!packed) {
            for (int i = 0; i < rows; i++) {
                text.append(i == 0 ? "int a0 = ao;\n" : "int a%d = a%d + lda;\n".formatted(i, i - 1));
            }
        }
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                text.append("FloatVector x%d = FloatVector.fromArray(S, c, c%d%s);\n"
                                .formatted(i * width + j, i, lanes(j)));
            }
        }
        text.append("for (int k = 0; k < kc; k++) {\n");
        text.append("int q = bo + k * ").append(packed ? width + " * L" : "ldb").append(";\n");
        if (packed) {
            text.append("int p = ao + k * ").append(rows).append(";\n");
        }
        for (int j = 0; j < width; j++) {
            text.append("FloatVector b%d = FloatVector.fromArray(S, b, q%s);\n".formatted(j, lanes(j)));
        }
        text.append("FloatVector v;\n");
        for (int i = 0; i < rows; i++) {
            String index = packed ? (i == 0 ? "p" : "p + " + i) : "a" + i + " + k";
            text.append("v = FloatVector.broadcast(S, a[").append(index).append("]);\n");
            for (int j = 0; j < width; j++) {
                int x = i * width + j;
                text.append("x%d = v.fma(b%d, x%d);\n".formatted(x, j, x));
            }
        }
        text.append("}\n");
        for (int i = 0; i < rows; i++) {
            for (int j = 0; j < width; j++) {
                text.append("x%d.intoArray(c, c%d%s);\n".formatted(i * width + j, i, lanes(j)));
            }
        }
        return text.append("}\n\n").toString();
    }

    private static String lanes(int j) {
        return j == 0 ? "" : j == 1 ? " + L" : " + " + j + " * L";
    }
}
