package org.seqlab.music;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/** Checks that a MIDI file is whole before its events are read. */
final class MidiChunks {
    private static final int HEADER = 14;

    private MidiChunks() {}

    /** Throws a {@link MidiException} unless header and all announced tracks are there. */
    static void require(byte[] bytes, String name) {
        if (bytes.length == 0) {
            throw new MidiException(name, "it is empty");
        }
        if (bytes.length < HEADER || !tag(bytes, 0).equals("MThd")) {
            throw new MidiException(
                    name,
                    "it must begin with MThd and a header of 14 bytes, but it has "
                            + bytes.length
                            + " bytes and begins with \""
                            + tag(bytes, 0).replaceAll("[^ -~]", "?")
                            + "\"");
        }
        ByteBuffer in = ByteBuffer.wrap(bytes);
        int format = in.getShort(8);
        int tracks = in.getShort(10) & 0xffff;
        if (format != 0 && format != 1) {
            throw new MidiException(name, "its format must be 0 or 1, but it is " + format);
        }
        if (in.getShort(12) < 1) {
            throw new MidiException(
                    name, "it must count in ticks of a quarter note, but it counts film frames");
        }
        requireTracks(in, 8L + in.getInt(4), tracks, name);
    }

    private static void requireTracks(ByteBuffer in, long first, int tracks, String name) {
        int found = 0;
        long at = first;
        while (found < tracks) {
            if (at < HEADER || at + 8 > in.limit()) {
                throw new MidiException(
                        name,
                        "it announces "
                                + tracks
                                + " tracks, but ends after "
                                + found
                                + ". Was it cut off?");
            }
            long size = in.getInt((int) at + 4) & 0xffffffffL;
            long left = in.limit() - at - 8;
            if (size > left) {
                throw new MidiException(
                        name,
                        "track "
                                + (found + 1)
                                + " announces "
                                + size
                                + " bytes, but "
                                + left
                                + " are left. Was it cut off?");
            }
            found += tag(in.array(), (int) at).equals("MTrk") ? 1 : 0;
            at += 8 + size;
        }
    }

    private static String tag(byte[] bytes, int at) {
        int length = Math.min(4, bytes.length - at);
        return new String(bytes, at, length, StandardCharsets.ISO_8859_1);
    }
}
