package org.seqlab.kernel;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.time.ZoneOffset;
import java.time.ZonedDateTime;
import java.util.HexFormat;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Notebook;

class SubmissionTest {
    private static final ZonedDateTime NOW =
            ZonedDateTime.of(2026, 3, 5, 7, 11, 13, 0, ZoneOffset.UTC);
    private static final String SOURCE = "// EXERCISE 1-2 Step\nfinal class Step {}";
    @TempDir private Path folder;

    @Test
    void notebookHoldsTheCellAndTheReceiptItsDigest() throws Exception {
        List<ExerciseCell> cells = List.of(new ExerciseCell("1-2", "Step", 4, SOURCE));
        String told = Submission.write(cells, folder, NOW);
        Path file = folder.resolve("submission-20260305-071113.ipynb");
        assertEquals(SOURCE, Notebook.read(file).cells().get(0).source().strip());
        byte[] hash = MessageDigest.getInstance("SHA-256").digest(Files.readAllBytes(file));
        String receipt = Files.readString(Path.of(file + ".receipt.txt"));
        assertTrue(receipt.contains(HexFormat.of().formatHex(hash)));
        assertTrue(receipt.contains("exercises  1-2"));
        assertTrue(told.startsWith(receipt));
    }

    @Test
    void nothingIsWrittenWithoutAnExercise() throws IOException {
        assertTrue(Submission.write(List.of(), folder, NOW).startsWith("Nothing to submit"));
        assertEquals(0, count());
    }

    @Test
    void folderThatIsAFileIsToldInOneLine() throws IOException {
        Path file = Files.writeString(folder.resolve("submissions"), "in the way");
        List<ExerciseCell> cells = List.of(new ExerciseCell("1-2", "Step", 4, SOURCE));
        String told = Submission.write(cells, file, NOW);
        assertTrue(told.startsWith("The submission could not be written:"), told);
        assertEquals(1, count());
    }

    private long count() throws IOException {
        try (Stream<Path> files = Files.list(folder)) {
            return files.count();
        }
    }
}
