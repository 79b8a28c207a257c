package org.seqlab.evidence.results;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import org.junit.jupiter.api.Test;

class ResultRunnerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();
    private final ByteArrayOutputStream log = new ByteArrayOutputStream();

    private int run(boolean json, String... names) throws IOException {
        List<Experiment> experiments =
                List.of(
                        new Experiment(
                                "good",
                                "wins",
                                lines -> {
                                    lines.accept("a sample");
                                    return List.of(
                                            Result.higher("m", "accuracy", 0.9, "guess", 0.5));
                                }),
                        new Experiment(
                                "bad",
                                "loses",
                                lines -> List.of(Result.lower("m", "loss", 2, "uniform", 2))));
        return new ResultRunner(experiments, json, stream(out), stream(log)).run(List.of(names));
    }

    private static PrintStream stream(ByteArrayOutputStream bytes) {
        return new PrintStream(bytes, true, StandardCharsets.UTF_8);
    }

    @Test
    void printsMetricBaselineAndSamples() throws IOException {
        assertEquals(0, run(false, "good"));
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("    a sample"), text);
        assertTrue(text.contains("accuracy 0.9000   baseline (guess) 0.5000   better"), text);
    }

    @Test
    void modelThatTiesItsBaselineFails() throws IOException {
        assertEquals(1, run(false));
        assertTrue(out.toString(StandardCharsets.UTF_8).contains("NOT better"));
    }

    @Test
    void jsonIsAloneOnTheOutput() throws IOException {
        run(true);
        String text = out.toString(StandardCharsets.UTF_8);
        assertTrue(text.startsWith("["), text);
        assertTrue(text.contains("\"beatsBaseline\": false"), text);
    }

    @Test
    void unknownNameIsUsageAndListsTheOthers() throws IOException {
        assertEquals(2, run(false, "ugly"));
        String text = log.toString(StandardCharsets.UTF_8);
        assertTrue(text.contains("there is no ugly") && text.contains("good"), text);
    }

    @Test
    void namesOfExperimentsDiffer() {
        List<String> names = Experiments.all().stream().map(Experiment::name).toList();
        assertEquals(names.size(), names.stream().distinct().count(), names.toString());
    }
}
