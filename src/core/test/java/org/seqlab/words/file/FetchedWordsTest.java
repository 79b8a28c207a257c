package org.seqlab.words.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Corpus;

class FetchedWordsTest {
    private static final String FIFTY = "the 0.5 -1.25 3e-1\n, 1 2 -3\n";
    private static final String HUNDRED = "the 1 2 3 4 5\n";

    @TempDir Path folder;

    /** Writes a zip archive of names and texts in turn. */
    private Path zip(String name, String... entries) throws IOException {
        Path zip = folder.resolve(name);
        try (ZipOutputStream out = new ZipOutputStream(Files.newOutputStream(zip))) {
            for (int k = 0; k < entries.length; k += 2) {
                out.putNextEntry(new ZipEntry(entries[k]));
                out.write(entries[k + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return zip;
    }

    private Path glove() throws IOException {
        return zip("glove.6B.zip", "glove.6B.50d.txt", FIFTY, "glove.6B.100d.txt", HUNDRED);
    }

    private static VectorTable read(Path zip, String entry) throws IOException {
        return VectorFile.readEntry(zip, entry, Damage.STOPS, share -> {});
    }

    @Test
    void readsTheEntryThatWasAskedForAndMapsItAtTheSecondStart() throws IOException {
        glove();
        List<Double> shares = new ArrayList<>();
        VectorTable table = FetchedWords.glove(folder, 50, shares::add);
        assertEquals(List.of("the", ","), table.words());
        assertArrayEquals(new float[] {1, 2, -3}, table.vector(1));
        assertEquals(1, shares.get(shares.size() - 1));
        assertEquals(5, FetchedWords.glove(folder, 100, share -> {}).dimension());
        shares.clear();
        assertArrayEquals(table.rows(), FetchedWords.glove(folder, 50, shares::add).rows());
        assertEquals(List.of(), shares);
        assertTrue(Files.exists(folder.resolve("glove.6B.zip.glove.6B.50d.txt.cache")));
    }

    @Test
    void missingEntryNamesThoseThatThereAre() throws IOException {
        Path zip = glove();
        String there = ". It has glove.6B.50d.txt, glove.6B.100d.txt.";
        IOException e = assertThrows(NoSuchFileException.class, () -> read(zip, "60d.txt"));
        assertEquals("glove.6B.zip has no entry \"60d.txt\"" + there, e.getMessage());
        e = assertThrows(NoSuchFileException.class, () -> VectorFile.read(zip));
        assertEquals(
                "glove.6B.zip is a zip archive; name the entry to read" + there, e.getMessage());
        Path empty = zip("empty.zip");
        e = assertThrows(NoSuchFileException.class, () -> read(empty, "x"));
        assertTrue(e.getMessage().endsWith("It has no entries."), e.getMessage());
    }

    @Test
    void missingFileTellsHowToFetchIt() {
        IOException e =
                assertThrows(
                        NoSuchFileException.class,
                        () -> FetchedWords.glove(folder, 50, share -> {}));
        assertEquals(
                folder.resolve("glove.6B.zip")
                        + ": it is not there; first run ./seqlab data fetch glove-6b --to "
                        + folder,
                e.getMessage());
    }

    @Test
    void damageIsReportedWithArchiveEntryAndLine() throws IOException {
        Path zip = zip("x.zip", "a/v.txt", "a 1 2\nb 1\n");
        IOException e = assertThrows(DamagedFileException.class, () -> VectorFile.read(zip));
        assertEquals(
                "x.zip/a/v.txt, line 2: 2 numbers are needed, but there are 1", e.getMessage());
    }

    @Test
    void cutArchiveIsNeverHalfLoaded() throws IOException {
        byte[] bytes = Files.readAllBytes(glove());
        Path cut = folder.resolve("cut.zip");
        for (int length = 4; length < bytes.length; length++) {
            Files.write(cut, Arrays.copyOf(bytes, length));
            IOException e =
                    assertThrows(DamagedFileException.class, () -> read(cut, "glove.6B.50d.txt"));
            assertTrue(e.getMessage().contains("fetch it again"), e.getMessage());
        }
    }

    /** Any changed byte must lead to the same table or to an error, never to other numbers. */
    @Test
    void changedBytesNeverChangeNumbersInSilence() throws IOException {
        byte[] bytes = Files.readAllBytes(glove());
        float[] right = read(folder.resolve("glove.6B.zip"), "glove.6B.50d.txt").rows();
        Path changed = folder.resolve("changed.zip");
        int failures = 0;
        for (int k = 4; k < bytes.length; k++) {
            byte[] wrong = bytes.clone();
            wrong[k] ^= 0x11;
            Files.write(changed, wrong);
            try {
                assertArrayEquals(right, read(changed, "glove.6B.50d.txt").rows());
            } catch (IOException e) {
                failures++;
            }
        }
        assertTrue(failures > bytes.length / 4, failures + " of " + bytes.length);
    }

    /** More entries than 16 bits count: such an archive ends in the records of Zip64. */
    @Test
    void zip64IsReadAlike() throws IOException {
        String[] entries = new String[2 * 65_537];
        for (int k = 0; k < entries.length; k += 2) {
            entries[k] = "e" + k / 2;
            entries[k + 1] = k == 40 ? FIFTY : "";
        }
        Path zip = zip("many.zip", entries);
        assertEquals(2, read(zip, "e20").size());
        IOException e = assertThrows(NoSuchFileException.class, () -> read(zip, "f"));
        assertTrue(e.getMessage().endsWith("e10, e11 and 65525 more."), e.getMessage());
    }

    @Test
    void text8IsCutIntoSentencesAndRareWordsAreLeftOut() throws IOException {
        // text8 is one line without an end.
        zip("text8.zip", "text8", " anarchism" + " a b".repeat(1100));
        Corpus corpus = FetchedWords.text8(folder, share -> {});
        assertEquals(List.of("a", "b"), corpus.lexicon().words());
        assertArrayEquals(new int[] {0, 999, 1999, 2200}, corpus.starts());
        assertEquals(2200, corpus.tokens().length);
        assertEquals(1100, corpus.lexicon().count(0));
    }

    @Test
    void textHasASentenceALine() throws IOException {
        Path file = folder.resolve("text.txt");
        Files.writeString(file, "the cat  sat\r\n\n\tthe dog\nsat");
        Corpus corpus = CorpusFile.read(file, 2, 2, share -> {});
        assertEquals(List.of("the", "sat"), corpus.lexicon().words());
        assertArrayEquals(new int[] {1, 1, 0, 1, 1}, lengths(corpus.starts()));
        assertFalse(corpus.lexicon().words().contains("cat"));
    }

    private static int[] lengths(int[] starts) {
        int[] lengths = new int[starts.length - 1];
        Arrays.setAll(lengths, s -> starts[s + 1] - starts[s]);
        return lengths;
    }
}
