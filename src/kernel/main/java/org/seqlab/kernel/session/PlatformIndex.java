package org.seqlab.kernel.session;

import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.file.DirectoryStream;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import javax.tools.JavaFileObject;

/**
 * The classes of the JDK's packages, each listed once for all runs of the compiler.
 *
 * <p>JShell's compilers have a table of symbols each, and the compiler's own way of listing asks
 * for the attributes of every class.
 */
final class PlatformIndex {
    private static final String SUFFIX = ".class";

    /** A class of the JDK. */
    private static final class ClassFile extends ListedClass {
        private final Path path;

        ClassFile(Path path, String binaryName) {
            super(binaryName);
            this.path = path;
        }

        @Override
        public URI toUri() {
            return path.toUri();
        }

        @Override
        public String getName() {
            return path.toString();
        }

        @Override
        public InputStream openInputStream() throws IOException {
            return Files.newInputStream(path);
        }
    }

    private final Path modules = FileSystems.getFileSystem(URI.create("jrt:/")).getPath("/modules");
    private final Map<String, List<JavaFileObject>> packages = new ConcurrentHashMap<>();

    /**
     * Lists the classes of a package.
     *
     * @param module such as {@code java.base}
     * @param name such as {@code java.util}
     * @return nothing if the module has no such package
     */
    List<JavaFileObject> list(String module, String name) {
        return packages.computeIfAbsent(module + "/" + name, key -> read(module, name));
    }

    private List<JavaFileObject> read(String module, String name) {
        List<JavaFileObject> files = new ArrayList<>();
        Path folder = modules.resolve(module).resolve(name.replace('.', '/'));
        try (DirectoryStream<Path> entries = Files.newDirectoryStream(folder)) {
            for (Path entry : entries) {
                String file = entry.getFileName().toString();
                if (file.endsWith(SUFFIX)) {
                    String simple = file.substring(0, file.length() - SUFFIX.length());
                    files.add(new ClassFile(entry, name.isEmpty() ? simple : name + "." + simple));
                }
            }
        } catch (IOException e) {
            return List.of();
        }
        return Collections.unmodifiableList(files);
    }
}
