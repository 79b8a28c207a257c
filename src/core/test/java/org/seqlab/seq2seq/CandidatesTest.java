package org.seqlab.seq2seq;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.seqlab.train.SplitMix;

class CandidatesTest {
    /** Scores on a coarse grid, so that there are many equals, with a few that cannot be. */
    private static float[] scores(int n, double size, SplitMix rng) {
        float[] scores = new float[n + 3];
        for (int i = 0; i < n; i++) {
            boolean impossible = rng.nextInt(17) == 0;
            scores[i] =
                    impossible
                            ? Float.NEGATIVE_INFINITY
                            : (float) (size * Math.round(3 * rng.nextGaussian()));
        }
        return scores;
    }

    @ParameterizedTest
    @CsvSource({
        "1, 7, 1, 1",
        "3, 11, 5, 0.25",
        "5, 101, 7, 1e-6",
        "2, 3, 13, 1",
        "5, 101, 11, 1e6",
        "3, 2, 6, 1"
    })
    void rawScoresGiveTheCandidatesOfTheirLogarithms(int rows, int v, int wanted, double size) {
        for (long seed = 0; seed < 20; seed++) {
            SplitMix rng = new SplitMix(seed);
            float[] scores = scores(rows * v, size, rng);
            double[] shifts = new double[rows];
            double[] sums = new double[rows];
            double[][] logarithms = new double[rows][v];
            for (int k = 0; k < rows; k++) {
                shifts[k] = -size * rng.nextInt(3) / 3.0;
                sums[k] = size * rng.nextInt(3);
                for (int i = 0; i < v; i++) {
                    logarithms[k][i] = scores[k * v + i] + shifts[k];
                }
            }
            Candidates expected = Candidates.best(logarithms, sums, wanted);
            RawScores.Rows raw = new RawScores.Rows(scores, shifts, rows, v);
            assertSame(expected, Candidates.best(raw, sums, wanted));
        }
    }

    private static void assertSame(Candidates expected, Candidates found) {
        assertEquals(expected.size(), found.size());
        for (int k = 0; k < found.size(); k++) {
            assertEquals(expected.score(k), found.score(k));
            assertEquals(expected.parent(k), found.parent(k));
            assertEquals(expected.token(k), found.token(k));
        }
    }
}
