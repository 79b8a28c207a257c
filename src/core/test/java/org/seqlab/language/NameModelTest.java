package org.seqlab.language;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.params.RnnParameters;
import org.seqlab.train.TrainingException;

class NameModelTest {
    private static final List<String> PLANETS =
            List.of("mercury", "venus", "earth", "mars", "jupiter", "saturn", "uranus", "neptune");

    private final NumpyRandom random = new NumpyRandom(71);
    private final RnnParameters p = RnnParameters.random(7, 5, 7, random);
    private final int[] x = {-1, 3, 3, 6};
    private final int[] y = {3, 3, 6, 0};
    private final Matrix aPrev = random.randn(5, 1);

    @Test
    void gradientsPassCentralDifferences() {
        CharacterRnn.Pass pass = CharacterRnn.pass(x, y, aPrev, p);
        Matrix numeric =
                GradientCheck.numeric(
                        p.Waa(),
                        v ->
                                CharacterRnn.pass(
                                                x,
                                                y,
                                                aPrev,
                                                new RnnParameters(
                                                        v, p.Wax(), p.Wya(), p.ba(), p.by()))
                                        .loss());
        assertTrue(GradientCheck.relativeError(pass.gradients().dWaa(), numeric) < 1e-8);
        Matrix numericWya =
                GradientCheck.numeric(
                        p.Wya(),
                        v ->
                                CharacterRnn.pass(
                                                x,
                                                y,
                                                aPrev,
                                                new RnnParameters(
                                                        p.Waa(), p.Wax(), v, p.ba(), p.by()))
                                        .loss());
        assertTrue(GradientCheck.relativeError(pass.gradients().dWya(), numericWya) < 1e-8);
        Matrix numericWax =
                GradientCheck.numeric(
                        p.Wax(),
                        v ->
                                CharacterRnn.pass(
                                                x,
                                                y,
                                                aPrev,
                                                new RnnParameters(
                                                        p.Waa(), v, p.Wya(), p.ba(), p.by()))
                                        .loss());
        assertTrue(GradientCheck.relativeError(pass.gradients().dWax(), numericWax) < 1e-8);
    }

    @Test
    void theFusedStepIsTheReadableStep() {
        FusedCharacterRnn fused = new FusedCharacterRnn(p);
        double[] state = aPrev.toRowMajor();
        RnnParameters q = p;
        Matrix a = aPrev;
        for (int i = 0; i < 3; i++) {
            CharacterRnn.Step slow = CharacterRnn.optimize(x, y, a, q, 0.05);
            assertEquals(slow.loss(), fused.step(x, y, state, 0.05), 1e-11);
            q = slow.parameters();
            a = slow.aLast();
        }
        assertTrue(Matrix.column(state).isClose(a, 1e-10, 1e-12));
        assertTrue(fused.parameters().Waa().isClose(q.Waa(), 1e-10, 1e-12));
        assertTrue(fused.parameters().Wax().isClose(q.Wax(), 1e-10, 1e-12));
        assertTrue(fused.parameters().Wya().isClose(q.Wya(), 1e-10, 1e-12));
        assertTrue(fused.parameters().ba().isClose(q.ba(), 1e-10, 1e-12));
        assertTrue(fused.parameters().by().isClose(q.by(), 1e-10, 1e-12));
    }

    /** Order and first loss were printed by NumPy for the same recipe. */
    @Test
    void theRecipeIsFollowedDrawForDraw() {
        NameModel model = NameModel.course(PLANETS, 6);
        assertEquals(
                List.of(
                        "uranus", "earth", "venus", "neptune", "mars", "mercury", "saturn",
                        "jupiter"),
                model.names());
        assertEquals(23.07114854119223, model.step(), 1e-9);
        assertEquals(19.760441099553955, model.step(), 1e-9);
        model.train(58);
        assertEquals(23.003620291625296, model.smoothedLoss(), 1e-9);
    }

    @Test
    void twoRunsAgreeBitForBit() {
        NameModel one = NameModel.course(PLANETS, 11);
        NameModel other = NameModel.course(PLANETS, 11);
        assertEquals(one.train(300), other.train(300));
        assertEquals(one.parameters(), other.parameters());
        assertEquals(one.sample(3), other.sample(3));
    }

    @Test
    void trainingLowersTheLoss() {
        NameModel model = NameModel.course(PLANETS, 20);
        double first = model.step();
        model.train(2000);
        double last = model.step();
        assertTrue(last < 0.6 * first, first + " then " + last);
    }

    @Test
    void samplesStopAtTheNewlineOrAtFifty() {
        int[] tokens = CharacterRnn.sample(NameModel.firstParameters(5, 1), 0, 4);
        assertEquals(0, tokens[tokens.length - 1]);
        RnnParameters never =
                new RnnParameters(
                        p.Waa(), p.Wax(), p.Wya(), p.ba(), Matrix.column(-900, 0, 0, 0, 0, 0, 0));
        assertEquals(51, CharacterRnn.sample(never, 0, 4).length);
    }

    @Test
    void badSequencesAreNamed() {
        assertMessage("same length", () -> CharacterRnn.pass(x, new int[] {1}, aPrev, p));
        assertMessage("same length", () -> CharacterRnn.pass(new int[0], new int[0], aPrev, p));
        assertMessage(
                "tokens[3] must be 0 to 6",
                () -> CharacterRnn.pass(x, new int[] {1, 1, 1, 7}, aPrev, p));
        assertMessage("at least one name", () -> NameModel.course(List.of(), 5));
        assertMessage("\"-\" is not in the vocabulary", () -> NameModel.course(List.of("a-b"), 5));
    }

    private static void assertMessage(String part, Runnable call) {
        Exception e = assertThrows(IllegalArgumentException.class, call::run);
        assertTrue(e.getMessage().contains(part), e.getMessage());
    }

    @Test
    void aLossThatIsNotANumberStopsTrainingAndSaysWhere() {
        RnnParameters first = NameModel.firstParameters(5, 1);
        RnnParameters broken =
                new RnnParameters(
                        first.Waa(),
                        first.Wax(),
                        first.Wya(),
                        Matrix.filled(5, 1, Double.NaN),
                        first.by());
        NameModel model = new NameModel(PLANETS, broken);
        TrainingException e = assertThrows(TrainingException.class, model::step);
        assertEquals("NameModel: the loss is NaN at iteration 0 (\"mercury\").", e.getMessage());
    }

    @Test
    void sampledNamesAreCapitalized() {
        NameModel model = NameModel.course(PLANETS, 20);
        model.train(500);
        String name = model.sample(0);
        assertTrue(name.isEmpty() || Character.isUpperCase(name.charAt(0)), name);
        assertArrayEquals(new String[] {name}, new String[] {model.sample(0)});
    }
}
