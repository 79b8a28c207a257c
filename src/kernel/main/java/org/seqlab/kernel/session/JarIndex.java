package org.seqlab.kernel.session;

import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.util.ArrayList;
import java.util.Collections;
import java.util.Enumeration;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import javax.tools.JavaFileObject;

/**
 * The classes of some jars by package.
 *
 * <p>The JVM has read a jar's directory to load classes from it, and shares it with every {@link
 * ZipFile} of the same path, so that listing it again costs little.
 */
final class JarIndex {
    private static final String SUFFIX = ".class";

    private record Place(ZipFile jar, ZipEntry entry) {}

    /** A class in a jar. */
    private static final class ClassFile extends ListedClass {
        private final Place place;

        ClassFile(Place place) {
            super(binaryName(place.entry.getName()));
            this.place = place;
        }

        private static String binaryName(String entry) {
            return entry.substring(0, entry.length() - SUFFIX.length()).replace('/', '.');
        }

        @Override
        public URI toUri() {
            return URI.create("jar:///" + place.entry.getName());
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return place.jar.getInputStream(place.entry);
        }

        @Override
        public long getLastModified() {
            return place.entry.getTime();
        }
    }

    private final List<ZipFile> jars = new ArrayList<>();
    private final Map<String, List<Place>> packages = new HashMap<>();

    private JarIndex() {}

    /**
     * Opens the jars of a class path.
     *
     * @param classPath entries as the JVM takes them
     * @return the index, or nothing if an entry is not a jar
     */
    static Optional<JarIndex> of(String classPath) {
        JarIndex index = new JarIndex();
        for (String entry : classPath.split(File.pathSeparator)) {
            try {
                ZipFile jar = new ZipFile(entry);
                index.jars.add(jar);
                index.add(jar);
            } catch (IOException e) {
                index.close();
                return Optional.empty();
            }
        }
        return Optional.of(index);
    }

    private void add(ZipFile jar) {
        Enumeration<? extends ZipEntry> entries = jar.entries();
        while (entries.hasMoreElements()) {
            ZipEntry entry = entries.nextElement();
            String name = entry.getName();
            if (name.endsWith(SUFFIX) && !name.startsWith("META-INF/")) {
                int slash = Math.max(0, name.lastIndexOf('/'));
                packages.computeIfAbsent(name.substring(0, slash), p -> new ArrayList<>())
                        .add(new Place(jar, entry));
            }
        }
    }

    /**
     * Lists the classes of a package, those of earlier jars first.
     *
     * @param name such as {@code java.util}
     */
    List<JavaFileObject> list(String name) {
        List<JavaFileObject> files = new ArrayList<>();
        for (Place place : packages.getOrDefault(name.replace('.', '/'), List.of())) {
            files.add(new ClassFile(place));
        }
        return Collections.unmodifiableList(files);
    }

    private void close() {
        for (ZipFile jar : jars) {
            try {
                jar.close();
            } catch (IOException e) {
                continue;
            }
        }
    }
}
