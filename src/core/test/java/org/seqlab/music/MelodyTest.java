package org.seqlab.music;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.seq2seq.KerasLstm;

class MelodyTest {
    private static final int VALUES = 7;
    private static final int UNITS = 5;
    private static final int[] MELODY = {3, 1, 4, 1, 5, 6, 2, 6, 5, 3, 5};

    private static MelodyModel model(long seed) {
        NumpyRandom rng = new NumpyRandom(seed);
        return new MelodyModel(
                new KerasLstm(
                        rng.randn(VALUES, 4 * UNITS),
                        rng.randn(UNITS, 4 * UNITS),
                        rng.randn(4 * UNITS, 1),
                        KerasLstm.SIGMOID),
                rng.randn(UNITS, VALUES),
                rng.randn(VALUES, 1));
    }

    @Test
    void aSoloIsWhatTheModelSaysWhenItHearsItself() {
        MelodyModel model = model(3);
        KerasLstm.State zero = model.lstm().zeroState(1);
        MelodyModel.Solo solo = model.improvise(Matrix.zeros(VALUES, 1), zero, 11);
        int[] heard = new int[11];
        heard[0] = MelodyModel.SILENCE;
        System.arraycopy(solo.values(), 0, heard, 1, 10);
        List<Matrix> said = model.listen(new int[][] {heard}, zero).probabilities();
        for (int t = 0; t < 11; t++) {
            assertEquals(solo.values()[t], said.get(t).argmax(0), "step " + t);
            assertEquals(solo.confidence()[t], said.get(t).get(solo.values()[t], 0), 1e-12);
        }
    }

    @Test
    void lossByHand() {
        Matrix half = Matrix.of(2, 1, 0.5, 0.5);
        Matrix sure = Matrix.of(2, 1, 0.25, 0.75);
        double loss = MelodyModel.loss(List.of(half, sure), new int[][] {{0, 1}});
        assertEquals(Math.log(2) + Math.log(4.0 / 3), loss, 1e-12);
    }

    @Test
    void snippetsHearEachValueOneStepAfterItIsTheTarget() {
        Snippets cut = Snippets.cut(MELODY, 3, 5, new NumpyRandom(2));
        for (int i = 0; i < 3; i++) {
            assertEquals(MelodyModel.SILENCE, cut.x()[i][0]);
            for (int t = 0; t < 5; t++) {
                assertEquals(MELODY[cut.starts()[i] + t], cut.y()[i][t]);
                assertTrue(t == 0 || cut.x()[i][t] == cut.y()[i][t - 1]);
            }
        }
    }

    @Test
    void theCoursesSnippetsEndWithoutATarget() {
        Snippets cut = Snippets.cutAsTheCourse(MELODY, 2, 5, new NumpyRandom(2));
        assertEquals(MelodyModel.SILENCE, cut.y()[1][4]);
        assertEquals(MELODY[cut.starts()[1] + 1], cut.x()[1][1]);
        assertArrayEquals(
                new int[] {cut.x()[1][1], cut.x()[1][2]}, new int[] {cut.y()[1][0], cut.y()[1][1]});
    }

    @Test
    void parametersOfTheCoursesModel() {
        assertEquals(45_530, MelodyModelSize.of(90, 64).total());
    }

    @Test
    void badInputIsNamed() {
        MelodyModel model = model(5);
        KerasLstm.State zero = model.lstm().zeroState(1);
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> model.listen(new int[][] {{0, VALUES}}, zero))
                        .getMessage();
        assertEquals("MelodyModel.listen: values must be below 7, but one is 7.", message);
        assertThrows(IllegalArgumentException.class, () -> model.listen(new int[][] {{}}, zero));
        assertThrows(
                IllegalArgumentException.class,
                () -> Snippets.cut(MELODY, 1, MELODY.length, new NumpyRandom(1)));
        Matrix silence = Matrix.zeros(VALUES, 1);
        assertThrows(IllegalArgumentException.class, () -> model.improvise(silence, zero, 0));
    }
}
