package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.audio.Clip;
import org.seqlab.math.NumpyRandom;
import org.seqlab.trigger.Placement;
import org.seqlab.trigger.TrainingExample;

/**
 * What a training-clip case says without its recordings: the seed, and the segments' lengths, decide
 * every draw, every place and every label; the loudness follows from the root mean square.
 */
final class TriggerReplay {
    private static final int RATE = 1000;
    private static final int RECORDINGS = 10;
    private static final double FULL_SCALE = 32768;

    private TriggerReplay() {}

    /**
     * Makes the clip again with silent words of the same lengths.
     *
     * @throws IllegalStateException if a segment, a label or the loudness differs
     */
    static void require(Case c) {
        Values outputs = c.outputs();
        if (outputs.has("segments")) {
            TrainingExample example = replay(c);
            List<String> segments = example.insertions().stream().map(TriggerCases::text).toList();
            same("segments", outputs.strings("segments"), segments);
            if (outputs.has("label_ones")) {
                List<Integer> ones = new ArrayList<>();
                for (int t : outputs.ints("label_ones")) {
                    ones.add(t);
                }
                same("label_ones", ones, TriggerCases.ones(example.y()));
            }
        }
        if (outputs.has("final_rms_int") && outputs.has("final_dbfs")) {
            double dbfs = 20 * Math.log10(outputs.integer("final_rms_int") / FULL_SCALE);
            double stated = outputs.number("final_dbfs");
            if (Math.abs(dbfs - stated) > 1e-10 * Math.abs(stated)) {
                throw new IllegalStateException(
                        "final_dbfs: expected " + stated + ", found " + dbfs);
            }
        }
    }

    private static TrainingExample replay(Case c) {
        return TrainingExample.create(
                silence(Placement.TRACK_MS),
                words(c, "activate"),
                words(c, "negative"),
                c.inputs().integer("Ty", 1375),
                new NumpyRandom(c.inputs().wholeNumber("seed")));
    }

    /** Words of the lengths that the segments have; the others are never drawn. */
    private static List<Clip> words(Case c, String kind) {
        List<Clip> words = new ArrayList<>();
        for (int i = 0; i < RECORDINGS; i++) {
            words.add(silence(1));
        }
        for (String segment : c.outputs().strings("segments")) {
            String[] parts = segment.split(" ");
            if (parts[0].equals(kind)) {
                int ms = Integer.parseInt(parts[3]) - Integer.parseInt(parts[2]) + 1;
                words.set(Integer.parseInt(parts[1]), silence(ms));
            }
        }
        return words;
    }

    private static Clip silence(int ms) {
        return new Clip(RATE, 1, new short[ms]);
    }

    private static void same(String field, List<?> expected, List<?> found) {
        if (!expected.equals(found)) {
            throw new IllegalStateException(field + ": expected " + expected + ", found " + found);
        }
    }
}
