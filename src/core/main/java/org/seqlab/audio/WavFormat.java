package org.seqlab.audio;

import java.nio.ByteBuffer;
import java.util.Arrays;

/** How one sample is stored in a WAV file. */
public enum WavFormat {
    /** Unsigned 8-bit integers around 128. */
    PCM8(1, 8),
    /** Signed 16-bit integers: the usual one. */
    PCM16(1, 16),
    /** Signed 24-bit integers. */
    PCM24(1, 24),
    /** Signed 32-bit integers. */
    PCM32(1, 32),
    /** 32-bit floating point, full scale at 1. */
    FLOAT32(3, 32),
    /** 64-bit floating point, full scale at 1. */
    FLOAT64(3, 64),
    /** 8-bit mu-law of telephony (ITU-T G.711): a logarithmic scale of 14 bits' range. */
    MU_LAW(7, 8);

    private final int tag;
    private final int bits;

    WavFormat(int tag, int bits) {
        this.tag = tag;
        this.bits = bits;
    }

    int tag() {
        return tag;
    }

    int bits() {
        return bits;
    }

    int bytes() {
        return bits / 8;
    }

    static WavFormat of(int tag, int bits, String file) {
        return Arrays.stream(values())
                .filter(f -> f.tag == tag && f.bits == bits)
                .findFirst()
                .orElseThrow(
                        () ->
                                new WavException(
                                        file,
                                        "format tag "
                                                + tag
                                                + " with "
                                                + bits
                                                + " bits is not one that can be read: "
                                                + Arrays.toString(values())));
    }

    /** Takes one sample from a little-endian buffer. */
    double read(ByteBuffer in) {
        return switch (this) {
            case PCM8 -> ((in.get() & 0xff) - 128) / 128.0;
            case PCM16 -> in.getShort() / 32768.0;
            case PCM24 -> ((in.get() & 0xff) | (in.get() & 0xff) << 8 | in.get() << 16) / 8388608.0;
            case PCM32 -> in.getInt() / 2147483648.0;
            case FLOAT32 -> in.getFloat();
            case FLOAT64 -> in.getDouble();
            case MU_LAW -> MuLaw.decode(in.get()) / 32768.0;
        };
    }

    /** Puts one sample into a little-endian buffer; integers are rounded and saturate. */
    void write(double sample, ByteBuffer out) {
        switch (this) {
            case PCM8 -> out.put((byte) (128 + integer(sample)));
            case PCM16 -> out.putShort((short) integer(sample));
            case PCM24 -> {
                long v = integer(sample);
                out.put((byte) v).put((byte) (v >> 8)).put((byte) (v >> 16));
            }
            case PCM32 -> out.putInt((int) integer(sample));
            case FLOAT32 -> out.putFloat((float) sample);
            case FLOAT64 -> out.putDouble(sample);
            case MU_LAW -> out.put(MuLaw.encode((int) Math.rint(clamp(sample * 32768, 32768))));
        }
    }

    private long integer(double sample) {
        double full = 1L << (bits - 1);
        return (long) clamp(Math.rint(sample * full), full);
    }

    private static double clamp(double value, double full) {
        return Math.max(-full, Math.min(full - 1, value));
    }
}
