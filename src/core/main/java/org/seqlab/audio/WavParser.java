package org.seqlab.audio;

import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;

/** Walks through the chunks of one WAV file and distrusts every number in them. */
final class WavParser {
    private static final int EXTENSIBLE = 0xfffe;
    private static final int FORMAT_SIZE = 16;
    private static final int EXTENSIBLE_SIZE = 40;

    private final ByteBuffer in;
    private final String file;
    private WavFormat format;
    private int channels;
    private int rate;

    WavParser(byte[] bytes, String file) {
        in = ByteBuffer.wrap(bytes).order(ByteOrder.LITTLE_ENDIAN);
        this.file = file;
    }

    Sound parse() {
        require(in.remaining() > 0, "it is empty");
        require(in.remaining() >= 12, "it has only " + in.remaining() + " bytes");
        require(tag().equals("RIFF"), "it does not start with RIFF");
        in.getInt(); // the size of the rest, which many programs leave wrong
        require(tag().equals("WAVE"), "it is a RIFF file of another kind");
        while (in.remaining() >= 8) {
            String name = tag();
            int size = chunkSize(name);
            int next = in.position() + size + size % 2;
            if (name.equals("fmt ")) {
                header(size);
            } else if (name.equals("data")) {
                return samples(size);
            }
            in.position(Math.min(next, in.limit()));
        }
        throw new WavException(file, "it has no data chunk");
    }

    private int chunkSize(String name) {
        long size = in.getInt() & 0xffffffffL;
        require(
                size <= in.remaining(),
                "chunk '%s' announces %d bytes, but %d are left"
                        .formatted(name.strip(), size, in.remaining()));
        return (int) size;
    }

    private void header(int size) {
        require(size >= FORMAT_SIZE, "its fmt chunk has " + size + " bytes instead of 16 or more");
        int start = in.position();
        int tag = in.getShort() & 0xffff;
        channels = in.getShort() & 0xffff;
        rate = in.getInt();
        in.getInt(); // bytes a second: follows from the rest and is often wrong
        int block = in.getShort() & 0xffff;
        int bits = in.getShort() & 0xffff;
        if (tag == EXTENSIBLE) {
            require(size >= EXTENSIBLE_SIZE, "its extensible fmt chunk is cut off");
            tag = in.getShort(start + 24) & 0xffff;
        }
        format = WavFormat.of(tag, bits, file);
        require(rate >= 1, "its rate is " + (rate & 0xffffffffL) + " Hz");
        require(channels >= 1, "it has 0 channels");
        require(
                block == channels * format.bytes(),
                "it announces %d bytes a frame, but %d channels of %d bits need %d"
                        .formatted(block, channels, bits, channels * format.bytes()));
    }

    private Sound samples(int size) {
        require(format != null, "its data come before their format");
        int block = channels * format.bytes();
        require(size > 0, "it has no samples");
        require(size % block == 0, "its %d bytes of data end inside a frame".formatted(size));
        double[][] samples = new double[channels][size / block];
        for (int n = 0; n < samples[0].length; n++) {
            for (double[] channel : samples) {
                channel[n] = format.read(in);
                require(Double.isFinite(channel[n]), "frame " + n + " is not a finite number");
            }
        }
        return new Sound(rate, samples);
    }

    private String tag() {
        byte[] name = new byte[4];
        in.get(name);
        return new String(name, StandardCharsets.US_ASCII);
    }

    private void require(boolean holds, String otherwise) {
        if (!holds) {
            throw new WavException(file, otherwise);
        }
    }
}
