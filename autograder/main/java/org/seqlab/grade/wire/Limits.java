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

    /** How often one call may call its function arguments. */
    public static final int CALL_BACKS = 100_000;

    /** Bytes of all arguments of those calls together: a check may keep them. */
    public static final long CALL_BACK_BYTES = 16 << 20;

    /** Rows or columns of a matrix among those arguments. */
    public static final int CALL_BACK_SIDE = 256;

    private Limits() {}
}
