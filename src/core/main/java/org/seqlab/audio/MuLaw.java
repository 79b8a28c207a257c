package org.seqlab.audio;

/**
 * The mu-law code of telephony (ITU-T G.711): sign, three bits of exponent, four of mantissa.
 *
 * <p>A 16-bit sample and its code differ by at most one thirty-second of the sample, so that quiet
 * sounds keep their detail in half the space.
 */
final class MuLaw {
    private static final int BIAS = 132;
    private static final int LARGEST = 32635;

    private MuLaw() {}

    static byte encode(int sample) {
        int sign = sample < 0 ? 0x80 : 0;
        int magnitude = Math.min(Math.abs(sample), LARGEST) + BIAS;
        int exponent = 24 - Integer.numberOfLeadingZeros(magnitude);
        int mantissa = magnitude >> (exponent + 3) & 0xf;
        return (byte) ~(sign | exponent << 4 | mantissa);
    }

    static int decode(byte code) {
        int bits = ~code;
        int magnitude = (((bits & 0xf) << 3) + BIAS << (bits >> 4 & 7)) - BIAS;
        return (bits & 0x80) == 0 ? magnitude : -magnitude;
    }
}
