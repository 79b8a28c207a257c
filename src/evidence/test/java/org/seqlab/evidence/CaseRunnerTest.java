package org.seqlab.evidence;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.math.Matrix;

class CaseRunnerTest {
    @TempDir Path folder;

    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream err = new ByteArrayOutputStream();

    private static final String CASE =
            """
            {"week": 1, "function": "double it", "cases": [{"name": "one",
              "published": [{"what": "v2 y[1][0:2]", "printed": "6. 8.001"}],
              "inputs": {"x": {"dtype": "float64", "shape": [2, 2], "data": [1, 2, 3, 4]}},
              "outputs": {"y": {"dtype": "float64", "shape": [2, 2], "data": [2, 4, 6, "NaN"]}}}]}
            """;

    private boolean run(String json, Adapter adapter) throws IOException {
        Files.writeString(folder.resolve("w1_double.json"), json);
        Registry registry = new Registry();
        registry.add("w1_double", 1, "double it", adapter);
        return new CaseRunner(registry).run(folder, new PrintStream(out), new PrintStream(err));
    }

    private static Adapter answer(double last) {
        return (c, answers) -> {
            Matrix y = c.inputs().matrix("x").scale(2);
            y.set(1, 1, last);
            answers.put("y", y);
        };
    }

    private String printed() {
        return out.toString(StandardCharsets.UTF_8);
    }

    private String errors() {
        return err.toString(StandardCharsets.UTF_8);
    }

    @Test
    void agreementIsALinePerFileAndATotal() throws IOException {
        String json = CASE.replace("8.001", "NaN").replace("6. NaN", "6.").replace("0:2", "0");
        assertTrue(run(json, answer(Double.NaN)), errors());
        assertEquals("w1_double 1 0 0\ntotal 1 0 0\n", printed());
    }

    @Test
    void theFirstDifferentEntryIsNamed() throws IOException {
        assertFalse(run(CASE, answer(8)));
        assertEquals("w1_double 0 1 0\ntotal 0 1 0\n", printed());
        assertTrue(errors().contains("outputs.y[1][1]: expected NaN, found 8.0"), errors());
    }

    @Test
    void printedValuesAreJudgedByTheirLastDigit() throws IOException {
        String json = CASE.replace("\"NaN\"", "8.0006");
        assertTrue(run(json, answer(8.0006)), errors());
        assertFalse(run(json.replace("8.001", "8.002"), answer(8.0006)));
        assertTrue(errors().contains("published v2 y[1][0:2] number 1: expected 8.002"), errors());
    }

    @Test
    void anUnansweredFieldFails() throws IOException {
        assertFalse(run(CASE, (c, answers) -> answers.put("z", 1)));
        assertTrue(errors().contains("outputs.y is not known to the adapter"), errors());
    }

    @Test
    void aFieldBesideOutputsThatNobodyReadFails() throws IOException {
        String json = CASE.replace("\"inputs\"", "\"uniforms\": [1], \"inputs\"");
        assertFalse(run(json, answer(Double.NaN)));
        assertTrue(errors().contains("uniforms is not known to the adapter"), errors());
    }

    @Test
    void anExceptionFailsOneCaseOnly() throws IOException {
        assertFalse(
                run(
                        CASE,
                        (c, answers) -> {
                            throw new IllegalStateException("broken");
                        }));
        assertTrue(errors().contains("broken"), errors());
    }

    @Test
    void anUnknownFunctionIsCountedAndFails() throws IOException {
        String json = CASE.replace("double it", "halve it");
        Files.writeString(folder.resolve("w9_other.json"), json);
        assertFalse(run(CASE, answer(Double.NaN)));
        assertTrue(printed().contains("w9_other 0 0 1\n"), printed());
    }

    @Test
    void anotherFileNameFindsTheAdapterByWeekAndFunction() {
        Registry registry = new Registry();
        registry.add("w1_double", 1, "double it", answer(0));
        CaseFile file = new CaseFile(Path.of("x.json"), 1, "Double it ", null, List.of());
        assertTrue(registry.find(file).isPresent());
        CaseFile other = new CaseFile(Path.of("x.json"), 2, "double it", null, List.of());
        assertTrue(registry.find(other).isEmpty());
        CaseFile longer = new CaseFile(Path.of("w1_double_m1.json"), 3, "?", null, List.of());
        assertTrue(registry.find(longer).isPresent());
    }

    @Test
    void aFileThatIsNotACaseFileFails() throws IOException {
        Files.writeString(folder.resolve("bad.json"), "{\"week\": ");
        assertFalse(run(CASE.replace("8.001", "8"), answer(Double.NaN)));
        assertTrue(printed().startsWith("bad 0 1 0\n"), printed());
    }
}
