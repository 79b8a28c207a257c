package org.seqlab.kernel.web;

import java.io.IOException;
import java.nio.file.FileVisitResult;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.nio.file.SimpleFileVisitor;
import java.nio.file.attribute.BasicFileAttributes;
import java.util.ArrayList;
import java.util.List;
import org.seqlab.kernel.run.Figures;

/** The only folder that the page can see. Whatever leads out of it is refused. */
final class NotebookFolder {
    private static final int DEEPEST = 4;
    private static final int MOST = 500;
    private static final List<String> HIDDEN = List.of("source", "submissions");

    private final Path root;

    NotebookFolder(Path root) throws IOException {
        this.root = root.toRealPath();
    }

    /** Finds a notebook by its decoded path below the folder, with {@code /} between names. */
    Path notebook(String name) {
        if (!name.endsWith(".ipynb")) {
            throw new WebError(404, "Only notebooks can be opened: the name must end in .ipynb.");
        }
        return inside(name);
    }

    /** Finds an image that a text cell shows. */
    Path image(String name) {
        if (Figures.type(name) == null) {
            throw new WebError(404, "Only images are shown from the notebooks' folder.");
        }
        return inside(name);
    }

    private Path inside(String name) {
        for (String part : name.split("/", -1)) {
            boolean plain = !part.isEmpty() && part.charAt(0) != '.' && part.length() <= 200;
            if (!plain || part.chars().anyMatch(c -> c < ' ' || c == '\\' || c == ':')) {
                throw new WebError(404, "There is no such file in the notebooks' folder.");
            }
        }
        try {
            Path file = root.resolve(name).normalize();
            Path real = file.toRealPath();
            // A link, in the name or in a folder above it, makes the two differ.
            if (real.equals(file)
                    && real.startsWith(root)
                    && Files.isRegularFile(real, LinkOption.NOFOLLOW_LINKS)) {
                return real;
            }
        } catch (IOException | InvalidPathException e) {
            throw new WebError(404, "There is no such file in the notebooks' folder.");
        }
        throw new WebError(404, "Links are not followed out of the notebooks' folder.");
    }

    /** Returns a file's name below the folder, with {@code /} between names. */
    String name(Path file) {
        return root.relativize(file).toString().replace('\\', '/');
    }

    /** Lists the notebooks in the order of their names: week by week. */
    List<String> notebooks() throws IOException {
        List<String> found = new ArrayList<>();
        Files.walkFileTree(
                root,
                java.util.Set.of(),
                DEEPEST,
                new SimpleFileVisitor<>() {
                    @Override
                    public FileVisitResult preVisitDirectory(Path dir, BasicFileAttributes a) {
                        String own = dir.getFileName().toString();
                        boolean skip = own.startsWith(".") || HIDDEN.contains(own);
                        return skip && !dir.equals(root)
                                ? FileVisitResult.SKIP_SUBTREE
                                : FileVisitResult.CONTINUE;
                    }

                    @Override
                    public FileVisitResult visitFile(Path file, BasicFileAttributes a) {
                        String own = file.getFileName().toString();
                        if (own.endsWith(".ipynb") && !own.startsWith(".") && a.isRegularFile()) {
                            found.add(name(file));
                        }
                        return found.size() < MOST
                                ? FileVisitResult.CONTINUE
                                : FileVisitResult.TERMINATE;
                    }

                    @Override
                    public FileVisitResult visitFileFailed(Path file, IOException e) {
                        return FileVisitResult.CONTINUE;
                    }
                });
        found.sort(null);
        return found;
    }
}
