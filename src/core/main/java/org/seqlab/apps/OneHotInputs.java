package org.seqlab.apps;

import org.seqlab.fused.Ids;
import org.seqlab.fused.OneHot;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;

import java.util.List;

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
