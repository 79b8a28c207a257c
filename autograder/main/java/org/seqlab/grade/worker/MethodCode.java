package org.seqlab.grade.worker;

import java.io.ByteArrayOutputStream;

/** Instructions that are being written. */
final class MethodCode {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

    MethodCode op(int code) {
        bytes.write(code);
        return this;
    }

    MethodCode op(int code, int constant) {
        bytes.write(code);
        bytes.write(constant >> 8);
        bytes.write(constant);
        return this;
    }

    void load(String type, int place) {
        int code = 0x15 + Math.max(0, "IJFD".indexOf(stack(type)));
        code = type.length() > 1 ? 0x19 : code;
        op(0xC4).op(code, place);
    }

    byte[] toBytes() {
        return bytes.toByteArray();
    }

    /** All integers up to 32 bits are one type while they are computed with. */
    static String stack(String type) {
        return "ZBCS".contains(type) ? "I" : type;
    }

    static int slots(String type) {
        return type.equals("J") || type.equals("D") ? 2 : 1;
    }
}
