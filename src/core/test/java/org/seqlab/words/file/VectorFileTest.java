package org.seqlab.words.file;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.zip.GZIPOutputStream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.words.table.VectorTable;

class VectorFileTest {
    @TempDir Path folder;

    private static final String GLOVE = "the 0.5 -1.25 3e-1\n, 1 2 -3\né 0.0 .5 7.\n";

    private static VectorTable text(String text, Damage damage) throws IOException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        return VectorText.read(new ByteArrayInputStream(bytes), "x.txt", damage);
    }

    private static String failure(String text) {
        return assertThrows(DamagedFileException.class, () -> text(text, Damage.STOPS))
                .getMessage();
    }

    @Test
    void gloveAndWord2vecTextAreTheSameButForTheFirstLine() throws IOException {
        VectorTable glove = text(GLOVE, Damage.STOPS);
        assertEquals(List.of("the", ",", "é"), glove.words());
        assertArrayEquals(new float[] {0.5f, -1.25f, 0.3f}, glove.vector(0));
        assertArrayEquals(new float[] {0, 0.5f, 7}, glove.vector(2));
        assertArrayEquals(glove.rows(), text("3 3\n" + GLOVE, Damage.STOPS).rows());
    }

    @Test
    void wordsMayContainSpacesAndLinesMayEndInOne() throws IOException {
        VectorTable table = text("2 2\nnew york 1 2 \na 3 4\n", Damage.STOPS);
        assertEquals(List.of("new york", "a"), table.words());
    }

    @Test
    void writingAndReadingKeepsTheNumbers() throws IOException {
        VectorTable table = text(GLOVE, Damage.STOPS);
        StringWriter out = new StringWriter();
        VectorText.write(table, out, true, 4);
        assertTrue(out.toString().startsWith("3 3\nthe 0.5000 -1.2500 0.3000\n"));
        assertArrayEquals(table.rows(), text(out.toString(), Damage.STOPS).rows());
    }

    @Test
    void damagedLinesAreReportedWithNumberAndReason() {
        assertEquals(
                "x.txt, line 2: 2 numbers are needed, but there are 1", failure("a 1 2\nb 1\n"));
        assertEquals(
                "x.txt, line 2: number 2 must be a finite number, but it is \"x2\"",
                failure("a 1 2\nb 1 x2\n"));
        assertEquals(
                "x.txt, line 1: number 1 must be a finite number, but it is \"NaN\"",
                failure("a NaN 2\n"));
        assertEquals(
                "x.txt, line 2: the word \"a\" has been there before", failure("a 1 2\na 3 4\n"));
        assertEquals(
                "x.txt, line 2: the first line promises 5 words, but 1 lines follow",
                failure("5 2\na 1 2\n"));
        assertEquals("x.txt: no line has a word with numbers", failure(""));
    }

    @Test
    void wrongHeadersAreReportedAndNothingIsBelieved() {
        assertEquals(
                "x.txt, line 2: 4 numbers are needed after line 1, but there are 3",
                failure("3 4\n" + GLOVE));
        assertEquals(
                "x.txt, line 1: it stands for 2 features, but most lines have more numbers",
                failure("3 2\n" + GLOVE));
        assertEquals(
                "x.txt, line 4: the first line promises 4 words, but 3 lines follow",
                failure("4 3\n" + GLOVE));
        for (String header : new String[] {"3 0", "-3 3", "9999999999 300", "3 100000"}) {
            assertEquals(
                    "x.txt, line 1: words and features are needed, but it is \"" + header + "\"",
                    failure(header + "\n" + GLOVE));
        }
        Damage collect = (file, line, reason) -> {};
        assertThrows(DamagedFileException.class, () -> text("3 2\n" + GLOVE, collect));
    }

    @Test
    void cutFirstLineOfGloveIsNotTakenForItsNumberOfFeatures() {
        assertEquals(
                "x.txt, line 1: it stands for 1 features, but most lines have more numbers",
                failure("the 0.5\n, 1 2 -3\na 1 2 -3\n"));
    }

    @Test
    void fastTextNeedsItsHeaderAndWord2vecTextMayHaveIt() throws IOException {
        // As fastText writes: a space at the end of each line, and its mark for the line's end.
        String fastText = "2 3\n, 0.5 -1.25 0.3 \n</s> 1 2 -3 \n";
        Path vec = folder.resolve("crawl.vec");
        Files.writeString(vec, fastText);
        assertEquals(List.of(",", "</s>"), VectorFile.read(vec).words());
        Path word2vec = folder.resolve("vectors.txt");
        Files.writeString(word2vec, fastText);
        assertArrayEquals(VectorFile.read(vec).rows(), VectorFile.read(word2vec).rows());
        Files.writeString(word2vec, GLOVE);
        assertEquals(3, VectorFile.read(word2vec).size());
        Files.writeString(vec, GLOVE);
        IOException e = assertThrows(DamagedFileException.class, () -> VectorFile.read(vec));
        assertEquals(
                "crawl.vec, line 1: words and features are needed, but it is \"the 0.5 -1.25"
                        + " 3e-1\"",
                e.getMessage());
    }

    @Test
    void damagedLinesCanBeCollectedAndLeftOut() throws IOException {
        List<String> seen = new ArrayList<>();
        Damage collect = (file, line, reason) -> seen.add(line + ": " + reason);
        VectorTable table = text("a 1 2\nb 1\nc 3 4\nd 1 ?\n", collect);
        assertEquals(List.of("a", "c"), table.words());
        assertEquals(2, seen.size());
        assertTrue(seen.get(1).startsWith("4: number 2"));
    }

    @Test
    void commonAndUncommonNumbersAreReadExactly() {
        String[] numbers = {"1", "-0.418", "+7", "1e5", "-2.5E-3", "0.1234567890123456789", "007"};
        for (String number : numbers) {
            assertEquals(Float.parseFloat(number), FloatText.parse(number, 0, number.length()));
        }
        for (String number : new String[] {"", "-", ".", "1.2.3", "0x1", "NaN", "1f"}) {
            assertTrue(Float.isNaN(FloatText.parse(number, 0, number.length())), number);
        }
    }

    @Test
    void binaryFilesRoundTripAndTellWhereTheyEnd() throws IOException {
        VectorTable table = text(GLOVE, Damage.STOPS);
        Path file = folder.resolve("v.bin");
        try (OutputStream out = Files.newOutputStream(file)) {
            VectorBinary.write(table, out);
        }
        assertArrayEquals(table.rows(), VectorFile.read(file).rows());
        byte[] bytes = Files.readAllBytes(file);
        for (int cut = 0; cut < bytes.length - 1; cut++) {
            Files.write(file, java.util.Arrays.copyOf(bytes, cut));
            assertThrows(DamagedFileException.class, () -> VectorFile.read(file));
        }
    }

    @Test
    void gzipIsRecognizedAndProgressReachesTheEnd() throws IOException {
        Path file = folder.resolve("v.txt.gz");
        try (OutputStream out = new GZIPOutputStream(Files.newOutputStream(file))) {
            out.write(GLOVE.getBytes(StandardCharsets.UTF_8));
        }
        List<Double> shares = new ArrayList<>();
        assertEquals(3, VectorFile.read(file, Damage.STOPS, shares::add).size());
        assertEquals(1, shares.get(shares.size() - 1));
    }

    @Test
    void cutGzipIsNeverHalfLoaded() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (OutputStream out = new GZIPOutputStream(bytes)) {
            out.write(GLOVE.getBytes(StandardCharsets.UTF_8));
        }
        Path file = folder.resolve("v.txt.gz");
        for (int cut = 3; cut < bytes.size(); cut++) {
            Files.write(file, java.util.Arrays.copyOf(bytes.toByteArray(), cut));
            IOException e = assertThrows(DamagedFileException.class, () -> VectorFile.read(file));
            assertTrue(e.getMessage().startsWith("v.txt.gz: the gzip data"), e.getMessage());
        }
    }

    @Test
    void secondStartReadsTheCacheAndNoticesChanges() throws IOException {
        Path file = folder.resolve("v.txt");
        Path cache = folder.resolve("v.txt.cache");
        Files.writeString(file, GLOVE);
        VectorTable first = VectorFile.readCached(file, share -> {});
        List<Double> shares = new ArrayList<>();
        assertArrayEquals(first.rows(), VectorFile.readCached(file, shares::add).rows());
        assertEquals(List.of(), shares);
        byte[] bytes = Files.readAllBytes(cache);
        bytes[bytes.length - 1] ^= 1;
        Files.write(cache, bytes);
        assertArrayEquals(first.rows(), VectorFile.readCached(file, shares::add).rows());
        assertTrue(!shares.isEmpty());
        Files.writeString(file, GLOVE + "new 1 2 3\n");
        assertEquals(4, VectorFile.readCached(file, share -> {}).size());
    }
}
