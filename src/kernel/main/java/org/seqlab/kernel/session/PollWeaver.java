package org.seqlab.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;

/**
 * Adds {@link Poll#poll} to the loops and methods of a class file.
 *
 * <p>Since Java 20 a thread cannot be stopped from outside; woven code stops itself. Source: the
 * class file format, JVMS chapter 4. Not here: methods of more than 32 kB after weaving, and
 * {@code jsr}, which stay as they are.
 */
final class PollWeaver {
    /** Where polls go. */
    enum Where {
        /** Every method and every loop: what students write. */
        EVERYWHERE,
        /** Loops that contain a loop or a call: library code stays fast. */
        OUTER_LOOPS
    }

    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final int NAME_AND_TYPE = 12;

    private final DataInputStream in;
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Where where;
    private String[] names;
    private int pollMethod;

    private PollWeaver(byte[] classFile, Where where) {
        in = new DataInputStream(new ByteArrayInputStream(classFile));
        this.where = where;
    }

    /** Returns the woven class, or the class as it is if it cannot be read. */
    static byte[] weave(byte[] classFile, Where where) {
        try {
            PollWeaver weaver = new PollWeaver(classFile, where);
            weaver.weaveClass();
            return weaver.bytes.toByteArray();
        } catch (IOException | RuntimeException e) {
            return classFile;
        }
    }

    private void weaveClass() throws IOException {
        out.writeLong(in.readLong());
        constants();
        copy(6);
        int interfaces = copyShort();
        copy(2 * interfaces);
        members(false);
        members(true);
        attributes(false);
    }

    private void constants() throws IOException {
        int count = in.readUnsignedShort();
        if (count + 6 > 65_535) {
            throw new IOException("The constant pool is full.");
        }
        out.writeShort(count + 6);
        names = new String[count];
        for (int i = 1; i < count; i++) {
            int tag = in.readUnsignedByte();
            out.writeByte(tag);
            if (tag == UTF8) {
                names[i] = in.readUTF();
                out.writeUTF(names[i]);
            } else {
                copy(constantSize(tag));
            }
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
        addPoll(count);
    }

    /** Bytes of a constant after its tag; texts have a length of their own. */
    static int constantSize(int tag) {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 7, 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IllegalArgumentException("Constant tag " + tag + " is unknown.");
        };
    }

    private void addPoll(int first) throws IOException {
        out.writeByte(UTF8);
        out.writeUTF(Poll.class.getName().replace('.', '/'));
        out.writeByte(CLASS);
        out.writeShort(first);
        out.writeByte(UTF8);
        out.writeUTF("poll");
        out.writeByte(UTF8);
        out.writeUTF("()V");
        out.writeByte(NAME_AND_TYPE);
        out.writeShort(first + 2);
        out.writeShort(first + 3);
        out.writeByte(METHOD);
        out.writeShort(first + 1);
        out.writeShort(first + 4);
        pollMethod = first + 5;
    }

    private void members(boolean methods) throws IOException {
        int count = copyShort();
        for (int i = 0; i < count; i++) {
            copy(6);
            attributes(methods);
        }
    }

    private void attributes(boolean ofMethod) throws IOException {
        int count = copyShort();
        for (int i = 0; i < count; i++) {
            int name = in.readUnsignedShort();
            byte[] content = new byte[in.readInt()];
            in.readFully(content);
            boolean code = ofMethod && "Code".equals(names[name]);
            byte[] woven = code ? CodeWeaver.weave(content, names, pollMethod, where) : content;
            out.writeShort(name);
            out.writeInt(woven.length);
            out.write(woven);
        }
    }

    private int copyShort() throws IOException {
        int value = in.readUnsignedShort();
        out.writeShort(value);
        return value;
    }

    private void copy(int count) throws IOException {
        byte[] part = new byte[count];
        in.readFully(part);
        out.write(part);
    }
}
