package org.seqlab.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.function.Executable;
import org.seqlab.attention.AttentionMap;
import org.seqlab.tape.DirectionCheck;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

class DateModelTest {
    private static final List<DateExample> EXAMPLES =
            DateGenerator.course().next(3, new SplitMix(5));

    @Test
    void hasTheCoursesNumberOfParameters() {
        DateModel model = DateModel.course(new SplitMix(1));
        assertEquals(52_960, model.parameters().stream().mapToInt(FloatParameter::size).sum());
    }

    @Test
    void saysWhatTheReadableModelSays() {
        DateModel model = DateModel.course(new SplitMix(1));
        DateModel.Batch batch = model.batch(EXAMPLES);
        DateTranslator readable = model.readable();
        DateTranslator.Translation said = readable.translate(batch.x(), DateModel.TY);
        double loss = model.gradients(batch);
        assertEquals(DateTranslator.loss(said, batch.y()), loss, 1e-4);
        AttentionMap map = model.look(EXAMPLES.get(1).human());
        for (int t = 0; t < DateModel.TX; t++) {
            assertEquals(said.alphas().get(9).get(t, 1), map.weights().get(9, t), 1e-5);
        }
    }

    @Test
    void gradientsMatchTheSlopeOfTheLoss() {
        DateModel model = new DateModel(CharacterVocabulary.human(), 5, 7, new SplitMix(2));
        DateModel.Batch batch = model.batch(EXAMPLES);
        DirectionCheck.gradients(
                model.parameters(), tape -> TapeDates.loss(tape, model.weights(), batch));
    }

    @Test
    void learnsThreeDatesByHeart() {
        DateModel model = new DateModel(CharacterVocabulary.human(), 7, 13, new SplitMix(3));
        DateModel.Batch batch = model.batch(EXAMPLES);
        Trainer trainer =
                new Trainer(model.parameters(), Optimizer.adam(Schedule.constant(0.02)))
                        .clipNorm(5);
        double first = Double.NaN;
        double last = Double.NaN;
        for (int step = 0; step < 120; step++) {
            last = trainer.step(() -> model.gradients(batch));
            first = step == 0 ? last : first;
        }
        assertTrue(last < 0.6 * first, last + " against " + first);
    }

    @Test
    void badTextsAreRefused() {
        DateModel model = DateModel.course(new SplitMix(1));
        assertThrows(
                IllegalArgumentException.class, () -> model.translate(List.of("m".repeat(31))));
        assertThrows(IllegalArgumentException.class, () -> model.translate(List.of("5 mäy")));
        assertEquals(List.of(), model.translate(List.of()));
    }

    @Test
    void anExaminationAsksForDaysThatTrainingNeverSees() {
        for (DateExample example : DateTraining.heldOut(50, new SplitMix(1))) {
            assertTrue(DateTraining.isHeldOut(example.machine()));
        }
        for (DateExample example : DateTraining.seen(200, new SplitMix(1))) {
            assertTrue(!DateTraining.isHeldOut(example.machine()));
        }
    }

    @Test
    void trainingIsRepeatable() {
        double[] losses = new double[2];
        for (int run = 0; run < 2; run++) {
            int which = run;
            DateTraining.improved(1, 5, p -> losses[which] = p.loss());
        }
        assertEquals(losses[0], losses[1]);
    }

    @Test
    void trainingNeedsStepsAndEpochs() {
        assertMessage(
                "DateTraining: steps must be at least 1, but it is 0.",
                () -> DateTraining.improved(0, 1, p -> {}));
        assertMessage(
                "DateTraining: epochs must be at least 1, but it is 0.",
                () -> DateTraining.course(0, 1, p -> {}));
        assertMessage(
                "DateTraining: count must be at least 0, but it is -1.",
                () -> DateTraining.seen(-1, new SplitMix(1)));
    }

    private static void assertMessage(String expected, Executable call) {
        assertEquals(expected, assertThrows(IllegalArgumentException.class, call).getMessage());
    }
}
