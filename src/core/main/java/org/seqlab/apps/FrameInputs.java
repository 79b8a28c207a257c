package org.seqlab.apps;

import java.util.Arrays;
import java.util.List;
import org.seqlab.fused.Steps;
import org.seqlab.train.FloatParameter;

/**
 * Sequences of pictures.
 *
 * @param clips for each example the frames, for each frame the pixels row after row
 */
public record FrameInputs(float[][][] clips) implements Inputs {
    @Override
    public int count() {
        return clips.length;
    }

    @Override
    public Steps forward(int[] chosen) {
        int[] lengths = Arrays.stream(chosen).map(j -> clips[j].length).toArray();
        int size = clips[chosen[0]][0].length;
        int longest = Arrays.stream(lengths).max().orElseThrow();
        Steps x = new Steps(longest, chosen.length, size);
        x.setLengths(lengths);
        for (int j = 0; j < chosen.length; j++) {
            for (int t = 0; t < lengths[j]; t++) {
                System.arraycopy(clips[chosen[j]][t], 0, x.data(), x.index(t, j), size);
            }
        }
        return x;
    }

    @Override
    public void backward(Steps dx) {}

    @Override
    public List<FloatParameter> parameters() {
        return List.of();
    }
}
