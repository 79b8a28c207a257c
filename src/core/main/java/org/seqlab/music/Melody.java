package org.seqlab.music;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;

/**
 * Notes in time; several may sound at once.
 *
 * @param ticksPerQuarter ticks in a quarter note, 1 to 32767
 * @param microsPerQuarter tempo: microseconds that a quarter note lasts, 1 to 16777215; 500,000 are
 *     120 beats a minute
 * @param notes at least one, sorted here by start, then by pitch, then by duration
 */
public record Melody(int ticksPerQuarter, int microsPerQuarter, List<Note> notes) {
    private static final Comparator<Note> ORDER =
            Comparator.comparingLong(Note::start)
                    .thenComparingInt(Note::pitch)
                    .thenComparingLong(Note::duration);

    /**
     * Sorts the notes and checks the ranges.
     *
     * @throws IllegalArgumentException if a number is out of its range or there is no note
     */
    public Melody {
        require("ticksPerQuarter", ticksPerQuarter, 32_767);
        require("microsPerQuarter", microsPerQuarter, 16_777_215);
        if (notes.isEmpty()) {
            throw new IllegalArgumentException(
                    "Melody: notes must have at least one note, but it is empty.");
        }
        notes = notes.stream().sorted(ORDER).toList();
    }

    private static void require(String name, int value, int most) {
        if (value < 1 || value > most) {
            throw new IllegalArgumentException(
                    "Melody: %s must be from 1 to %d, but it is %d.".formatted(name, most, value));
        }
    }

    /**
     * Returns the first tick after the last tone.
     *
     * @return the length in ticks
     */
    public long end() {
        return notes.stream().mapToLong(Note::end).max().orElseThrow();
    }

    /**
     * Returns when a tick comes.
     *
     * @param tick from 0
     * @return seconds since the beginning
     */
    public double seconds(long tick) {
        return tick * (double) microsPerQuarter / (ticksPerQuarter * 1e6);
    }

    /**
     * Reduces chords to one line: of the notes that start at a tick the highest stays, and a note
     * ends at the latest where the next one starts. Rests stay.
     *
     * @return a melody in which no two notes sound at once
     */
    public Melody line() {
        List<Note> line = new ArrayList<>();
        for (int i = 0; i < notes.size(); i++) {
            Note note = notes.get(i);
            Note next = i + 1 < notes.size() ? notes.get(i + 1) : null;
            if (next == null || next.start() > note.start()) {
                long end = next == null ? note.end() : Math.min(note.end(), next.start());
                line.add(new Note(note.pitch(), note.start(), end - note.start()));
            }
        }
        return new Melody(ticksPerQuarter, microsPerQuarter, line);
    }
}
