package org.seqlab.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class SearchTest {
    private static final int EOS = 0;

    /** Greedy takes 1 (0.6) and ends at 0.6 · 0.5; 2 then 1 then the end would give 0.4 · 0.9 · 1. */
    private static PrefixTable trap() {
        Map<List<Integer>, double[]> table = new HashMap<>();
        table.put(List.of(), new double[] {0, 0.6, 0.4});
        table.put(List.of(1), new double[] {0.5, 0.25, 0.25});
        table.put(List.of(2), new double[] {0.05, 0.9, 0.05});
        table.put(List.of(2, 1), new double[] {1, 0, 0});
        table.put(List.of(1, 1), new double[] {0.4, 0.3, 0.3});
        table.put(List.of(1, 2), new double[] {0.4, 0.3, 0.3});
        table.put(List.of(2, 2), new double[] {0.4, 0.3, 0.3});
        return new PrefixTable(3, table);
    }

    private static PrefixTable random(int vocabulary, int length, long seed) {
        Random random = new Random(seed);
        Map<List<Integer>, double[]> table = new HashMap<>();
        fill(table, List.of(), vocabulary, length, random);
        return new PrefixTable(vocabulary, table);
    }

    private static void fill(
            Map<List<Integer>, double[]> table, List<Integer> prefix, int v, int left, Random r) {
        if (left == 0) {
            return;
        }
        double[] row = r.doubles(v, 0.01, 1).toArray();
        double sum = 0;
        for (double p : row) {
            sum += p;
        }
        for (int k = 0; k < v; k++) {
            row[k] /= sum;
            List<Integer> longer = new ArrayList<>(prefix);
            longer.add(k);
            if (k != EOS) {
                fill(table, longer, v, left - 1, r);
            }
        }
        table.put(prefix, row);
    }

    @Test
    void greedyWalksIntoTheTrapThatABeamOfTwoAvoids() {
        Hypothesis greedy = GreedySearch.search(trap(), 3, EOS);
        assertEquals(List.of(1, 0), greedy.tokens());
        assertEquals(Math.log(0.3), greedy.logProbability(), 1e-12);
        Hypothesis beam = new BeamSearch(2, 3, EOS, false).best(trap(), 0);
        assertEquals(List.of(2, 1, 0), beam.tokens());
        assertEquals(Math.log(0.36), beam.logProbability(), 1e-12);
    }

    @Test
    void lengthNormalizationDividesByTheLengthWithTheEnd() {
        Hypothesis h = new Hypothesis(List.of(2, 1, 0), -3);
        assertEquals(-3, h.score(0));
        assertEquals(-1, h.score(1), 1e-15);
        assertEquals(-3 / Math.pow(3, 0.7), h.score(0.7), 1e-15);
    }

    @Test
    void aSentenceCutAtTheGreatestLengthCountsAsComplete() {
        Hypothesis cut = GreedySearch.search(trap(), 1, EOS);
        assertEquals(List.of(1), cut.tokens());
        assertEquals(3, new BeamSearch(7, 1, EOS, false).search(trap()).size());
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void widthOneWithoutRefillIsGreedy(long seed) {
        PrefixTable model = random(5, 3, seed);
        Hypothesis beam = new BeamSearch(1, 3, EOS, false).best(model, 0);
        assertEquals(GreedySearch.search(model, 3, EOS), beam);
    }

    @ParameterizedTest
    @ValueSource(longs = {1, 2, 3, 4, 5})
    void aBeamWiderThanAllPrefixesIsExact(long seed) {
        PrefixTable model = random(3, 5, seed);
        List<Hypothesis> all = ExactSearch.all(model, 5, EOS);
        assertEquals(1, all.stream().mapToDouble(h -> Math.exp(h.logProbability())).sum(), 1e-12);
        for (boolean refill : new boolean[] {false, true}) {
            List<Hypothesis> found = new BeamSearch(1000, 5, EOS, refill).search(model);
            assertEquals(all.size(), found.size());
            for (double alpha : new double[] {0, 0.7, 1}) {
                Hypothesis truth = Hypothesis.best(all, alpha);
                assertEquals(truth.tokens(), Hypothesis.best(found, alpha).tokens());
            }
        }
    }

    @Test
    void aBeamNeverFindsMoreThanTheExactOptimum() {
        for (int width = 1; width < 12; width++) {
            PrefixTable model = random(5, 4, width);
            double truth = Hypothesis.best(ExactSearch.all(model, 4, EOS), 1).score(1);
            for (boolean refill : new boolean[] {false, true}) {
                double found = new BeamSearch(width, 4, EOS, refill).best(model, 1).score(1);
                assertTrue(found <= truth + 1e-12);
            }
        }
    }

    @Test
    void equalContinuationsKeepTheLowerParentAndToken() {
        double[][] rows = {{-1, -2, -1}, {-1, -1, -9}};
        Candidates best = Candidates.best(rows, new double[2], 3);
        assertEquals("[0, 2, 0]", best.toString());
        assertEquals(1, best.parent(2));
    }

    @Test
    void impossibleTokensDoNotStopTheSearch() {
        Map<List<Integer>, double[]> table = new HashMap<>();
        table.put(List.of(), new double[] {1, 0});
        table.put(List.of(1), new double[] {1, 0});
        PrefixTable certain = new PrefixTable(2, table);
        Hypothesis best = new BeamSearch(3, 2, EOS, false).best(certain, 0.7);
        assertEquals(List.of(0), best.tokens());
        assertEquals(0, best.logProbability());
    }

    @Test
    void badArgumentsAreNamed() {
        assertMessage("BeamSearch: width must be at least 1, but it is 0.", 0, 3, EOS);
        assertMessage("BeamSearch: maxLength must be at least 1, but it is 0.", 1, 0, EOS);
        assertMessage("BeamSearch: eos must be a token from 0 to 2, but it is 3.", 1, 3, 3);
    }

    private static void assertMessage(String expected, int width, int maxLength, int eos) {
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> new BeamSearch(width, maxLength, eos, false).search(trap()));
        assertEquals(expected, e.getMessage());
    }

    @Test
    void theFractionOfFaultsCountsTiesAgainstTheModel() {
        BeamErrorAnalysis analysis =
                BeamErrorAnalysis.of(new double[] {2, 1, 3}, new double[] {1, 2, 3});
        assertEquals(
                List.of(
                        BeamErrorAnalysis.Fault.BEAM,
                        BeamErrorAnalysis.Fault.MODEL,
                        BeamErrorAnalysis.Fault.MODEL),
                analysis.faults());
        assertEquals(1.0 / 3, analysis.fraction(BeamErrorAnalysis.Fault.BEAM), 1e-15);
        assertThrows(
                IllegalArgumentException.class,
                () -> BeamErrorAnalysis.of(new double[2], new double[3]));
    }
}
