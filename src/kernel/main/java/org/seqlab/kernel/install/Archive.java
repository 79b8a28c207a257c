package org.seqlab.kernel.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.seqlab.kernel.KernelMain;

/**
 * Class-data sharing: one kernel is run once, and the JVM keeps its classes in a form that the
 * next kernels map instead of loading. Without the archive a kernel starts as well, only later.
 */
final class Archive {
    private static final int SECONDS = 300;

    private Archive() {}

    /** Makes the archive; empty if this JVM does not. */
    static Optional<Path> make(JavaCommand command, Path folder) {
        if (!sharable(command.classPath())) {
            return Optional.empty();
        }
        Path file = folder.resolve(aot() ? "classes.aot" : "classes.jsa");
        JavaCommand.deleteIfThere(file);
        List<String> line = new ArrayList<>(List.of(command.java().toString()));
        line.add((aot() ? "-XX:AOTCacheOutput=" : "-XX:ArchiveClassesAtExit=") + file);
        line.addAll(command.options());
        line.add(KernelMain.REHEARSAL);
        try {
            Process process =
                    new ProcessBuilder(line)
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            if (!process.waitFor(SECONDS, TimeUnit.SECONDS)) {
                giveUp(process, file);
            }
        } catch (IOException e) {
            return Optional.empty();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return Files.isRegularFile(file) ? Optional.of(file) : Optional.empty();
    }

    /** Ends the run and the JVM that it started in turn; half an archive is none. */
    private static void giveUp(Process process, Path file) throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
        JavaCommand.deleteIfThere(file);
        JavaCommand.deleteIfThere(file.resolveSibling(file.getFileName() + ".config"));
    }

    /** The JVM shares classes of jars only. */
    private static boolean sharable(String classPath) {
        for (String entry : classPath.split(File.pathSeparator)) {
            if (Files.isDirectory(Path.of(entry))) {
                return false;
            }
        }
        return true;
    }

    /** Since Java 25 one run makes a cache that also holds linked classes and profiles. */
    private static boolean aot() {
        return Runtime.version().feature() >= 25;
    }

    /** Returns the options that use the archive, silently ignored where it does not fit. */
    static List<String> use(Path file) {
        String name = file.toString();
        if (name.endsWith(".aot")) {
            return List.of("-XX:AOTCache=" + name, "-Xlog:disable", "-Xlog:all=off");
        }
        return List.of("-XX:SharedArchiveFile=" + name, "-Xshare:auto", "-Xlog:disable");
    }
}
