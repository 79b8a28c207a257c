package org.seqlab.apps;

import java.util.List;
import org.seqlab.fused.Ids;
import org.seqlab.fused.OneHot;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;

/** Sequences as word numbers, each word a vector with a single one. */
final class OneHotInputs implements Inputs {
    private final OneHot layer;
    private final int[][] sentences;

    OneHotInputs(int vocabulary, int[][] sentences) {
        this.layer = new OneHot(vocabulary);
        this.sentences = sentences;
    }

    @Override
    public int count() {
        return sentences.length;
    }

    @Override
    public Steps forward(int[] chosen) {
        return layer.forward(Ids.select(sentences, chosen));
    }

    @Override
    public void backward(Steps dx) {}

    @Override
    public List<FloatParameter> parameters() {
        return List.of();
    }
}
