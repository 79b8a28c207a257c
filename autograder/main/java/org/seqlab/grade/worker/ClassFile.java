package org.seqlab.grade.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** A class file as far as {@link Lambdas} has to know it (Java Virtual Machine Specification, 4). */
final class ClassFile {
    static final int METHOD = 10;
    static final int INTERFACE_METHOD = 11;

    /**
     * A method.
     *
     * @param place where its access flags are
     * @param access its access flags
     * @param code where its instructions begin, or 0
     * @param length how many bytes they have
     */
    record Method(int place, int access, int code, int length) {}

    /**
     * A method, field or call that is named in the constants.
     *
     * @param tag which of them
     * @param owner its class
     * @param name its name
     * @param type its descriptor
     */
    record Member(int tag, String owner, String name, String type) {}

    private final ByteBuffer file;
    private final int[] constants;
    private final Map<String, Method> methods = new LinkedHashMap<>();
    private final List<int[]> bootstraps = new ArrayList<>();
    private final ByteArrayOutputStream added = new ByteArrayOutputStream();
    private final int constantsEnd;
    private final String name;
    private final boolean isFinal;
    private int count;

    ClassFile(byte[] bytes) {
        file = ByteBuffer.wrap(bytes.clone());
        count = u2(8);
        constants = new int[count];
        int at = 10;
        for (int k = 1; k < count; k++) {
            constants[k] = at;
            int tag = file.get(at);
            at += size(tag, at);
            k += tag == 5 || tag == 6 ? 1 : 0;
        }
        constantsEnd = at;
        name = className(u2(at + 2));
        isFinal = (u2(at) & 0x10) != 0;
        at += 8 + 2 * u2(at + 6);
        at = members(at, false);
        at = members(at, true);
        attributes(at);
    }

    private int size(int tag, int at) {
        return switch (tag) {
            case 1 -> 3 + u2(at + 1);
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 5;
            case 5, 6 -> 9;
            case 7, 8, 16, 19, 20 -> 3;
            case 15 -> 4;
            default -> throw new IllegalArgumentException("unknown constant " + tag);
        };
    }

    private int members(int start, boolean areMethods) {
        int at = start + 2;
        for (int k = u2(start); k > 0; k--) {
            int place = at;
            int code = 0;
            at += 8;
            for (int a = u2(place + 6); a > 0; a--) {
                code = areMethods && text(u2(at)).equals("Code") ? at : code;
                at += 6 + file.getInt(at + 2);
            }
            if (areMethods) {
                int length = code == 0 ? 0 : file.getInt(code + 10);
                Method method = new Method(place, u2(place), code == 0 ? 0 : code + 14, length);
                methods.put(text(u2(place + 2)) + text(u2(place + 4)), method);
            }
        }
        return at;
    }

    private void attributes(int start) {
        int at = start + 2;
        for (int k = u2(start); k > 0; k--) {
            if (text(u2(at)).equals("BootstrapMethods")) {
                int entry = at + 8;
                for (int b = u2(at + 6); b > 0; b--) {
                    int[] row = new int[1 + u2(entry + 2)];
                    row[0] = u2(entry);
                    for (int a = 1; a < row.length; a++) {
                        row[a] = u2(entry + 2 + 2 * a);
                    }
                    bootstraps.add(row);
                    entry += 2 + 2 * row.length;
                }
            }
            at += 6 + file.getInt(at + 2);
        }
    }

    int u1(int at) {
        return file.get(at) & 0xFF;
    }

    int u2(int at) {
        return file.getShort(at) & 0xFFFF;
    }

    int s4(int at) {
        return file.getInt(at);
    }

    String name() {
        return name;
    }

    /** Whether nothing can override its methods. */
    boolean isFinal() {
        return isFinal;
    }

    int version() {
        return u2(6);
    }

    Map<String, Method> methods() {
        return methods;
    }

    /** The constants of a bootstrap method: itself and its arguments. */
    int[] bootstrap(int dynamic) {
        return bootstraps.get(u2(constants[dynamic] + 1));
    }

    int tag(int constant) {
        return file.get(constants[constant]);
    }

    String text(int constant) {
        int at = constants[constant];
        return new String(file.array(), at + 3, u2(at + 1), StandardCharsets.ISO_8859_1);
    }

    String className(int constant) {
        return text(u2(constants[constant] + 1));
    }

    /** The text of a class, a string or a method type. */
    String indirect(int constant) {
        return text(u2(constants[constant] + 1));
    }

    int handleKind(int constant) {
        return u1(constants[constant] + 1);
    }

    int handleMember(int constant) {
        return u2(constants[constant] + 2);
    }

    Member member(int constant) {
        int at = constants[constant];
        int tag = tag(constant);
        int pair = constants[u2(at + 3)];
        String owner = tag == 18 ? "" : className(u2(at + 1));
        return new Member(tag, owner, text(u2(pair + 1)), text(u2(pair + 3)));
    }

    void open(Method method) {
        file.putShort(method.place(), (short) (u2(method.place()) & ~2));
    }

    /** Replaces an instruction of five bytes by the call of a static method. */
    void call(int at, String owner, String method, String type) throws IOException {
        DataOutputStream out = new DataOutputStream(added);
        int first = count;
        utf(out, owner);
        out.writeByte(7);
        out.writeShort(first);
        utf(out, method);
        utf(out, type);
        out.writeByte(12);
        out.writeShort(first + 2);
        out.writeShort(first + 3);
        out.writeByte(METHOD);
        out.writeShort(first + 1);
        out.writeShort(first + 4);
        count += 6;
        if (count > 0xFFF0) {
            throw new IllegalArgumentException("too many constants");
        }
        file.put(at, (byte) 0xB8).putShort(at + 1, (short) (first + 5)).putShort(at + 3, (short) 0);
    }

    /** Texts are handed on as they are: one character here is one byte of the file. */
    static void utf(DataOutputStream out, String text) throws IOException {
        out.writeByte(1);
        out.writeShort(text.length());
        out.write(text.getBytes(StandardCharsets.ISO_8859_1));
    }

    byte[] toBytes() {
        file.putShort(8, (short) count);
        ByteArrayOutputStream out = new ByteArrayOutputStream();
        out.write(file.array(), 0, constantsEnd);
        out.writeBytes(added.toByteArray());
        out.write(file.array(), constantsEnd, file.capacity() - constantsEnd);
        return out.toByteArray();
    }
}
