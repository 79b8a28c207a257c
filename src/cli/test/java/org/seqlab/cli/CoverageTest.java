package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertDoesNotThrow;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seqlab.evidence.results.Experiment;
import org.seqlab.evidence.results.Experiments;

/** The table of systems: every class, notebook and experiment that it names is there. */
class CoverageTest {
    private static final Path NOTEBOOKS = Path.of("../../notebooks").toAbsolutePath().normalize();

    /** How many systems of each kind the lectures name. */
    private static final Map<Character, Integer> SYSTEMS =
            Map.of('A', 15, 'N', 4, 'R', 9, 'L', 4, 'V', 6, 'G', 6, 'W', 15, 'S', 11, 'C', 5);

    private static List<String[]> rows() throws IOException {
        return Files.readAllLines(NOTEBOOKS.resolve("coverage.md")).stream()
                .filter(line -> line.matches("\\| [A-Z]\\d\\d \\|.*"))
                .map(line -> line.substring(2).split(" *\\| *"))
                .toList();
    }

    @Test
    void everyIdHasARow() throws IOException {
        Map<Character, Integer> found = new TreeMap<>();
        rows().stream()
                .map(row -> row[0])
                .distinct()
                .forEach(id -> found.merge(id.charAt(0), 1, Integer::sum));
        assertEquals(new TreeMap<>(SYSTEMS), found);
    }

    @Test
    void everyClassIsThere() throws IOException {
        for (String[] row : rows()) {
            String name = "org.seqlab." + row[2].replace("`", "");
            assertDoesNotThrow(() -> Class.forName(name), row[0] + " " + name);
        }
    }

    @Test
    void everyPlaceIsThere() throws IOException {
        List<String> experiments = Experiments.all().stream().map(Experiment::name).toList();
        for (String[] row : rows()) {
            for (String place : row[3].split(", ")) {
                boolean there =
                        List.of("cases", "tests", "notation").contains(place)
                                || (place.startsWith("results ")
                                        ? experiments.contains(place.substring(8))
                                        : Files.exists(NOTEBOOKS.resolve(place + ".ipynb")));
                assertTrue(there, row[0] + ": there is no " + place);
            }
        }
    }
}
