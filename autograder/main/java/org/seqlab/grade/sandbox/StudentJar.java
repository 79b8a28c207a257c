package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.io.OutputStream;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Stream;
import org.seqlab.grade.worker.Lambdas;
import org.seqlab.grade.worker.Worker;
import org.seqlab.math.Matrix;

/**
 * The class path of a sandbox: the data types that exercises exchange and the program that calls
 * them. No model, no check, no reference.
 */
final class StudentJar {
    private static final List<String> FOLDERS =
            List.of(
                    "org/seqlab/math",
                    "org/seqlab/params",
                    "org/seqlab/simd",
                    "org/seqlab/grade/wire",
                    "org/seqlab/grade/worker");

    private StudentJar() {}

    /** Returns the classes by name, in one order everywhere. */
    static TreeMap<String, byte[]> contents() {
        TreeMap<String, byte[]> files = new TreeMap<>();
        for (Class<?> anchor : List.of(Matrix.class, Worker.class)) {
            try {
                Path home =
                        Path.of(anchor.getProtectionDomain().getCodeSource().getLocation().toURI());
                if (Files.isDirectory(home)) {
                    collect(home, files);
                } else {
                    try (FileSystem jar = FileSystems.newFileSystem(home)) {
                        collect(jar.getPath("/"), files);
                    }
                }
            } catch (IOException | URISyntaxException e) {
                throw new SandboxException("The grader's own classes cannot be read.", e);
            }
        }
        return withoutLambdas(files);
    }

    /** A worker that meets a lambda of ours pays as for one of the student's own. */
    private static TreeMap<String, byte[]> withoutLambdas(TreeMap<String, byte[]> files) {
        Map<String, byte[]> classes = new LinkedHashMap<>();
        files.forEach((file, bytes) -> classes.put(file.replace(".class", ""), bytes));
        TreeMap<String, byte[]> replaced = new TreeMap<>();
        Lambdas.replaced(classes)
                .forEach((name, bytes) -> replaced.put(name.replace('.', '/') + ".class", bytes));
        return replaced;
    }

    /** Returns the packages that students may import. */
    static Set<String> packages() {
        Set<String> names = new TreeSet<>();
        for (String file : contents().keySet()) {
            String name = file.substring(0, file.lastIndexOf('/')).replace('/', '.');
            if (name.equals("org.seqlab.math") || name.equals("org.seqlab.params")) {
                names.add(name);
            }
        }
        return names;
    }

    static void write(TreeMap<String, byte[]> files, OutputStream out) throws IOException {
        try (JarOutputStream jar = new JarOutputStream(out)) {
            jar.setLevel(0);
            for (String name : files.keySet()) {
                jar.putNextEntry(new JarEntry(name));
                jar.write(files.get(name));
                jar.closeEntry();
            }
        }
    }

    private static void collect(Path home, TreeMap<String, byte[]> files) throws IOException {
        for (String folder : FOLDERS) {
            Path place = home.resolve(folder);
            if (!Files.isDirectory(place)) {
                continue;
            }
            try (Stream<Path> classes = Files.list(place)) {
                for (Path file : classes.filter(StudentJar::isClass).toList()) {
                    files.put(folder + "/" + file.getFileName(), Files.readAllBytes(file));
                }
            }
        }
    }

    private static boolean isClass(Path file) {
        String name = file.getFileName().toString();
        return name.endsWith(".class") && !name.equals("package-info.class");
    }
}
