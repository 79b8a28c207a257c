package org.seqlab.speech;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.random.RandomGenerator;
import java.util.stream.Collectors;
import org.seqlab.audio.Background;
import org.seqlab.audio.Levels;
import org.seqlab.audio.Resampler;

/**
 * A few words spoken in a row by one voice, with a little noise.
 *
 * @param samples the sound, mono
 * @param text the words, separated by spaces
 */
public record Utterance(double[] samples, String text) {
    private static final int MOST_WORDS = 4;
    private static final double EDGE_SECONDS = 0.1;
    private static final double PAUSE_SECONDS = 0.25;
    private static final double LEAST_NOISE = 0.01;
    private static final double MOST_NOISE = 0.15;
    private static final double PEAK = 0.7;

    /** The recordings of each voice as samples, read once. */
    public static final class Maker {
        private record Word(String text, double[] samples) {}

        private final int rate;
        private final List<List<Word>> voices;

        /**
         * Reads recordings.
         *
         * @param recordings at least one
         * @param rate samples a second that are wanted
         */
        public Maker(List<Recording> recordings, int rate) {
            if (recordings.isEmpty()) {
                throw new IllegalArgumentException(
                        "Utterance.Maker: recordings must not be empty, but it is.");
            }
            this.rate = rate;
            Map<String, List<Recording>> bySpeaker =
                    recordings.stream()
                            .collect(
                                    Collectors.groupingBy(
                                            Recording::speaker, TreeMap::new, Collectors.toList()));
            voices =
                    bySpeaker.values().stream()
                            .map(v -> v.stream().map(this::word).toList())
                            .toList();
        }

        private Word word(Recording r) {
            double[] samples = Resampler.resample(r.sound().toMono(), rate).channels()[0];
            return new Word(r.word(), samples);
        }

        /**
         * Makes an utterance of one to four words.
         *
         * @param backgrounds the noises to draw one from
         * @param rng source of all choices
         * @return the utterance
         */
        public Utterance make(List<Background> backgrounds, RandomGenerator rng) {
            List<Word> voice = voices.get(rng.nextInt(voices.size()));
            int count = 1 + rng.nextInt(MOST_WORDS);
            List<String> texts = new ArrayList<>();
            double[] sound = new double[(int) (rate * EDGE_SECONDS)];
            for (int k = 0; k < count; k++) {
                Word word = voice.get(rng.nextInt(voice.size()));
                texts.add(word.text);
                sound = append(sound, Levels.vary(word.samples, rng), rng);
            }
            Background background = backgrounds.get(rng.nextInt(backgrounds.size()));
            double noise = LEAST_NOISE + (MOST_NOISE - LEAST_NOISE) * rng.nextDouble();
            Levels.addInto(sound, background.make(rate, sound.length, rng), 0, noise);
            Levels.normalizeInPlace(sound, PEAK);
            return new Utterance(sound, String.join(" ", texts));
        }

        private double[] append(double[] sound, double[] word, RandomGenerator rng) {
            int pause = (int) (rate * (EDGE_SECONDS + PAUSE_SECONDS * rng.nextDouble()));
            double[] longer = Arrays.copyOf(sound, sound.length + word.length + pause);
            Levels.addInto(longer, word, sound.length, 1);
            return longer;
        }
    }
}
