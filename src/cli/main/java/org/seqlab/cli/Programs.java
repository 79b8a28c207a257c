package org.seqlab.cli;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Locale;
import java.util.Optional;

/** Programs that the user's path offers. */
final class Programs {
    private Programs() {}

    /**
     * Looks a program up on the path, as a shell would.
     *
     * @param name the program's name, without ending
     * @return its file, or nothing
     */
    static Optional<Path> find(String name) {
        String path = System.getenv().getOrDefault("PATH", "");
        String[] endings = isWindows() ? new String[] {".exe", ".cmd", ".bat"} : new String[] {""};
        for (String folder : path.split(File.pathSeparator)) {
            for (String ending : endings) {
                Path file = folder.isEmpty() ? null : Path.of(folder, name + ending);
                if (file != null && Files.isRegularFile(file) && Files.isExecutable(file)) {
                    return Optional.of(file);
                }
            }
        }
        return Optional.empty();
    }

    static boolean isWindows() {
        return System.getProperty("os.name").toLowerCase(Locale.ROOT).startsWith("windows");
    }
}
