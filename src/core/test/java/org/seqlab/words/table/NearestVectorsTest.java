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

    /** Row r of the first block is (1, r, r², …) / 100, so each product can be said by hand. */
    private static void multipliesABlock(RowProducts products) {
        int rows = products.block();
        float[] blocks = new float[5 + 3 * rows];
        for (int r = 0; r < rows; r++) {
            blocks[5 + r] = 0.01f;
            blocks[5 + rows + r] = 0.01f * r;
            blocks[5 + 2 * rows + r] = 0.01f * r * r;
        }
        float[] query = {2, -3, 1};
        float[] found = new float[rows];
        float last = 0.01f * (2 - 3 * (rows - 1) + (rows - 1) * (rows - 1));
        assertTrue(products.exceed(blocks, 5, query, last - 0.01f, found));
        for (int r = 0; r < rows; r++) {
            assertEquals(0.01f * (2 - 3 * r + r * r), found[r], 1e-4f * last);
        }
        assertFalse(products.exceed(blocks, 5, query, last + 0.01f, found));
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
