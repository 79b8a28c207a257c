package org.seqlab.grade.wire;

/** Bounds on what may cross, checked before anything is allocated. */
public final class Limits {
    /** Bytes in one frame. */
    public static final int FRAME = 32 << 20;

    /** Values inside values. */
    public static final int DEPTH = 12;

    /** Values in one frame; the numbers of a matrix or an array count as one value. */
    public static final int VALUES = 400_000;

    /** Bytes of one string. */
    public static final int TEXT = 1 << 20;

    private Limits() {}
}
