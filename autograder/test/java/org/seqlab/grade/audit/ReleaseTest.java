package org.seqlab.grade.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ReleaseTest {
    private static final String NOTEBOOK = "notebooks/week1/1-rnn-from-scratch.ipynb";

    @TempDir Path folder;

    private static Path course() {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("autograder/mutants"))) {
            here = here.getParent();
        }
        return here;
    }

    @Test
    void courseMayGoOut() throws IOException {
        assertEquals(List.of(), Release.complaints(course()));
    }

    @Test
    void answersOutputsMetadataAndHiddenChecksAreFound() throws IOException {
        Path notebooks = course().resolve("notebooks");
        try (Stream<Path> files = Files.walk(notebooks)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                Path copy =
                        folder.resolve("notebooks").resolve(notebooks.relativize(file).toString());
                Files.createDirectories(copy.getParent());
                Files.copy(file, copy);
            }
        }
        Path file = folder.resolve(NOTEBOOK);
        String leaking =
                Files.readString(file)
                        .replaceFirst("\"execution_count\": null", "\"execution_count\": 7")
                        .replaceFirst("\"metadata\": \\{\\}", "\"metadata\": {\"tags\": [\"key\"]}")
                        .replaceFirst(
                                "# From",
                                "# leavesItsArgumentsAlone return z.map(Math::tanh); From")
                        .replaceFirst(
                                "throw new UnsupportedOperationException\\(",
                                "if (z.rows() == 0) return null; "
                                        + "throw new IllegalStateException(");
        Files.writeString(file, leaking);
        Files.writeString(
                folder.resolve("notebooks/extra.json"),
                "\"Matrix gammaU = Activations.sigmoid(p.Wu().times(stack).plusColumn(p.bu()));\"");
        String all = String.join("\n", Release.complaints(folder));
        for (String part :
                List.of(
                        "was run",
                        "has metadata",
                        "1-1 as released is not plainly unwritten",
                        "extra.json holds the answer to 1-6")) {
            assertTrue(all.contains(part), part + " in " + all);
        }
    }
}
