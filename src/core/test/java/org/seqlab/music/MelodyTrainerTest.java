package org.seqlab.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.train.ModelFile;

class MelodyTrainerTest {
    private static final List<Melody> MELODIES = Composer.compose(40, 1);
    private static final NoteVocabulary VALUES = NoteVocabulary.of(MELODIES);
    private static final int[] LONG = VALUES.encodeAll(MELODIES);

    private static MelodyTrainer trained(long seed) {
        MelodyTrainer trainer = new MelodyTrainer(VALUES.size(), 13, seed);
        trainer.train(snippets(60), 4, 16, 0.02, p -> {});
        return trainer;
    }

    private static Snippets snippets(int count) {
        return Snippets.cut(LONG, count, 11, new NumpyRandom(2));
    }

    @Test
    void theReadableModelSaysWhatTheFastOneSays() {
        MelodyTrainer trainer = trained(1);
        Snippets s = snippets(7);
        MelodyModel model = trainer.model();
        List<Matrix> said = model.listen(s.x(), model.lstm().zeroState(7)).probabilities();
        assertEquals(MelodyModel.loss(said, s.y()) / 11, trainer.loss(s), 1e-5);
    }

    @Test
    void trainingLowersTheLossAndRepeatsBitForBit() {
        Snippets s = snippets(60);
        double untrained = new MelodyTrainer(VALUES.size(), 13, 1).loss(s);
        assertEquals(Math.log(VALUES.size()), untrained, 0.3);
        MelodyTrainer trainer = trained(1);
        assertTrue(trainer.loss(s) < 0.95 * untrained, "loss " + trainer.loss(s));
        assertEquals(trainer.loss(s), trained(1).loss(s));
    }

    @Test
    void drawingRepeatsWithTheSeedAndColdMeansLikeliest() {
        MelodyModel model = trained(1).model();
        MelodyModel.Solo one = model.improvise(17, 1, new NumpyRandom(5));
        assertArrayEquals(one.values(), model.improvise(17, 1, new NumpyRandom(5)).values());
        MelodyModel.Solo cold = model.improvise(17, 1e-6, new NumpyRandom(5));
        Matrix silence = Matrix.zeros(model.values(), 1);
        assertArrayEquals(
                model.improvise(silence, model.lstm().zeroState(1), 17).values(), cold.values());
        assertTrue(Arrays.stream(one.confidence()).allMatch(p -> p > 0 && p < 1));
    }

    @Test
    void savedLoadedAndTrainedOnIsTheSameBitForBit(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("music.model");
        MelodyTrainer trainer = trained(1);
        ModelFile.save(file, trainer.state());
        MelodyTrainer loaded = new MelodyTrainer(VALUES.size(), 13, 99);
        ModelFile.load(file, loaded.state());
        Snippets s = snippets(60);
        trainer.train(s, 2, 16, 0.01, p -> {});
        loaded.train(s, 2, 16, 0.01, p -> {});
        assertEquals(trainer.model().denseKernel(), loaded.model().denseKernel());
        assertEquals(trainer.loss(s), loaded.loss(s));
        MelodyTrainer larger = new MelodyTrainer(VALUES.size(), 14, 1);
        String message =
                assertThrows(IOException.class, () -> ModelFile.load(file, larger.state()))
                        .getMessage();
        assertTrue(message.contains("holds another model"), message);
    }

    @Test
    void badInputIsNamed() {
        MelodyTrainer trainer = new MelodyTrainer(5, 3, 1);
        Snippets outside = new Snippets(new int[1], new int[][] {{-1, 2}}, new int[][] {{2, 5}});
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> trainer.train(outside, 1, 1, 0.01, p -> {}))
                        .getMessage();
        assertTrue(message.contains("5"), message);
        Snippets empty = new Snippets(new int[1], new int[][] {{}}, new int[][] {{}});
        assertThrows(
                IllegalArgumentException.class, () -> trainer.train(empty, 1, 1, 0.01, p -> {}));
        assertEquals(
                "MelodyTrainer: values and units must be at least 1, but they are 0 and 64.",
                assertThrows(IllegalArgumentException.class, () -> new MelodyTrainer(0, 64, 1))
                        .getMessage());
        MelodyModel model = trainer.model();
        for (double t : new double[] {0, -1, Double.NaN}) {
            message =
                    assertThrows(
                                    IllegalArgumentException.class,
                                    () -> model.improvise(3, t, new NumpyRandom(1)))
                            .getMessage();
            assertEquals(
                    "MelodyModel.improvise: temperature must be above 0, but it is " + t + ".",
                    message);
        }
        assertThrows(
                IllegalArgumentException.class, () -> Snippets.cut(LONG, 1, 0, new NumpyRandom(1)));
        assertThrows(
                IllegalArgumentException.class,
                () -> Snippets.cut(new int[] {1, 2, 3}, 1, 4, new NumpyRandom(1)));
    }
}
