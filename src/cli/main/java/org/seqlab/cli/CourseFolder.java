package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;
import org.seqlab.kernel.install.JavaCommand;
import org.seqlab.kernel.install.KernelSpec;
import org.seqlab.kernel.wire.Json;

/**
 * The folder in which a student works and what Jupyter needs beside it.
 *
 * @param notebooks the folder of the weeks; students write here
 * @param jupyterData a private data folder for Jupyter, outside its usual places
 */
record CourseFolder(Path notebooks, Path jupyterData) {
    /**
     * Finds the course: the checkout, or a copy in the user's home where it cannot be written to.
     *
     * @return the course
     * @throws IOException if it cannot be copied
     */
    static CourseFolder here() throws IOException {
        Path home = Path.of(System.getProperty("seqlab.home", ".")).toAbsolutePath().normalize();
        Path notebooks = home.resolve("notebooks");
        if (!Files.isDirectory(notebooks)) {
            throw new IOException("There is no folder notebooks in " + home + ".");
        }
        if (Files.isWritable(notebooks)) {
            return new CourseFolder(notebooks, home.resolve("target").resolve("jupyter"));
        }
        Path own = Path.of(System.getProperty("user.home"), "seqlab");
        copyMissing(notebooks, own.resolve("notebooks"));
        return new CourseFolder(own.resolve("notebooks"), own.resolve(".jupyter"));
    }

    /** Copies what is not there yet: a student's work is never replaced. */
    private static void copyMissing(Path from, Path to) throws IOException {
        Files.walkFileTree(
                from,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a)
                            throws IOException {
                        Files.createDirectories(to.resolve(from.relativize(dir).toString()));
                        return FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a)
                            throws IOException {
                        Path copy = to.resolve(from.relativize(file).toString());
                        if (!Files.exists(copy)) {
                            Files.write(copy, Files.readAllBytes(file));
                        }
                        return FileVisitResult.CONTINUE;
                    }
                });
    }

    /**
     * Returns the notebook to open.
     *
     * @param wanted a week ({@code week2} or {@code 2}) or a notebook's path below the folder
     * @return its path below the folder
     * @throws IOException if the folder cannot be read
     * @throws IllegalArgumentException if there is no such week or notebook
     */
    Path firstNotebook(String wanted) throws IOException {
        if (wanted.endsWith(".ipynb") && Files.isRegularFile(notebooks.resolve(wanted))) {
            return Path.of(wanted);
        }
        String week = wanted.matches("\\d+") ? "week" + wanted : wanted;
        Path folder = notebooks.resolve(week);
        if (week.matches("week\\d+") && Files.isDirectory(folder)) {
            try (Stream<Path> files = Files.list(folder)) {
                Optional<Path> first =
                        files.filter(file -> file.toString().endsWith(".ipynb"))
                                .sorted()
                                .findFirst();
                if (first.isPresent()) {
                    return notebooks.relativize(first.get());
                }
            }
        }
        throw new IllegalArgumentException(
                "WEEK must be one of " + weeks() + " or a notebook, but it is " + wanted + ".");
    }

    private List<String> weeks() throws IOException {
        try (Stream<Path> folders = Files.list(notebooks)) {
            return folders.map(folder -> folder.getFileName().toString())
                    .filter(name -> name.matches("week\\d+"))
                    .sorted()
                    .toList();
        }
    }

    /**
     * Makes the kernel known to the Jupyter that is about to start, and to no other.
     *
     * @return the value of {@code JUPYTER_PATH}
     * @throws IOException if the folder cannot be written
     */
    String kernelPath() throws IOException {
        JavaCommand command = JavaCommand.here(Optional.empty());
        if (!isCurrent(spec(), command)) {
            KernelSpec.write(jupyterData, command);
        }
        return KernelSpec.searchPath(jupyterData);
    }

    /**
     * Returns the command by which Jupyter would start the kernel.
     *
     * @return program and arguments with the placeholder for the connection file
     * @throws IOException if the kernel's folder cannot be written
     */
    List<String> kernelCommand() throws IOException {
        kernelPath();
        Object argv = Json.object(Files.readAllBytes(spec())).get("argv");
        return ((List<?>) argv).stream().map(String::valueOf).toList();
    }

    private Path spec() {
        return jupyterData.resolve("kernels").resolve(KernelSpec.NAME).resolve("kernel.json");
    }

    private static boolean isCurrent(Path spec, JavaCommand command) throws IOException {
        Path jar = Path.of(command.classPath());
        return Files.isRegularFile(spec)
                && Files.isRegularFile(jar)
                && Files.readString(spec).contains(command.java().toString())
                && Files.getLastModifiedTime(spec).compareTo(Files.getLastModifiedTime(jar)) > 0;
    }
}
