package org.seqlab.words.table;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.simd.Workers;
import org.seqlab.words.vectors.Analogy;
import org.seqlab.words.vectors.FeatureTable;
import org.seqlab.words.vectors.Neighbor;
import org.seqlab.words.vectors.Neighbors;
import org.seqlab.words.vectors.WordVectors;

class NearestVectorsTest {
    private static VectorTable table(WordVectors words) {
        int ld = VectorTable.padded(words.dimension());
        float[] rows = new float[words.size() * ld];
        Matrix e = words.embeddings();
        for (int w = 0; w < words.size(); w++) {
            for (int i = 0; i < words.dimension(); i++) {
                rows[w * ld + i] = (float) e.get(i, w);
            }
        }
        return new VectorTable(words.words(), words.dimension(), rows);
    }

    private static WordVectors random(int n, int size) {
        List<String> words = new ArrayList<>();
        for (int w = 0; w < size; w++) {
            words.add("w" + w);
        }
        return new WordVectors(words, new NumpyRandom(7).randn(n, size));
    }

    @Test
    void agreesWithTheReadableSearch() {
        WordVectors words = random(19, 1543);
        NearestVectors fast = NearestVectors.of(table(words));
        for (String query : List.of("w0", "w511", "w1542")) {
            List<Neighbor> expected = Neighbors.of(query, 10, words);
            List<Neighbor> found = fast.nearest(query, 10);
            for (int k = 0; k < 10; k++) {
                assertEquals(expected.get(k).word(), found.get(k).word());
                assertEquals(expected.get(k).cosine(), found.get(k).cosine(), 1e-6);
            }
        }
    }

    /** Row r of the block is (100, r, r²), so each product can be said by hand. */
    private static void multipliesABlock(RowProducts products) {
        int rows = products.block();
        short[] blocks = new short[5 + 3 * rows];
        for (int r = 0; r < rows; r++) {
            blocks[5 + r] = 100;
            blocks[5 + rows + r] = (short) r;
            blocks[5 + 2 * rows + r] = (short) (r * r);
        }
        float[] query = {0.5f, -3, 1};
        float[] found = new float[rows];
        int last = rows - 1;
        float most = 50 - 3 * last + last * last;
        assertTrue(products.exceed(blocks, 5, query, most - 1, found));
        for (int r = 0; r < rows; r++) {
            assertEquals(50 - 3 * r + r * r, found[r]);
        }
        assertFalse(products.exceed(blocks, 5, query, most, found));
    }

    @Test
    void bothKernelsMultiplyABlock() {
        multipliesABlock(new PlainRowProducts());
        multipliesABlock(new VectorRowProducts());
    }

    @Test
    void oneThreadAndTwoFindTheSame() {
        NearestVectors search = NearestVectors.of(table(random(7, 1009)));
        int threads = Workers.threads();
        try {
            Workers.setThreads(1);
            List<Neighbor> one = search.nearest("w13", 29);
            Workers.setThreads(2);
            assertEquals(one, search.nearest("w13", 29));
        } finally {
            Workers.setThreads(threads);
        }
    }

    /** Rows that two bytes cannot tell apart: the right one is found all the same. */
    @Test
    void roundingNeverHidesTheNearest() {
        int n = 3;
        float[] rows = new float[211 * VectorTable.padded(n)];
        List<String> words = new ArrayList<>();
        for (int w = 0; w < 211; w++) {
            words.add("w" + w);
            rows[w * 16] = 1;
            rows[w * 16 + 1] = 1e-6f * Math.abs(w - 149);
        }
        NearestVectors search = NearestVectors.of(new VectorTable(words, n, rows));
        List<Neighbor> found = search.nearest(new float[] {-1e-3f, -1e3f, 0}, 3);
        assertEquals("w149", found.get(0).word());
        found = search.nearest(new float[] {1, 1, 0}, 2);
        assertEquals("w0", found.get(0).word());
        assertEquals("w1", found.get(1).word());
    }

    @Test
    void fewerWordsThanAskedFor() {
        NearestVectors search = NearestVectors.of(table(FeatureTable.example()));
        assertEquals(5, search.nearest("king", 99).size());
        assertEquals(Optional.of("queen"), search.analogy("man", "woman", "king"));
        assertEquals(Optional.empty(), search.analogy("man", "woman", "zebra"));
        assertEquals(
                Analogy.complete("king", "queen", "man", FeatureTable.example()),
                search.analogy("king", "queen", "man"));
    }

    @Test
    void zeroRowsAreNearToNothing() {
        VectorTable table = new VectorTable(List.of("zero", "x"), 1, new float[32]);
        table.rows()[16] = 2;
        List<Neighbor> all = NearestVectors.of(table).nearest(new float[] {5}, 2);
        assertEquals(new Neighbor("x", 1), all.get(0));
        assertEquals(new Neighbor("zero", 0), all.get(1));
    }

    @Test
    void namesWhatIsWrong() {
        VectorTable table = table(FeatureTable.example());
        NearestVectors search = NearestVectors.of(table);
        assertThrows(IllegalArgumentException.class, () -> search.nearest("zebra", 1));
        assertThrows(IllegalArgumentException.class, () -> search.nearest(new float[3], 1));
        assertThrows(
                IllegalArgumentException.class,
                () -> new VectorTable(List.of("a", "a"), 1, new float[32]));
        assertThrows(
                IllegalArgumentException.class,
                () -> new VectorTable(List.of("a", "b"), 1, new float[16]));
    }
}
