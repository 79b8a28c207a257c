package org.seqlab.kernel.install;

import java.io.File;
import java.io.IOException;
import java.net.URISyntaxException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.CodeSource;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seqlab.kernel.KernelMain;
import org.seqlab.kernel.VectorModule;
import org.seqlab.kernel.session.JavaSession;

/**
 * The command that starts a kernel on this JDK.
 *
 * @param java the {@code java} program
 * @param classPath where the kernel's classes are
 * @param memory heap such as {@code 900m}, or empty for 45 % of the machine or container
 * @param launcher jar that leads to the class path, or nothing
 * @param archive file of the classes as the JVM shares them, or nothing
 */
public record JavaCommand(
        Path java,
        String classPath,
        Optional<String> memory,
        Optional<Path> launcher,
        Optional<Path> archive) {
    /**
     * Returns the command for the running JDK and the running jar.
     *
     * @param memory heap such as {@code 900m}, or empty
     * @return the command, without an archive
     */
    public static JavaCommand here(Optional<String> memory) {
        String program = File.separatorChar == '\\' ? "java.exe" : "java";
        Path java = Path.of(System.getProperty("java.home"), "bin", program);
        return new JavaCommand(java, classPathHere(), memory, Optional.empty(), Optional.empty());
    }

    private static String classPathHere() {
        CodeSource source = KernelMain.class.getProtectionDomain().getCodeSource();
        try {
            Path jar = Path.of(source.getLocation().toURI());
            if (Files.isRegularFile(jar) && jar.getFileName().toString().startsWith("seqlab.")) {
                return jar.toAbsolutePath().toString();
            }
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
        return System.getProperty("java.class.path");
    }

    JavaCommand with(Path file) {
        return new JavaCommand(java, classPath, memory, launcher, Optional.of(file));
    }

    JavaCommand by(Optional<Path> jar) {
        return new JavaCommand(java, classPath, memory, jar, archive);
    }

    /**
     * Returns the options of the JVM. An archive only serves a JVM with the same ones.
     *
     * @return all that stands before the program's own argument, but the archive
     */
    List<String> options() {
        List<String> options = new ArrayList<>(vectors());
        options.addAll(
                List.of(
                        "-Djava.awt.headless=true",
                        "-Djdk.attach.allowAttachSelf=true",
                        "-XX:+EnableDynamicAgentLoading",
                        "-XX:+UseSerialGC",
                        "-XX:-UsePerfData",
                        "-XX:+UnlockDiagnosticVMOptions",
                        // The archive where it was made for: moving it costs a twentieth second.
                        "-XX:ArchiveRelocationMode=0"));
        options.addAll(JitOptions.list());
        if (Runtime.version().feature() < 20) {
            // Lets even a long loop of the JDK be stopped by an interrupt.
            options.add("-XX:+UseCountedLoopSafepoints");
            options.add("-XX:LoopStripMiningIter=1000");
        }
        options.add(memory.map(size -> "-Xmx" + size).orElse("-XX:MaxRAMPercentage=45"));
        options.addAll(
                launcher.map(jar -> List.of("-jar", jar.toString()))
                        .orElse(List.of("-cp", classPath, KernelMain.class.getName())));
        return options;
    }

    /** How the kernel gets the Vector API; see {@link VectorModule}. */
    private List<String> vectors() {
        return VectorModule.isLoadable()
                ? List.of(
                        "-XX:+IgnoreUnrecognizedVMOptions",
                        "-XX:+UnlockExperimentalVMOptions",
                        "-XX:+EnableVectorSupport",
                        launcher.isPresent()
                                ? "-D" + JavaSession.CLASS_PATH + "=" + classPath
                                : "--add-exports=" + VectorModule.NEEDS + "=ALL-UNNAMED")
                : List.of("--add-modules=jdk.incubator.vector");
    }

    /**
     * Returns what starts a kernel.
     *
     * @param connectionFile the connection file, or the placeholder of {@code kernel.json}
     * @return program and arguments
     */
    public List<String> kernel(String connectionFile) {
        List<String> command = new ArrayList<>(List.of(java.toString()));
        archive.ifPresent(file -> command.addAll(Archive.use(file)));
        command.addAll(options());
        command.add(connectionFile);
        return command;
    }

    static void deleteIfThere(Path file) {
        try {
            Files.deleteIfExists(file);
        } catch (IOException e) {
            file.toFile().deleteOnExit();
        }
    }
}
