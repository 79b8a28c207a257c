package org.seqlab.kernel;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.time.format.DateTimeFormatter;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Collectors;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Notebook;
import org.seqlab.notebook.NotebookWriter;

/** Writes what was run as a notebook to hand in, and a receipt. */
public final class Submission {
    private static final DateTimeFormatter STAMP =
            DateTimeFormatter.ofPattern("yyyyMMdd-HHmmss").withZone(ZoneOffset.UTC);

    private Submission() {}

    /**
     * Writes the exercises as a notebook below {@code submissions} in the working folder.
     *
     * @param exercises the cells to hand in, one an exercise
     * @return the receipt, or one line that says why there is none
     */
    public static String write(List<ExerciseCell> exercises) {
        return write(exercises, Path.of("submissions"), ZonedDateTime.now(ZoneOffset.UTC));
    }

    static String write(List<ExerciseCell> exercises, Path folder, ZonedDateTime now) {
        if (exercises.isEmpty()) {
            return "Nothing to submit yet: no cell that starts with // EXERCISE was run.";
        }
        List<Cell> cells =
                exercises.stream()
                        .map(e -> Cell.of("exercise-" + e.id(), CellType.CODE, e.source()))
                        .toList();
        Notebook notebook = Notebook.of(cells);
        Path file = folder.resolve("submission-" + STAMP.format(now) + ".ipynb");
        String ids = exercises.stream().map(ExerciseCell::id).collect(Collectors.joining(", "));
        String receipt =
                "Submission "
                        + file
                        + "\n  exercises  "
                        + ids
                        + "\n  written    "
                        + now.truncatedTo(java.time.temporal.ChronoUnit.SECONDS)
                        + "\n  sha-256    "
                        + digest(NotebookWriter.text(notebook))
                        + "\n";
        try {
            Files.createDirectories(folder);
            notebook.write(file);
            Files.writeString(Path.of(file + ".receipt.txt"), receipt);
            return receipt + "Hand in this file. Exercises that you did not run are not in it.";
        } catch (IOException e) {
            return "The submission could not be written: " + e;
        }
    }

    private static String digest(String text) {
        try {
            byte[] hash =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(hash);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
