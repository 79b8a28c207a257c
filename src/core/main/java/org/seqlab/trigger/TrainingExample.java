package org.seqlab.trigger;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.audio.Clip;
import org.seqlab.audio.Spectrogram;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;

/**
 * A training clip and its labels, made from a background and recorded words.
 *
 * @param audio the mixed clip
 * @param x its spectrogram, (101, 5511) for ten seconds at 44,100 Hz
 * @param y its labels, (1, Ty)
 * @param insertions what was laid over the background, in order
 */
public record TrainingExample(Clip audio, Matrix x, Matrix y, List<Insertion> insertions) {
    private static final double BACKGROUND_GAIN = -20;
    private static final double LOUDNESS = -20;
    private static final int MOST_ACTIVATES = 4;
    private static final int MOST_NEGATIVES = 2;

    /**
     * One word of a training clip.
     *
     * @param activate whether it is the trigger word
     * @param index which of the recordings it is
     * @param segment where it lies, or {@link Placement#NOWHERE} if there was no room
     */
    public record Insertion(boolean activate, int index, Segment segment) {}

    /** The background so far and the places that are taken. */
    private static final class Track {
        Clip audio;
        final List<Segment> taken = new ArrayList<>();

        Segment insert(Clip word, NumpyRandom rng) {
            Placement place = Placement.draw(word.milliseconds(), taken, rng);
            if (place.found()) {
                taken.add(place.segment());
                audio = audio.overlay(word, place.segment().start());
            }
            return place.segment();
        }
    }

    /**
     * Makes one training clip, drawing in the course's order.
     *
     * <p>The background loses 20 dB. Then: n in 0 … 4 and n trigger words, each placed and labeled; n
     * in 0 … 2 and n other words, each placed. The mix is brought to −20 dBFS.
     *
     * @param background ten seconds, not modified
     * @param activates recordings of the trigger word, each shorter than ten seconds
     * @param negatives recordings of other words
     * @param labels Ty, the number of labels, at least 1
     * @param rng where all choices come from
     * @return clip, spectrogram and labels
     * @throws IllegalArgumentException if a list is empty, the background does not last ten seconds, a
     *     word is not shorter than it or Ty is below 1
     */
    public static TrainingExample create(
            Clip background,
            List<Clip> activates,
            List<Clip> negatives,
            int labels,
            NumpyRandom rng) {
        require(activates, negatives, labels);
        requireRoom(background, activates, "activates");
        requireRoom(background, negatives, "negatives");
        Track track = new Track();
        track.audio = background.gain(BACKGROUND_GAIN);
        List<Insertion> insertions = new ArrayList<>();
        Matrix y = Matrix.zeros(1, labels);
        for (int i : draw(MOST_ACTIVATES, activates.size(), rng)) {
            Segment segment = track.insert(activates.get(i), rng);
            insertions.add(new Insertion(true, i, segment));
            y = Labels.insertOnes(y, segment.end());
        }
        for (int i : draw(MOST_NEGATIVES, negatives.size(), rng)) {
            insertions.add(new Insertion(false, i, track.insert(negatives.get(i), rng)));
        }
        Clip audio = track.audio.withLoudness(LOUDNESS);
        return new TrainingExample(audio, Spectrogram.ofCourse(audio), y, insertions);
    }

    private static int[] draw(int most, int size, NumpyRandom rng) {
        int[] indices = new int[rng.randint(0, most + 1)];
        for (int k = 0; k < indices.length; k++) {
            indices[k] = rng.randint(0, size);
        }
        return indices;
    }

    private static void requireRoom(Clip background, List<Clip> words, String name) {
        int track = background.milliseconds();
        if (track != Placement.TRACK_MS) {
            throw new IllegalArgumentException(
                    "TrainingExample.create: background must last %d ms, but it lasts %d ms."
                            .formatted(Placement.TRACK_MS, track));
        }
        for (int i = 0; i < words.size(); i++) {
            int length = words.get(i).milliseconds();
            if (length >= track) {
                throw new IllegalArgumentException(
                        "TrainingExample.create: %s[%d] must be shorter than the background of %d ms,"
                                        .formatted(name, i, track)
                                + " but it lasts %d ms.".formatted(length));
            }
        }
    }

    private static void require(List<Clip> activates, List<Clip> negatives, int labels) {
        if (activates.isEmpty() || negatives.isEmpty()) {
            throw new IllegalArgumentException(
                    "TrainingExample.create: activates and negatives must not be empty, but have %d"
                                    .formatted(activates.size())
                            + " and %d clips.".formatted(negatives.size()));
        }
        if (labels < 1) {
            throw new IllegalArgumentException(
                    "TrainingExample.create: labels must be at least 1, but it is " + labels + ".");
        }
    }
}
