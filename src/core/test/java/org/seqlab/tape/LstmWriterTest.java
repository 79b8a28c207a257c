package org.seqlab.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.math.Matrix;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.EncoderDecoder;
import org.seqlab.seq2seq.Hypothesis;
import org.seqlab.seq2seq.KerasLstm;
import org.seqlab.seq2seq.NextToken;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.SplitMix;

class LstmWriterTest {
    /** With 1000 units the table of products is too large and the product is computed. */
    @ParameterizedTest
    @ValueSource(ints = {7, 1000})
    void searchesLikeTheReadableDecoder(int units) {
        int vocabulary = units == 7 ? 5 : 1100;
        SplitMix random = new SplitMix(1);
        FloatParameter embedding = Start.uniform("embedding", vocabulary, 3, 1, random);
        LstmWeights weights = LstmWeights.draw("decoder", 3, units, random);
        FloatParameter wo = Start.uniform("wo", units, vocabulary, 1, random);
        FloatParameter bo = Start.uniform("bo", 1, vocabulary, 1, random);
        float[] hidden = new float[units];
        float[] cell = new float[units];
        for (int i = 0; i < units; i++) {
            hidden[i] = (float) Math.sin(i);
            cell[i] = (float) Math.cos(i);
        }
        KerasLstm decoder = weights.toKeras();
        EncoderDecoder twin =
                new EncoderDecoder(
                        Matrix.zeros(1, 3),
                        LstmWeights.matrix(embedding),
                        decoder,
                        decoder,
                        LstmWeights.matrix(wo),
                        LstmWeights.matrix(bo).transpose());
        KerasLstm.State start = new KerasLstm.State(column(hidden), column(cell));
        NextToken fast = new LstmWriter(embedding, weights, wo, bo).startingFrom(hidden, cell);
        BeamSearch beam = new BeamSearch(3, 4, 0, true);
        Hypothesis found = beam.best(fast, 0.7);
        Hypothesis expected = beam.best(twin.conditionedOn(start), 0.7);
        assertEquals(expected.tokens(), found.tokens());
        assertEquals(expected.logProbability(), found.logProbability(), 1e-3);
        assertEquals(found, beam.best(fast, 0.7), "a second search starts over");
    }

    private static Matrix column(float[] values) {
        return Matrix.build(values.length, 1, (i, j) -> values[i]);
    }
}
