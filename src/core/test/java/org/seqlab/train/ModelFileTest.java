package org.seqlab.train;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class ModelFileTest {
    @TempDir Path folder;

    /** A small run with everything that has a state. */
    private static final class Run {
        final FloatParameter a;
        final DoubleParameter b = new DoubleParameter("b", 5, 1);
        final SplitMix rng = new SplitMix(1);
        final Trainer trainer;
        final ModelState state;

        Run(int cols) {
            a = new FloatParameter("a", 2, cols);
            trainer =
                    new Trainer(List.of(a, b), Optimizer.adam(Schedule.exponential(0.1, 0.5, 10)));
            state = trainer.state().with("rng", rng);
        }

        void train(int steps) {
            for (int i = 0; i < steps; i++) {
                trainer.step(this::noisyLoss);
            }
        }

        private double noisyLoss() {
            for (int i = 0; i < a.size(); i++) {
                a.gradient()[i] += (float) rng.nextGaussian();
            }
            for (int i = 0; i < b.size(); i++) {
                b.gradient()[i] += rng.nextGaussian();
            }
            return rng.nextDouble();
        }
    }

    @Test
    void resumedRunIsTheSameBitForBit() throws IOException {
        Run whole = new Run(3);
        whole.train(7);
        Path file = folder.resolve("model");
        ModelFile.save(file, whole.state);
        whole.train(11);

        Run resumed = new Run(3);
        resumed.train(2);
        ModelFile.load(file, resumed.state);
        resumed.train(11);
        assertArrayEquals(whole.a.value(), resumed.a.value());
        assertArrayEquals(whole.b.value(), resumed.b.value());
        assertEquals(whole.trainer.smoothedLoss(), resumed.trainer.smoothedLoss());
        assertEquals(whole.rng.nextLong(), resumed.rng.nextLong());
        try (var files = Files.list(folder)) {
            assertEquals(1, files.count(), "no temporary file is left");
        }
    }

    @Test
    void everyDamageIsNoticedAndChangesNothing() throws IOException {
        Run run = new Run(3);
        run.train(3);
        Path file = folder.resolve("model");
        ModelFile.save(file, run.state);
        byte[] good = Files.readAllBytes(file);
        float[] before = run.a.value().clone();
        for (int cut = 0; cut < good.length; cut += 7) {
            Files.write(file, Arrays.copyOf(good, cut));
            assertThrows(IOException.class, () -> ModelFile.load(file, run.state));
        }
        for (int at = 0; at < good.length; at += 5) {
            byte[] bad = good.clone();
            bad[at] ^= 4;
            Files.write(file, bad);
            assertThrows(IOException.class, () -> ModelFile.load(file, run.state));
        }
        assertArrayEquals(before, run.a.value());
    }

    @Test
    void messagesSayWhatIsWrong() throws IOException {
        Run run = new Run(3);
        Path file = folder.resolve("model");
        ModelFile.save(file, run.state);
        String other = message(file, new Run(4).state);
        assertTrue(
                other.endsWith(
                        "holds another model: it has a (2, 3) float, and this model has a (2, 4)"
                                + " float."),
                other);
        byte[] good = Files.readAllBytes(file);
        Files.write(file, Arrays.copyOf(good, good.length - 1));
        String cut = message(file, run.state);
        assertTrue(cut.contains("is damaged") && cut.endsWith("Was it cut off?"), cut);
        Files.writeString(file, "something else");
        String magic = message(file, run.state);
        assertTrue(magic.endsWith("is no model file: it does not begin with SEQLAB-M."), magic);
        ModelFile.save(file, new ModelState(List.of(run.a, run.b)));
        String numbers = message(file, run.state);
        assertTrue(numbers.contains("holds other arrays: missing"), numbers);
    }

    private static String message(Path file, ModelState state) {
        return assertThrows(IOException.class, () -> ModelFile.load(file, state)).getMessage();
    }
}
