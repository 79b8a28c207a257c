package org.seqlab.audio;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.seqlab.file.WholeFile;

/**
 * Reads and writes WAV files: 8-, 16-, 24- and 32-bit integers, 32- and 64-bit floating point and
 * 8-bit mu-law, any rate, any number of channels.
 *
 * <p>Format: Microsoft and IBM (1991), Multimedia Programming Interface and Data Specifications 1.0,
 * with the extensible header of 2001.
 *
 * <p>A damaged file is refused, never guessed at: a header whose numbers contradict each other, a
 * missing chunk, fewer bytes than announced, a file without samples.
 */
public final class WavFile {
    private static final int HEADER = 44;

    private WavFile() {}

    /**
     * Reads a file.
     *
     * @param file the WAV file
     * @return the samples between −1 and 1
     * @throws WavException if the file is damaged, empty or of an unknown kind
     * @throws IOException if the file cannot be read at all
     */
    public static Sound read(Path file) throws IOException {
        return decode(Files.readAllBytes(file), file.toString());
    }

    /**
     * Reads the bytes of a WAV file.
     *
     * @param bytes the whole file
     * @param name what messages call it
     * @return the samples between −1 and 1
     * @throws WavException if the bytes are damaged, empty or of an unknown kind
     */
    public static Sound decode(byte[] bytes, String name) {
        return new WavParser(bytes, name).parse();
    }

    /**
     * Writes a file, over an older one of that name.
     *
     * @param file the WAV file
     * @param sound the samples; integers are rounded and saturate
     * @param format how each sample is stored
     * @throws IOException if the file cannot be written
     */
    public static void write(Path file, Sound sound, WavFormat format) throws IOException {
        WholeFile.write(file, encode(sound, format));
    }

    /**
     * Returns the bytes of a WAV file.
     *
     * @param sound the samples; integers are rounded and saturate
     * @param format how each sample is stored
     * @return header and samples
     * @throws IllegalArgumentException if the file would pass 2 GB
     */
    public static byte[] encode(Sound sound, WavFormat format) {
        int channels = sound.channels().length;
        int block = channels * format.bytes();
        long size = (long) sound.frames() * block;
        if (size > Integer.MAX_VALUE - HEADER - 1) {
            throw new IllegalArgumentException(
                    "WavFile.encode: the samples must fit 2 GB, but they need " + size + " bytes.");
        }
        int padding = (int) (size % 2);
        ByteBuffer out = ByteBuffer.allocate(HEADER + (int) size + padding);
        out.order(ByteOrder.LITTLE_ENDIAN);
        tag(out, "RIFF").putInt(HEADER - 8 + (int) size + padding);
        tag(out, "WAVE");
        tag(out, "fmt ").putInt(16).putShort((short) format.tag()).putShort((short) channels);
        out.putInt(sound.rate()).putInt(sound.rate() * block).putShort((short) block);
        out.putShort((short) format.bits());
        tag(out, "data").putInt((int) size);
        for (int n = 0; n < sound.frames(); n++) {
            for (double[] channel : sound.channels()) {
                format.write(channel[n], out);
            }
        }
        return out.array();
    }

    private static ByteBuffer tag(ByteBuffer out, String name) {
        return out.put(name.getBytes(StandardCharsets.US_ASCII));
    }
}
