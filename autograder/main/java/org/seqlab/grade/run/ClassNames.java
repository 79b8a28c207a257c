package org.seqlab.grade.run;

import java.io.ByteArrayInputStream;
import java.io.DataInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeSet;

/** The classes that a class file names in its constant pool (JVMS §4.4). */
final class ClassNames {
    private static final int TEXT = 1;
    private static final int CLASS = 7;

    private ClassNames() {}

    /**
     * Returns the names.
     *
     * @param file a class file
     * @return the names with slashes; of an array, that of its elements; no primitive types
     * @throws UncheckedIOException if it is no class file
     */
    static Set<String> in(byte[] file) {
        Map<Integer, String> texts = new HashMap<>();
        List<Integer> classes = new ArrayList<>();
        try (DataInputStream in = new DataInputStream(new ByteArrayInputStream(file))) {
            in.skipNBytes(8);
            int count = in.readUnsignedShort();
            for (int k = 1; k < count; k++) {
                int tag = in.readUnsignedByte();
                if (tag == TEXT) {
                    texts.put(k, in.readUTF());
                } else if (tag == CLASS) {
                    classes.add(in.readUnsignedShort());
                } else {
                    in.skipNBytes(length(tag));
                    // Numbers of eight bytes take two places.
                    k += tag == 5 || tag == 6 ? 1 : 0;
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        Set<String> names = new TreeSet<>();
        classes.forEach(place -> add(names, texts.get(place)));
        return names;
    }

    private static void add(Set<String> names, String name) {
        if (!name.startsWith("[")) {
            names.add(name);
        } else if (name.endsWith(";")) {
            names.add(name.substring(name.lastIndexOf('[') + 2, name.length() - 1));
        }
    }

    private static int length(int tag) throws IOException {
        return switch (tag) {
            case 3, 4, 9, 10, 11, 12, 17, 18 -> 4;
            case 5, 6 -> 8;
            case 8, 16, 19, 20 -> 2;
            case 15 -> 3;
            default -> throw new IOException("a constant of kind " + tag);
        };
    }
}
