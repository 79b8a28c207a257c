package org.seqlab.words.table;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
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

    @Test
    void plainTwinAgreesWithTheVectorKernel() {
        VectorTable table = table(random(37, 11));
        float[] query = new float[table.ld()];
        System.arraycopy(table.vector(3), 0, query, 0, 37);
        float[] plain = new float[11];
        float[] vector = new float[11];
        new PlainRowProducts().of(table.rows(), 0, table.ld(), 11, query, plain);
        new VectorRowProducts().of(table.rows(), 0, table.ld(), 11, query, vector);
        assertArrayEquals(plain, vector, 1e-4f);
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
