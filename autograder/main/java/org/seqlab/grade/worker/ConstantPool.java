package org.seqlab.grade.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;

/** The constants of a class file that is being written (Java Virtual Machine Specification, 4.4). */
final class ConstantPool {
    private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();
    private final DataOutputStream out = new DataOutputStream(bytes);
    private final Map<String, Integer> texts = new LinkedHashMap<>();
    private int count = 1;

    /** Returns the number of a text. */
    int text(String text) throws IOException {
        Integer there = texts.get(text);
        if (there == null) {
            ClassFile.utf(out, text);
            there = count++;
            texts.put(text, there);
        }
        return there;
    }

    /** Returns the number of a class; arrays are named by their descriptors. */
    int type(String type) throws IOException {
        int place = text(type);
        out.writeByte(7);
        out.writeShort(place);
        return count++;
    }

    /** Returns the number of a field or method. */
    int member(int tag, String owner, String member, String type) throws IOException {
        int home = type(owner);
        int first = text(member);
        int second = text(type);
        out.writeByte(12);
        out.writeShort(first);
        out.writeShort(second);
        int pair = count++;
        out.writeByte(tag);
        out.writeShort(home);
        out.writeShort(pair);
        return count++;
    }

    void writeTo(DataOutputStream file) throws IOException {
        file.writeShort(count);
        bytes.writeTo(file);
    }
}
