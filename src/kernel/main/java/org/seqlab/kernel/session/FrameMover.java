package org.seqlab.kernel.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.function.IntUnaryOperator;

/** Moves the frames of a StackMapTable (JVMS 4.7.4) to where the code went. */
final class FrameMover {
    private static final int UNINITIALIZED = 8;
    private static final int OBJECT = 7;

    private final ByteBuffer in;
    private final int[] moved;
    private final IntUnaryOperator actual;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);

    FrameMover(ByteBuffer in, int[] moved, IntUnaryOperator actual) {
        this.in = in;
        this.moved = moved;
        this.actual = actual;
    }

    byte[] move() throws IOException {
        int count = in.getShort() & 65_535;
        out.writeShort(count);
        int before = -1;
        int newBefore = -1;
        for (int i = 0; i < count; i++) {
            int type = in.get() & 255;
            int at = before + 1 + delta(type);
            frame(type, moved[at] - newBefore - 1);
            before = at;
            newBefore = moved[at];
        }
        return bytes.toByteArray();
    }

    private int delta(int type) {
        if (type < 64) {
            return type;
        }
        return type < 128 ? type - 64 : in.getShort() & 65_535;
    }

    private void frame(int type, int delta) throws IOException {
        if (type < 64 || type == 251) {
            out.writeByte(251);
            out.writeShort(delta);
        } else if (type < 128 || type == 247) {
            out.writeByte(247);
            out.writeShort(delta);
            types(1);
        } else if (type < 252) {
            out.writeByte(type);
            out.writeShort(delta);
        } else {
            out.writeByte(type);
            out.writeShort(delta);
            more(type);
        }
    }

    private void more(int type) throws IOException {
        if (type < 255) {
            types(type - 251);
            return;
        }
        for (int part = 0; part < 2; part++) {
            int count = in.getShort() & 65_535;
            out.writeShort(count);
            types(count);
        }
    }

    private void types(int count) throws IOException {
        for (int i = 0; i < count; i++) {
            int tag = in.get();
            out.writeByte(tag);
            if (tag == OBJECT) {
                out.writeShort(in.getShort());
            } else if (tag == UNINITIALIZED) {
                out.writeShort(actual.applyAsInt(in.getShort() & 65_535));
            }
        }
    }
}
