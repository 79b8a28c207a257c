package org.seqlab.music;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;

/**
 * Melodies as numbers: value k of a melody model is entry k of this list.
 *
 * <p>Time lies on a grid of sixteenth notes, four steps a quarter. A melody is first reduced to one
 * line ({@link Melody#line}); then each start and end moves to the nearest step, and a tone becomes
 * the value (pitch, steps). Gaps become rests, the one before the first tone too.
 *
 * @param values the values, each once
 */
public record NoteVocabulary(List<NoteValue> values) {
    /** Steps of the grid in a quarter note. */
    public static final int STEPS_PER_QUARTER = 4;

    /**
     * Checks and copies the values.
     *
     * @throws IllegalArgumentException if there is none or one stands twice
     */
    public NoteVocabulary {
        if (values.isEmpty() || values.stream().distinct().count() != values.size()) {
            throw new IllegalArgumentException(
                    "NoteVocabulary: values must be at least one and differ, but they are "
                            + values
                            + ".");
        }
        values = List.copyOf(values);
    }

    /**
     * Collects the values that occur.
     *
     * @param melodies at least one
     * @return the values, by pitch, then by duration
     */
    public static NoteVocabulary of(List<Melody> melodies) {
        return new NoteVocabulary(
                melodies.stream()
                        .flatMap(melody -> onGrid(melody).stream())
                        .distinct()
                        .sorted(
                                Comparator.comparingInt(NoteValue::pitch)
                                        .thenComparingInt(NoteValue::steps))
                        .toList());
    }

    /**
     * Returns how many values there are.
     *
     * @return V
     */
    public int size() {
        return values.size();
    }

    /**
     * Turns a melody into numbers.
     *
     * @param melody chords are reduced, times rounded to the grid
     * @return indices into {@link #values}
     * @throws IllegalArgumentException if a tone or rest is not in the vocabulary
     */
    public int[] encode(Melody melody) {
        Map<NoteValue, Integer> numbers = new HashMap<>();
        values.forEach(value -> numbers.put(value, numbers.size()));
        List<NoteValue> line = onGrid(melody);
        int[] result = new int[line.size()];
        for (int i = 0; i < result.length; i++) {
            Integer number = numbers.get(line.get(i));
            if (number == null) {
                throw new IllegalArgumentException(
                        "NoteVocabulary.encode: melody must have values of this vocabulary, but "
                                + line.get(i)
                                + " at place "
                                + i
                                + " is not one of its "
                                + values.size()
                                + ".");
            }
            result[i] = number;
        }
        return result;
    }

    /**
     * Turns several melodies into one long sequence.
     *
     * @param melodies at least one
     * @return their numbers one after the other
     */
    public int[] encodeAll(List<Melody> melodies) {
        return melodies.stream()
                .flatMapToInt(melody -> java.util.Arrays.stream(encode(melody)))
                .toArray();
    }

    /**
     * Turns numbers into a melody.
     *
     * @param numbers indices into {@link #values}, at least one of a tone
     * @param microsPerQuarter tempo, microseconds a quarter note
     * @return 480 ticks a quarter
     * @throws IllegalArgumentException if a number is no index or all are rests
     */
    public Melody decode(int[] numbers, int microsPerQuarter) {
        int step = 480 / STEPS_PER_QUARTER;
        List<Note> notes = new ArrayList<>();
        long at = 0;
        for (int i = 0; i < numbers.length; i++) {
            if (numbers[i] < 0 || numbers[i] >= values.size()) {
                throw new IllegalArgumentException(
                        "NoteVocabulary.decode: numbers must be from 0 to %d, but number %d is %d."
                                .formatted(values.size() - 1, i, numbers[i]));
            }
            NoteValue value = values.get(numbers[i]);
            long ticks = (long) value.steps() * step;
            if (value.pitch() != NoteValue.REST) {
                notes.add(new Note(value.pitch(), at, ticks));
            }
            at += ticks;
        }
        return new Melody(480, microsPerQuarter, notes);
    }

    private static List<NoteValue> onGrid(Melody melody) {
        List<NoteValue> line = new ArrayList<>();
        double step = melody.ticksPerQuarter() / (double) STEPS_PER_QUARTER;
        long reached = 0;
        for (Note note : melody.line().notes()) {
            long start = Math.max(reached, Math.round(note.start() / step));
            if (start > reached) {
                line.add(new NoteValue(NoteValue.REST, (int) (start - reached)));
            }
            reached = Math.max(start + 1, Math.round(note.end() / step));
            line.add(new NoteValue(note.pitch(), (int) (reached - start)));
        }
        return line;
    }
}
