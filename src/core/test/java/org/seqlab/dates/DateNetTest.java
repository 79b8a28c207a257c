package org.seqlab.dates;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.simd.Workers;
import org.seqlab.tape.Tape;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.SplitMix;

class DateNetTest {
    private final int threads = Workers.threads();

    @AfterEach
    void restoreThreads() {
        Workers.setThreads(threads);
    }

    /** A model whose biases are not zero, so that none can be forgotten. */
    private static DateModel model(int na, int ns, long seed) {
        SplitMix random = new SplitMix(seed);
        DateModel model = new DateModel(CharacterVocabulary.human(), na, ns, random);
        for (FloatParameter p : model.parameters()) {
            for (int i = 0; i < p.size(); i++) {
                p.set(i, p.get(i) + 0.2 * random.nextGaussian());
            }
        }
        return model;
    }

    private static DateModel.Batch batch(DateModel model, int m) {
        return model.batch(DateGenerator.course().next(m, new SplitMix(m)));
    }

    @ParameterizedTest
    @CsvSource({"1, 5, 7, 1", "3, 5, 7, 2", "13, 11, 17, 1", "13, 11, 17, 2", "29, 32, 64, 2"})
    void lossAndGradientsAreThoseOfTheTape(int m, int na, int ns, int threadCount) {
        Workers.setThreads(threadCount);
        DateModel model = model(na, ns, 3);
        DateModel.Batch batch = batch(model, m);
        Tape tape = new Tape();
        double expected = TapeDates.loss(tape, model.weights(), batch);
        tape.backward();
        List<float[]> gradients = new ArrayList<>();
        for (FloatParameter p : model.parameters()) {
            gradients.add(p.gradient().clone());
            p.zeroGradient();
        }
        assertEquals(expected, model.gradients(batch), 1e-5 * expected);
        int k = 0;
        for (FloatParameter p : model.parameters()) {
            assertClose(p, gradients.get(k++));
        }
    }

    private static void assertClose(FloatParameter p, float[] expected) {
        double largest = 0;
        for (float g : expected) {
            largest = Math.max(largest, Math.abs(g));
        }
        for (int i = 0; i < expected.length; i++) {
            assertEquals(expected[i], p.gradient()[i], 1e-6 + 1e-4 * largest, p + " at " + i);
        }
    }

    @Test
    void gradientsAreAddedAndAPassCanBeRunAgain() {
        DateModel model = model(5, 7, 4);
        DateModel.Batch batch = batch(model, 7);
        double loss = model.gradients(batch);
        List<float[]> once = model.parameters().stream().map(p -> p.gradient().clone()).toList();
        assertEquals(loss, model.gradients(batch));
        int k = 0;
        for (FloatParameter p : model.parameters()) {
            float[] twice = once.get(k++).clone();
            for (int i = 0; i < twice.length; i++) {
                twice[i] *= 2;
            }
            assertClose(p, twice);
        }
    }

    @Test
    void answersFollowTheWeightsAndDoNotDependOnTheNumberOfTexts() {
        DateModel model = model(11, 13, 5);
        List<DateExample> examples = DateGenerator.course().next(19, new SplitMix(6));
        List<String> texts = examples.stream().map(DateExample::human).toList();
        DateTranslator readable = model.readable();
        DateModel.Batch batch = model.batch(examples);
        DateTranslator.Translation said = readable.translate(batch.x(), DateModel.TY);
        List<String> together = model.translate(texts);
        for (int j = 0; j < texts.size(); j++) {
            String expected = CharacterVocabulary.machine().text(said.tokens(j));
            assertEquals(expected, together.get(j));
            assertEquals(expected, model.translate(List.of(texts.get(j))).get(0));
        }
        model.weights().bo().set(3, 100);
        assertEquals("2".repeat(10), model.translate(List.of(texts.get(0))).get(0));
    }
}
