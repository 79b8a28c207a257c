package org.seqlab.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.stream.Stream;
import org.seqlab.audio.Clip;
import org.seqlab.audio.WavFile;

/** Sounds of case files: given as numbers, by a formula, or as files that may lie beside them. */
final class CaseSounds {
    private static final int DEPTH = 4;

    private CaseSounds() {}

    /** Returns samples of shape [frames] or [frames, channels] as a clip. */
    static Clip clip(NdArray array, int rate) {
        short[] samples = new short[array.data().length];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = (short) array.data()[k];
        }
        return new Clip(rate, array.rank() < 2 ? 1 : array.shape()[1], samples);
    }

    /** Returns the samples of a clip in shape [frames, channels]. */
    static NdArray array(Clip clip) {
        double[] data = new double[clip.frames() * clip.channels()];
        for (int k = 0; k < data.length; k++) {
            data[k] = clip.sample(k / clip.channels(), k % clip.channels());
        }
        return NdArray.of(data, clip.frames(), clip.channels());
    }

    /** Returns {@code ((n · channels + c) · a + b) mod 4001 − 2000} at 44,100 Hz. */
    static Clip formula(Values rule) {
        int channels = rule.integer("channels", 1);
        long a = rule.wholeNumber("a");
        long b = rule.wholeNumber("b");
        short[] samples = new short[rule.integer("frames") * channels];
        for (int k = 0; k < samples.length; k++) {
            samples[k] = (short) (Math.floorMod(k * a + b, 4001L) - 2000);
        }
        return new Clip(rule.integer("rate", 44_100), channels, samples);
    }

    /** Finds a file whose path ends as named, in the case's folder, its subfolders or beside it. */
    static Optional<Clip> find(Case c, String name) {
        for (Path root : new Path[] {c.folder(), c.folder().getParent()}) {
            if (root == null || root.getParent() == null) {
                continue;
            }
            try (Stream<Path> files = Files.walk(root, DEPTH)) {
                Optional<Path> file = files.filter(f -> f.endsWith(name)).findFirst();
                if (file.isPresent()) {
                    return Optional.of(WavFile.read(file.get()).toClip());
                }
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
        return Optional.empty();
    }
}
