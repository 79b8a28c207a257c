package org.seqlab.kernel.install;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;
import org.seqlab.kernel.KernelMain;
import org.seqlab.kernel.VectorModule;

/**
 * A jar that holds only a manifest, by which the JVM finds the kernel.
 *
 * <p>{@link VectorModule} needs a package of the JDK that is not exported. On the command line
 * {@code --add-exports} turns off the archived module graph and so costs every start; in the
 * manifest of the jar that is started the same wish is free.
 */
final class Launcher {
    private static final String NAME = "kernel.jar";

    private Launcher() {}

    /**
     * Writes the jar.
     *
     * @param classPath what the kernel is made of
     * @param folder where the jar goes
     * @return the jar; nothing where the JVM would not find the class path by it
     * @throws IOException if it cannot be written
     */
    static Optional<Path> write(String classPath, Path folder) throws IOException {
        Optional<String> relative = relative(classPath, folder);
        if (relative.isEmpty() || !VectorModule.isLoadable()) {
            return Optional.empty();
        }
        Path jar = folder.toAbsolutePath().resolve(NAME);
        try (OutputStream out = Files.newOutputStream(jar)) {
            new JarOutputStream(out, manifest(relative.get())).close();
        }
        return Optional.of(jar);
    }

    /** Class-data sharing takes one relative path without escapes. */
    private static Optional<String> relative(String classPath, Path folder) {
        Path jar = Path.of(classPath.split(File.pathSeparator)[0]);
        boolean single = !classPath.contains(File.pathSeparator) && Files.isRegularFile(jar);
        try {
            Path from = folder.toRealPath();
            String path = from.relativize(jar.toRealPath()).toString().replace('\\', '/');
            boolean plain = single && path.matches("[\\w./-]+");
            return plain ? Optional.of(path) : Optional.empty();
        } catch (IOException | IllegalArgumentException e) {
            return Optional.empty();
        }
    }

    private static Manifest manifest(String classPath) {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.put(Attributes.Name.MAIN_CLASS, KernelMain.class.getName());
        main.put(Attributes.Name.CLASS_PATH, classPath);
        main.putValue("Add-Exports", VectorModule.NEEDS);
        return manifest;
    }
}
