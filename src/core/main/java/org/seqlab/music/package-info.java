/**
 * Music: one-to-many generation of melodies, MIDI files and a small synthesizer.
 *
 * <p>A melody is a list of values; a value is an index into a vocabulary of notes. The generator is
 * the lecture's one-to-many network: what it says at one step is what it hears at the next. Read
 * {@link org.seqlab.music.MelodyModel} first, then {@link org.seqlab.music.Composer}, which writes what
 * is learned from, and {@link org.seqlab.music.MidiFile} and {@link org.seqlab.music.Synthesizer}.
 *
 * <p>Not here: chords under the melody, loudness, and the grammar of jazz solos.
 */
package org.seqlab.music;
