package org.seqlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import java.util.function.Function;
import java.util.function.Predicate;

/**
 * A Jupyter on this machine.
 *
 * @param name what the user reads
 * @param command program and arguments before the notebook
 */
record FrontEnd(String name, List<String> command) {
    private static final int UV_SECONDS = 20;

    static final String HOW_TO_GET_JUPYTER =
            "seqlab start: there is no Jupyter on this machine. Get one with"
                    + " sudo apt install jupyter-notebook (Debian, Ubuntu),"
                    + " brew install jupyterlab (macOS), winget install astral-sh.uv and then"
                    + " uv tool install jupyterlab (Windows),"
                    + " or anywhere uv tool install jupyterlab or pip install jupyterlab.";

    /**
     * Finds a Jupyter: JupyterLab first, then Notebook, then one that uv has or can bring.
     *
     * @param path looks a program up
     * @param uvServes tells of uv's program whether JupyterLab may come from it
     * @return the front end, or nothing
     */
    static Optional<FrontEnd> find(
            Function<String, Optional<Path>> path, Predicate<Path> uvServes) {
        return path.apply("jupyter-lab")
                .map(file -> new FrontEnd("JupyterLab", List.of(file.toString())))
                .or(
                        () ->
                                path.apply("jupyter-notebook")
                                        .map(file -> new FrontEnd("Notebook", of(file))))
                .or(() -> path.apply("uv").filter(uvServes).map(FrontEnd::byUv));
    }

    /**
     * Tells whether uv can start JupyterLab without the network, because it has done so before.
     *
     * @param uv its program
     * @return false as well if uv does not answer
     */
    static boolean hasLab(Path uv) {
        try {
            Process asked =
                    new ProcessBuilder(
                                    uv.toString(),
                                    "tool",
                                    "run",
                                    "--offline",
                                    "--from",
                                    "jupyterlab",
                                    "jupyter-lab",
                                    "--version")
                            .redirectErrorStream(true)
                            .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                            .start();
            boolean ended = asked.waitFor(UV_SECONDS, TimeUnit.SECONDS);
            asked.destroyForcibly();
            return ended && asked.exitValue() == 0;
        } catch (IOException e) {
            return false;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    private static List<String> of(Path file) {
        return List.of(file.toString());
    }

    private static FrontEnd byUv(Path uv) {
        return new FrontEnd(
                "JupyterLab, brought by uv",
                List.of(uv.toString(), "tool", "run", "--from", "jupyterlab", "jupyter-lab"));
    }

    /**
     * Opens a notebook and stays until Jupyter ends.
     *
     * @param course the course
     * @param notebook the notebook's path below the course's notebooks
     * @param port the page's port, or null
     * @param noBrowser whether only the address is printed
     * @return Jupyter's exit code
     */
    int open(CourseFolder course, Path notebook, Integer port, boolean noBrowser)
            throws IOException, InterruptedException {
        ProcessBuilder builder =
                new ProcessBuilder(arguments(course.notebooks(), notebook, port, noBrowser));
        builder.directory(course.notebooks().toFile());
        builder.environment().put("JUPYTER_PATH", course.kernelPath());
        builder.redirectInput(ProcessBuilder.Redirect.INHERIT);
        builder.redirectOutput(ProcessBuilder.Redirect.INHERIT);
        Process jupyter = builder.start();
        Runtime.getRuntime().addShutdownHook(new Thread(() -> end(jupyter)));
        // Jupyter prints its address on its error stream; ours is not file 2 (see the launcher).
        try (InputStream log = jupyter.getErrorStream()) {
            log.transferTo(System.err);
        }
        return jupyter.waitFor();
    }

    private List<String> arguments(Path folder, Path notebook, Integer port, boolean noBrowser) {
        List<String> arguments = new ArrayList<>(command);
        if (port != null) {
            arguments.add("--port=" + port);
        }
        if (noBrowser) {
            arguments.add("--no-browser");
        }
        if ("root".equals(System.getProperty("user.name"))) {
            arguments.add("--allow-root");
        }
        arguments.add("--notebook-dir=" + folder);
        arguments.add(notebook.toString());
        return arguments;
    }

    private static void end(Process jupyter) {
        jupyter.destroy();
        try {
            jupyter.waitFor(5, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            jupyter.destroyForcibly();
        }
    }
}
