package org.seqlab.grade.run;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.Collection;
import java.util.Deque;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Collects class files and those that they name, in code, in signatures or in strings: more than can
 * ever run, never less, apart from names that are put together at run time.
 */
public final class ClassFiles {
    private final Pattern names;
    private final Function<String, byte[]> read;

    /**
     * Prepares a search.
     *
     * @param names finds names of classes in a class file, with slashes or dots
     * @param read returns the class file of a name with slashes, or null for one not to follow
     */
    public ClassFiles(Pattern names, Function<String, byte[]> read) {
        this.names = names;
        this.read = read;
    }

    /**
     * Collects.
     *
     * @param roots names with slashes to start from
     * @return name to class file, in the order of names
     */
    public Map<String, byte[]> from(Collection<String> roots) {
        Map<String, byte[]> found = new TreeMap<>();
        Deque<String> open = new ArrayDeque<>(roots);
        while (!open.isEmpty()) {
            String name = open.pop();
            byte[] file = found.containsKey(name) ? null : read.apply(name);
            if (file != null) {
                found.put(name, file);
                Matcher named = names.matcher(new String(file, StandardCharsets.ISO_8859_1));
                while (named.find()) {
                    open.push(named.group().replace('.', '/'));
                }
            }
        }
        return found;
    }

    /**
     * Returns the name of a class as class files write it.
     *
     * @param type the class
     * @return the name with slashes
     */
    public static String name(Class<?> type) {
        return type.getName().replace('.', '/');
    }

    /**
     * Reads a class file.
     *
     * @param loader the loader of the class
     * @param name the name with slashes
     * @return the file, or null if the loader does not show it
     */
    public static byte[] read(ClassLoader loader, String name) {
        try (InputStream in = loader.getResourceAsStream(name + ".class")) {
            return in == null ? null : in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
