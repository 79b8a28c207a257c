package org.seqlab.grade.wire;

/** The byte in front of every value. */
final class Tag {
    static final byte NULL = 0;
    static final byte FALSE = 1;
    static final byte TRUE = 2;
    static final byte INT = 3;
    static final byte LONG = 4;
    static final byte DOUBLE = 5;
    static final byte TEXT = 6;
    static final byte MATRIX = 7;
    static final byte DOUBLES = 8;
    static final byte INTS = 9;
    static final byte LIST = 10;
    static final byte MAP = 11;
    static final byte RECORD = 12;
    static final byte ARRAY = 13;
    static final byte FUNCTION = 14;
    static final byte BYTES = 15;

    private Tag() {}
}
