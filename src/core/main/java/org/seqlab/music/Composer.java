package org.seqlab.music;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.train.SplitMix;

/**
 * Writes melodies by rules of our own: nobody's songs are needed to learn from.
 *
 * <p>A melody has two phrases of four bars in 4/4, in C, D, F or G major. Each phrase runs over a
 * progression of four chords, the first to the dominant, the second back to the tonic. Two rhythms are
 * drawn; the bars of a phrase take them in the order 1 2 1 and end with a long tone. A bar begins
 * with the chord tone nearest to the last tone; on later beats a chord tone may be leapt to; all other
 * tones go on by a step of the scale, turning now and then. The second phrase begins like the first.
 */
public final class Composer {
    private static final int[] SCALE = {0, 2, 4, 5, 7, 9, 11};
    private static final int[] KEYS = {60, 62, 65, 67};
    private static final int[][] CHORDS = {{0, 5, 3}, {0, 3, 1}, {0, 2, 5}, {5, 3, 0}, {0, 4, 5}};
    private static final int[][] RHYTHMS = {
        {4, 4, 4, 4},
        {4, 4, 8},
        {6, 2, 4, 4},
        {4, 2, 2, 4, 4},
        {2, 2, 4, 4, 4},
        {8, 4, 4},
        {6, 2, 8}
    };
    private static final int BAR = 4 * NoteVocabulary.STEPS_PER_QUARTER;
    private static final int STEP = 120;
    private static final int LOWEST = -3;
    private static final int HIGHEST = 9;

    private final RandomGenerator rng;
    private int place;
    private int direction;

    private Composer(RandomGenerator rng) {
        this.rng = rng;
        place = 2 * rng.nextInt(3);
        direction = rng.nextBoolean() ? 1 : -1;
    }

    /** A tone of the scale: places above the tonic, and sixteenths. */
    private record Tone(int place, int steps) {}

    /**
     * Writes melodies.
     *
     * @param count how many, at least 1
     * @param seed the same seed gives the same melodies
     * @return melodies of 8 bars, 480 ticks and half a second a quarter
     */
    public static List<Melody> compose(int count, long seed) {
        if (count < 1) {
            throw new IllegalArgumentException(
                    "Composer.compose: count must be at least 1, but it is " + count + ".");
        }
        SplitMix rng = new SplitMix(seed);
        List<Melody> melodies = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            melodies.add(compose(rng));
        }
        return melodies;
    }

    /**
     * Writes a melody.
     *
     * @param rng source of all choices
     * @return 8 bars, 480 ticks and half a second a quarter
     */
    public static Melody compose(RandomGenerator rng) {
        int tonic = KEYS[rng.nextInt(KEYS.length)];
        List<Note> notes = new ArrayList<>();
        long at = 0;
        for (Tone tone : new Composer(rng).song()) {
            long ticks = (long) tone.steps * STEP;
            notes.add(new Note(tonic + semitones(tone.place), at, ticks));
            at += ticks;
        }
        return new Melody(4 * STEP, 500_000, notes);
    }

    private static int semitones(int place) {
        return SCALE[Math.floorMod(place, 7)] + 12 * Math.floorDiv(place, 7);
    }

    private List<Tone> song() {
        int[] chords = CHORDS[rng.nextInt(CHORDS.length)];
        int[] one = RHYTHMS[rng.nextInt(RHYTHMS.length)];
        int[] two = RHYTHMS[rng.nextInt(RHYTHMS.length)];
        List<Tone> opening = new ArrayList<>(bar(chords[0], one));
        opening.addAll(bar(chords[1], two));
        List<Tone> song = new ArrayList<>(opening);
        song.addAll(bar(chords[2], one));
        song.addAll(ending(4));
        song.addAll(opening);
        place = opening.get(opening.size() - 1).place;
        song.addAll(bar(4, one));
        song.addAll(ending(0));
        return song;
    }

    private List<Tone> bar(int chord, int[] rhythm) {
        List<Tone> bar = new ArrayList<>();
        int at = 0;
        for (int steps : rhythm) {
            boolean beat = at % NoteVocabulary.STEPS_PER_QUARTER == 0;
            if (at == 0) {
                place = nearest(chord, place);
            } else if (beat && rng.nextInt(10) < 3) {
                place = nearest(chord, place + 2 * direction);
            } else {
                walk();
            }
            bar.add(new Tone(place, steps));
            at += steps;
        }
        return bar;
    }

    /** A step down or up to the root of the chord, held for the rest of the bar. */
    private List<Tone> ending(int root) {
        int last = nearestOf(place, root);
        place = last;
        int before = last + (rng.nextBoolean() ? 1 : -1);
        return List.of(new Tone(before, 4), new Tone(last, BAR - 4));
    }

    private void walk() {
        if (rng.nextInt(4) == 0 || place + direction < LOWEST || place + direction > HIGHEST) {
            direction = -direction;
        }
        place += direction;
    }

    private static int nearest(int chord, int from) {
        return nearestOf(Math.max(LOWEST, Math.min(HIGHEST, from)), chord, chord + 2, chord + 4);
    }

    /** Of the places that are one of these degrees in any octave, the nearest; the lower of two. */
    private static int nearestOf(int from, int... degrees) {
        int best = Integer.MAX_VALUE;
        for (int p = LOWEST; p <= HIGHEST; p++) {
            for (int degree : degrees) {
                boolean fits = Math.floorMod(p - degree, 7) == 0;
                if (fits && Math.abs(p - from) < Math.abs((long) best - from)) {
                    best = p;
                }
            }
        }
        return best;
    }

    /**
     * Returns how well tones keep to bars of 4/4.
     *
     * @param melody any
     * @return the share of bar lines, between its first and last tone, where a tone starts; 1 if
     *     there is none
     */
    public static double onBarLines(Melody melody) {
        long bar = 4L * melody.ticksPerQuarter();
        long lines = melody.notes().get(melody.notes().size() - 1).start() / bar;
        long kept =
                melody.notes().stream()
                        .mapToLong(Note::start)
                        .filter(start -> start > 0 && start % bar == 0)
                        .distinct()
                        .count();
        return lines == 0 ? 1 : (double) kept / lines;
    }

    /**
     * Returns how well tones fit one major scale.
     *
     * @param melody any
     * @return the largest share of notes in one of the twelve major scales, 0 to 1
     */
    public static double inOneScale(Melody melody) {
        int[] counts = new int[12];
        melody.notes().forEach(note -> counts[note.pitch() % 12]++);
        int most = 0;
        for (int tonic = 0; tonic < 12; tonic++) {
            int inside = 0;
            for (int degree : SCALE) {
                inside += counts[(tonic + degree) % 12];
            }
            most = Math.max(most, inside);
        }
        return (double) most / melody.notes().size();
    }
}
