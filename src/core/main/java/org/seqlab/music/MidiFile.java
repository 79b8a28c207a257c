package org.seqlab.music;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sound.midi.InvalidMidiDataException;
import javax.sound.midi.MetaMessage;
import javax.sound.midi.MidiEvent;
import javax.sound.midi.MidiMessage;
import javax.sound.midi.MidiSystem;
import javax.sound.midi.Sequence;
import javax.sound.midi.ShortMessage;
import javax.sound.midi.Track;
import org.seqlab.file.WholeFile;

/**
 * Reads and writes melodies as standard MIDI files; a melody that is written and read is the same
 * to the tick.
 *
 * <p>Written: one track of format 0, the tempo, and each note with velocity 80. Read: formats 0 and 1,
 * the notes of all tracks and channels but the drums (channel 10), and the first tempo. A note on with
 * velocity 0 is a note off; a second note of a pitch that still sounds ends with the second note off; a
 * note that is never ended ends with its track; a note of no length is left out.
 *
 * <p>Not here: instruments, loudness, changes of tempo.
 */
public final class MidiFile {
    private static final int TEMPO = 0x51;
    private static final int DRUMS = 9;
    private static final int VELOCITY = 80;
    private static final int USUAL_TEMPO = 500_000;

    private MidiFile() {}

    /**
     * Reads a file.
     *
     * @param file the MIDI file
     * @return its notes, chords included
     * @throws MidiException if the file is damaged, has no note or is of an unknown kind
     * @throws IOException if the file cannot be read at all
     */
    public static Melody read(Path file) throws IOException {
        return decode(Files.readAllBytes(file), file.toString());
    }

    /**
     * Reads the bytes of a MIDI file.
     *
     * @param bytes the whole file
     * @param name what messages call it
     * @return its notes, chords included
     * @throws MidiException if the bytes are damaged, have no note or are of an unknown kind
     */
    public static Melody decode(byte[] bytes, String name) {
        MidiChunks.require(bytes, name);
        Sequence sequence;
        try {
            sequence = MidiSystem.getSequence(new ByteArrayInputStream(bytes));
        } catch (InvalidMidiDataException | IOException | RuntimeException e) {
            throw new MidiException(name, "an event is damaged (" + e.getMessage() + ")");
        }
        List<Note> notes = new ArrayList<>();
        int tempo = 0;
        for (Track track : sequence.getTracks()) {
            readNotes(track, notes, name);
            tempo = tempo == 0 ? tempo(track) : tempo;
        }
        if (notes.isEmpty()) {
            throw new MidiException(name, "it has no note");
        }
        return new Melody(sequence.getResolution(), tempo == 0 ? USUAL_TEMPO : tempo, notes);
    }

    private static void readNotes(Track track, List<Note> notes, String name) {
        Map<Integer, Deque<Long>> sounding = new HashMap<>();
        for (int i = 0; i < track.size(); i++) {
            MidiMessage message = track.get(i).getMessage();
            if (message instanceof ShortMessage m && m.getChannel() != DRUMS) {
                long tick = track.get(i).getTick();
                int key = m.getChannel() * 128 + m.getData1();
                if (m.getCommand() == ShortMessage.NOTE_ON && m.getData2() > 0) {
                    sounding.computeIfAbsent(key, k -> new ArrayDeque<>()).add(tick);
                } else if (m.getCommand() == ShortMessage.NOTE_ON
                        || m.getCommand() == ShortMessage.NOTE_OFF) {
                    Deque<Long> starts = sounding.get(key);
                    if (starts != null && !starts.isEmpty()) {
                        add(notes, m.getData1(), starts.remove(), tick, name);
                    }
                }
            }
        }
        sounding.forEach(
                (key, starts) ->
                        starts.forEach(start -> add(notes, key % 128, start, track.ticks(), name)));
    }

    private static void add(List<Note> notes, int pitch, long start, long end, String name) {
        if (end > Note.LAST_TICK) {
            throw new MidiException(name, "a note ends at tick " + end + ", which is too far");
        }
        if (end > start) {
            notes.add(new Note(pitch, start, end - start));
        }
    }

    private static int tempo(Track track) {
        for (int i = 0; i < track.size(); i++) {
            if (track.get(i).getMessage() instanceof MetaMessage m
                    && m.getType() == TEMPO
                    && m.getData().length == 3) {
                byte[] d = m.getData();
                return (d[0] & 0xff) << 16 | (d[1] & 0xff) << 8 | d[2] & 0xff;
            }
        }
        return 0;
    }

    /**
     * Writes a file, over an older one of that name; a reader never sees half of it.
     *
     * @param file the MIDI file
     * @param melody the notes
     * @throws IOException if the file cannot be written; an old one is then still whole
     * @throws IllegalArgumentException if two notes of one pitch overlap
     */
    public static void write(Path file, Melody melody) throws IOException {
        WholeFile.write(file, encode(melody));
    }

    /**
     * Returns the bytes of a MIDI file.
     *
     * @param melody the notes
     * @return one track of format 0
     * @throws IllegalArgumentException if two notes of one pitch overlap: nobody could tell which of
     *     them ends first
     */
    public static byte[] encode(Melody melody) {
        requireApart(melody);
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try {
            Sequence sequence = new Sequence(Sequence.PPQ, melody.ticksPerQuarter(), 1);
            Track track = sequence.getTracks()[0];
            int q = melody.microsPerQuarter();
            byte[] tempo = {(byte) (q >> 16), (byte) (q >> 8), (byte) q};
            track.add(new MidiEvent(new MetaMessage(TEMPO, tempo, 3), 0));
            for (MidiEvent event : events(melody)) {
                track.add(event);
            }
            MidiSystem.write(sequence, 0, bytes);
        } catch (InvalidMidiDataException | IOException e) {
            throw new IllegalStateException("MidiFile.encode: " + e.getMessage(), e);
        }
        return bytes.toByteArray();
    }

    /** At one tick notes end before others start, or a repeated tone would be cut off. */
    private static List<MidiEvent> events(Melody melody) throws InvalidMidiDataException {
        List<MidiEvent> events = new ArrayList<>();
        for (Note note : melody.notes()) {
            int p = note.pitch();
            events.add(event(ShortMessage.NOTE_ON, p, VELOCITY, note.start()));
            events.add(event(ShortMessage.NOTE_OFF, p, 0, note.end()));
        }
        events.sort(
                Comparator.comparingLong(MidiEvent::getTick)
                        .thenComparingInt(e -> ((ShortMessage) e.getMessage()).getCommand()));
        return events;
    }

    private static MidiEvent event(int command, int pitch, int velocity, long tick)
            throws InvalidMidiDataException {
        return new MidiEvent(new ShortMessage(command, 0, pitch, velocity), tick);
    }

    private static void requireApart(Melody melody) {
        Map<Integer, Note> last = new HashMap<>();
        for (Note note : melody.notes()) {
            Note before = last.put(note.pitch(), note);
            if (before != null && before.end() > note.start()) {
                throw new IllegalArgumentException(
                        "MidiFile.encode: notes of one pitch must not overlap, but "
                                + before
                                + " and "
                                + note
                                + " do.");
            }
        }
    }
}
