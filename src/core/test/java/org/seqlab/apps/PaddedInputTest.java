package org.seqlab.apps;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.SplitMix;

class PaddedInputTest {
    private static Steps random(int steps, int batch, int size, int[] lengths) {
        Steps x = new Steps().shape(steps, batch, size, lengths);
        Random random = new Random(3);
        for (int i = 0; i < steps * batch * size; i++) {
            x.data()[i] = (float) random.nextGaussian();
        }
        return x;
    }

    /** The slow twin: every output of one example by its definition. */
    private static double output(FixedLength net, Steps x, int j, int t, int i) {
        float[] w1 = net.parameters().get(0).value();
        float[] b1 = net.parameters().get(1).value();
        float[] w2 = net.parameters().get(2).value();
        float[] b2 = net.parameters().get(3).value();
        int hidden = b1.length;
        double y = b2[t * 2 + i];
        for (int h = 0; h < hidden; h++) {
            double z = b1[h];
            for (int s = 0; s < x.length(j); s++) {
                for (int k = 0; k < x.size(); k++) {
                    z += x.data()[x.index(s, j) + k] * w1[(s * x.size() + k) * hidden + h];
                }
            }
            y += Math.max(0, z) * w2[h * b2.length + t * 2 + i];
        }
        return y;
    }

    @Test
    void everyPositionHasItsOwnWeights() {
        FixedLength net = new FixedLength(7, 5, 11, 2, new SplitMix(1));
        Steps x = random(4, 3, 5, new int[] {4, 1, 3});
        Steps y = net.forward(x);
        for (int j = 0; j < 3; j++) {
            for (int t = 0; t < x.length(j); t++) {
                for (int i = 0; i < 2; i++) {
                    assertEquals(output(net, x, j, t, i), y.data()[y.index(t, j) + i], 1e-5);
                }
            }
        }
        assertArrayEquals(new int[] {4, 1, 3}, y.lengths());
    }

    @Test
    void gradientMatchesCentralDifferences() {
        FixedLength net = new FixedLength(7, 5, 11, 2, new SplitMix(1));
        Steps x = random(4, 3, 5, new int[] {4, 1, 3});
        Steps w = random(4, 3, 2, new int[] {4, 1, 3});
        net.forward(x);
        float[] dx = net.backward(w).data().clone();
        for (FloatParameter p : net.parameters()) {
            compare(p.value(), p.gradient().clone(), net, x, w);
        }
        for (int t = 0; t < 4; t++) {
            for (int j = 0; j < 3; j++) {
                for (int i = 0; t < x.length(j) && i < 5; i++) {
                    compare(x.data(), dx, x.index(t, j) + i, net, x, w);
                }
            }
        }
    }

    private static void compare(float[] at, float[] gradient, FixedLength net, Steps x, Steps w) {
        for (int i = 0; i < at.length; i += 13) {
            compare(at, gradient, i, net, x, w);
        }
    }

    private static void compare(
            float[] at, float[] gradient, int i, FixedLength net, Steps x, Steps w) {
        float before = at[i];
        float h = 1f / 256;
        at[i] = before + h;
        double up = weighted(net, x, w);
        at[i] = before - h;
        double down = weighted(net, x, w);
        at[i] = before;
        assertEquals((up - down) / (2 * h), gradient[i], 2e-3 + 2e-3 * Math.abs(gradient[i]));
    }

    private static double weighted(FixedLength net, Steps x, Steps w) {
        Steps y = net.forward(x);
        double sum = 0;
        for (int j = 0; j < y.batch(); j++) {
            for (int t = 0; t < y.length(j); t++) {
                for (int i = 0; i < 2; i++) {
                    sum += (double) y.data()[y.index(t, j) + i] * w.data()[w.index(t, j) + i];
                }
            }
        }
        return sum;
    }

    @Test
    void refusesASequenceThatIsLongerThanItWasBuiltFor() {
        FixedLength net = new FixedLength(7, 5, 11, 2, new SplitMix(1));
        assertEquals(
                "FixedLength.forward: x must have at most 7 steps because the network was built and"
                        + " trained for these, but it has 8.",
                assertThrows(IllegalArgumentException.class, () -> net.forward(new Steps(8, 3, 5)))
                        .getMessage());
    }

    @Test
    void aPhraseInFrontMovesEveryTag() {
        List<Entities.Tagged> sentences = Entities.sentences(40, 2);
        List<Entities.Tagged> shifted = PaddedInput.shifted(sentences, 3);
        for (int j = 0; j < 40; j++) {
            String text = shifted.get(j).text();
            int[] tags = shifted.get(j).tags();
            assertTrue(text.endsWith(" " + sentences.get(j).text()), text);
            assertEquals(text.split(" ").length, tags.length);
            assertTrue(tags.length <= PaddedInput.MOST);
            int more = tags.length - sentences.get(j).tags().length;
            for (int t = 0; t < tags.length; t++) {
                assertEquals(t < more ? 0 : sentences.get(j).tags()[t - more], tags[t]);
            }
        }
    }

    @Test
    void onlyTheRecurrentNetworkKnowsNamesElsewhere() {
        List<PaddedInput.Reached> both = PaddedInput.compare(100, 5, p -> {});
        assertTrue(both.get(1).shifted() > both.get(0).shifted() + 0.2, both.toString());
        assertTrue(both.get(0).numbers() > 4 * both.get(1).numbers(), both.toString());
    }
}
