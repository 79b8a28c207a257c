package org.seqlab.kernel.install;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.stream.Stream;
import org.seqlab.kernel.wire.Json;

/** Writes the folder by which Jupyter knows the kernel. */
public final class KernelSpec {
    /** The kernel's name in notebooks. */
    public static final String NAME = "seqlab";

    private KernelSpec() {}

    /**
     * Returns the user's own data folder of Jupyter.
     *
     * @return the folder, which need not exist
     */
    public static Path userFolder() {
        String set = System.getenv("JUPYTER_DATA_DIR");
        if (set != null && !set.isBlank()) {
            return Path.of(set);
        }
        Path home = Path.of(System.getProperty("user.home"));
        String system = System.getProperty("os.name").toLowerCase(Locale.ROOT);
        if (system.contains("mac")) {
            return home.resolve("Library").resolve("Jupyter");
        }
        if (system.contains("windows")) {
            String appData = System.getenv("APPDATA");
            return (appData == null ? home : Path.of(appData)).resolve("jupyter");
        }
        String xdg = System.getenv("XDG_DATA_HOME");
        Path data = xdg == null || xdg.isBlank() ? home.resolve(".local/share") : Path.of(xdg);
        return data.resolve("jupyter");
    }

    /**
     * Writes the kernel's folder; one that is there is replaced.
     *
     * @param jupyterData a data folder of Jupyter, such as {@code PREFIX/share/jupyter}
     * @param command what starts the kernel
     * @return the folder
     * @throws IOException if it cannot be written
     */
    public static Path write(Path jupyterData, JavaCommand command) throws IOException {
        Path folder = folder(jupyterData);
        Files.createDirectories(folder);
        JavaCommand led = command.by(Launcher.write(command.classPath(), folder));
        JavaCommand best = Archive.make(led, folder).map(led::with).orElse(led);
        Map<String, Object> spec = new LinkedHashMap<>();
        spec.put("argv", best.kernel("{connection_file}"));
        spec.put("display_name", "Java (Seqlab)");
        spec.put("language", "java");
        spec.put("interrupt_mode", "message");
        spec.put("metadata", Map.of("debugger", false));
        Files.writeString(folder.resolve("kernel.json"), Json.write(spec) + "\n");
        return folder;
    }

    private static Path folder(Path jupyterData) {
        return jupyterData.resolve("kernels").resolve(NAME);
    }

    /**
     * Removes the kernel's folder.
     *
     * @param jupyterData a data folder of Jupyter
     * @return whether there was one
     * @throws IOException if it cannot be removed
     */
    public static boolean remove(Path jupyterData) throws IOException {
        Path folder = folder(jupyterData);
        if (!Files.isDirectory(folder)) {
            return false;
        }
        try (Stream<Path> files = Files.list(folder)) {
            for (Path file : files.toList()) {
                Files.delete(file);
            }
        }
        Files.delete(folder);
        return true;
    }

    /**
     * Returns the environment variable by which Jupyter finds a data folder without installing.
     *
     * @param jupyterData the folder
     * @return value of {@code JUPYTER_PATH}
     */
    public static String searchPath(Path jupyterData) {
        String before = System.getenv("JUPYTER_PATH");
        return before == null || before.isBlank()
                ? jupyterData.toString()
                : String.join(File.pathSeparator, List.of(jupyterData.toString(), before));
    }
}
