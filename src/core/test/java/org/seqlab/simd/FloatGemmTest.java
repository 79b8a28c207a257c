package org.seqlab.simd;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.Arguments;
import org.junit.jupiter.params.provider.MethodSource;

class FloatGemmTest {
    private static final int GAP = 3;

    static Stream<Arguments> sizes() {
        int[] primes = {1, 2, 5, 7, 13, 17, 31, 37, 67, 139};
        Random random = new Random(4);
        return Stream.concat(
                Stream.of(Arguments.of(251, 263, 521), Arguments.of(241, 17, 269)),
                random.ints(60, 0, 1000)
                        .mapToObj(
                                q ->
                                        Arguments.of(
                                                primes[q % 10],
                                                primes[q / 10 % 10],
                                                primes[q / 100])));
    }

    @AfterEach
    void bothThreadsAgain() {
        Workers.setThreads(2);
    }

    @Test
    void productByHand() {
        float[] c = {1, 1};
        FloatGemm.times(
                2,
                1,
                3,
                new float[] {1, 2, 3, 4, 5, 6},
                0,
                3,
                new float[] {7, 8, 9},
                0,
                1,
                c,
                0,
                1,
                true);
        assertArrayEquals(new float[] {51, 123}, c);
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void everyEntryIsOneChainOfMultiplyAdds(int m, int n, int k) {
        for (int form = 0; form < 3; form++) {
            Problem p = new Problem(m, n, k, form);
            p.run(false);
            p.compare();
            p.run(true);
            p.compareTwice();
        }
    }

    @Test
    void everyHeightOfATileIsRight() {
        for (int m = 1; m <= 40; m++) {
            for (int n : new int[] {5, 53, 149}) {
                Problem p = new Problem(m, n, 11, m % 3);
                p.run(false);
                p.compare();
            }
        }
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void panelsGiveTheSameProduct(int m, int n, int k) {
        Problem p = new Problem(m, n, k, 0);
        FloatPanels panels = new FloatPanels(k, n);
        panels.pack(p.b, p.bo, p.ldb);
        FloatGemm.times(m, p.a, p.ao, p.lda, panels, p.c, p.co, p.ldc, false);
        p.compare();
        Problem t = new Problem(m, n, k, 2);
        panels.packTransposed(t.b, t.bo, t.ldb);
        FloatGemm.times(m, t.a, t.ao, t.lda, panels, t.c, t.co, t.ldc, false);
        t.compare();
    }

    @ParameterizedTest
    @MethodSource("sizes")
    void plainTwinAgrees(int m, int n, int k) {
        Problem p = new Problem(m, n, k, 0);
        FloatPlainProduct plain = new FloatPlainProduct();
        plain.multiply(m, n, k, p.a, p.ao, p.lda, 1, p.b, p.bo, p.ldb, 1, p.c, p.co, p.ldc, false);
        p.compareWithin(1e-5);
        FloatPanels panels = new FloatPanels(k, n);
        plain.pack(panels, p.b, p.bo, p.ldb, 1);
        plain.multiply(m, p.a, p.ao, p.lda, panels, p.c, p.co, p.ldc, false);
        p.compareWithin(1e-5);
    }

    @Test
    void threadsDoNotChangeABit() {
        for (int form = 0; form < 3; form++) {
            Problem two = new Problem(131, 257, 67, form);
            two.run(false);
            Workers.setThreads(1);
            Problem one = new Problem(131, 257, 67, form);
            one.run(false);
            Workers.setThreads(2);
            assertArrayEquals(one.c, two.c);
        }
    }

    @Test
    void rejectsAMatrixThatDoesNotFitItsArray() {
        float[] a = new float[12];
        assertThrows(
                IndexOutOfBoundsException.class,
                () -> FloatGemm.times(3, 2, 5, a, 0, 5, a, 0, 2, a, 0, 2, false));
        IllegalArgumentException e =
                assertThrows(
                        IllegalArgumentException.class,
                        () -> FloatGemm.times(3, 2, 4, a, 0, 3, a, 0, 2, a, 0, 2, false));
        assertEquals(
                "FloatGemm: a matrix must have at least 0 rows and columns and a leading"
                        + " dimension of at least its columns, but it is (3, 4) with 3.",
                e.getMessage());
    }

    /** Random factors inside larger arrays; form 0 is A B, 1 is Aᵀ B, 2 is A Bᵀ. */
    private static final class Problem {
        final int m;
        final int n;
        final int k;
        final int form;
        final int ao = 2;
        final int bo = 1;
        final int co = 4;
        final int lda;
        final int ldb;
        final int ldc;
        final float[] a;
        final float[] b;
        final float[] c;

        Problem(int m, int n, int k, int form) {
            this.m = m;
            this.n = n;
            this.k = k;
            this.form = form;
            lda = (form == 1 ? m : k) + GAP;
            ldb = (form == 2 ? k : n) + GAP;
            ldc = n + GAP;
            Random random = new Random(m * 31L + n * 7L + k);
            a = fill(ao + (form == 1 ? k : m) * lda, random);
            b = fill(bo + (form == 2 ? n : k) * ldb, random);
            c = fill(co + m * ldc, random);
        }

        private static float[] fill(int size, Random random) {
            float[] values = new float[size];
            for (int i = 0; i < size; i++) {
                values[i] = (float) random.nextGaussian();
            }
            return values;
        }

        void run(boolean accumulate) {
            switch (form) {
                case 0 -> FloatGemm.times(m, n, k, a, ao, lda, b, bo, ldb, c, co, ldc, accumulate);
                case 1 ->
                        FloatGemm.transposedTimes(
                                m, n, k, a, ao, lda, b, bo, ldb, c, co, ldc, accumulate);
                default ->
                        FloatGemm.timesTransposed(
                                m, n, k, a, ao, lda, b, bo, ldb, c, co, ldc, accumulate);
            }
        }

        float chain(int i, int j, float start) {
            float sum = start;
            for (int p = 0; p < k; p++) {
                float x = form == 1 ? a[ao + p * lda + i] : a[ao + i * lda + p];
                float y = form == 2 ? b[bo + j * ldb + p] : b[bo + p * ldb + j];
                sum = Math.fma(x, y, sum);
            }
            return sum;
        }

        void compare() {
            if (!Simd.isVector() || m == 1 || n == 1) {
                compareWithin(1e-5);
                return;
            }
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(chain(i, j, 0), c[co + i * ldc + j], at(i, j));
                }
            }
        }

        void compareTwice() {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    float once = chain(i, j, 0);
                    assertEquals(chain(i, j, once), c[co + i * ldc + j], 2e-5 * k, at(i, j));
                }
            }
        }

        void compareWithin(double tolerance) {
            for (int i = 0; i < m; i++) {
                for (int j = 0; j < n; j++) {
                    assertEquals(chain(i, j, 0), c[co + i * ldc + j], tolerance * k, at(i, j));
                }
            }
        }

        private String at(int i, int j) {
            return "(%d, %d, %d) form %d [%d][%d]".formatted(m, n, k, form, i, j);
        }
    }
}
