package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class WorkArchiveTest {
    @TempDir private Path folder;

    private Path write(String name, String text) throws IOException {
        Path file = folder.resolve(name);
        Files.createDirectories(file.getParent());
        return Files.writeString(file, text);
    }

    private WorkArchive archive(String name) {
        return new WorkArchive(folder.resolve(name));
    }

    @Test
    void notebooksAndReceiptsComeBackOnAnotherMachine() throws IOException {
        write("a/week1/1-rnn.ipynb", "one");
        write("a/week1/submissions/submission-1.ipynb.receipt.txt", "receipt");
        write("a/week1/.ipynb_checkpoints/1-rnn.ipynb", "hidden");
        write("a/source/week1/1-rnn.nb.md", "source");
        Path zip = folder.resolve("work.zip");
        assertEquals(
                List.of("week1/1-rnn.ipynb", "week1/submissions/submission-1.ipynb.receipt.txt"),
                archive("a").save(zip));
        archive("b").restore(zip);
        assertEquals("one", Files.readString(folder.resolve("b/week1/1-rnn.ipynb")));
    }

    @Test
    void whatIsThereIsKeptUnderAnotherName() throws IOException {
        write("a/week2/1.ipynb", "saved");
        write("b/week2/1.ipynb", "newer");
        Path zip = folder.resolve("work.zip");
        archive("a").save(zip);
        assertEquals(
                List.of("restored  week2/1.ipynb; the one before is now week2/1 (before 1).ipynb"),
                archive("b").restore(zip));
        assertEquals("newer", Files.readString(folder.resolve("b/week2/1 (before 1).ipynb")));
        assertEquals("saved", Files.readString(folder.resolve("b/week2/1.ipynb")));
        assertEquals(List.of("same      week2/1.ipynb"), archive("b").restore(zip));
    }

    @Test
    void aFileOutsideTheWeeksIsRefusedBeforeAnythingIsWritten() throws IOException {
        for (String evil :
                List.of("../escaped.ipynb", "/etc/x.ipynb", "week1/run.sh", "..\\x.txt")) {
            Path zip = folder.resolve("evil.zip");
            try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
                out.putNextEntry(new ZipEntry("week1/good.ipynb"));
                out.putNextEntry(new ZipEntry(evil));
            }
            assertThrows(IllegalArgumentException.class, () -> archive("b").restore(zip), evil);
        }
        assertFalse(Files.exists(folder.resolve("b")));
    }

    @Test
    void damagedAndMissingFilesAreRefused() throws IOException {
        Path zip = write("work.zip", "no zip at all");
        assertThrows(IOException.class, () -> archive("b").restore(zip));
        Files.createDirectories(folder.resolve("empty"));
        NoSuchFileException none =
                assertThrows(NoSuchFileException.class, () -> archive("empty").save(zip));
        assertTrue(none.getMessage().contains("no notebook"), none.getMessage());
        assertEquals("no zip at all", Files.readString(zip));
    }
}
