package org.seqlab.apps;

import java.util.List;
import org.seqlab.fused.Embedding;
import org.seqlab.fused.Ids;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;

/**
 * Sentences as word numbers, looked up in a table.
 *
 * @param table the vectors of the words
 * @param sentences one array of word numbers each
 * @param learned whether training changes the table
 */
public record WordInputs(Embedding table, int[][] sentences, boolean learned) implements Inputs {
    @Override
    public int count() {
        return sentences.length;
    }

    @Override
    public Steps forward(int[] chosen) {
        return table.forward(Ids.select(sentences, chosen));
    }

    @Override
    public void backward(Steps dx) {
        if (learned) {
            table.backward(dx);
        }
    }

    @Override
    public List<FloatParameter> parameters() {
        return learned ? table.parameters() : List.of();
    }
}
