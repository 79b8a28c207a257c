package org.seqlab.words.file;

import java.io.BufferedInputStream;
import java.io.BufferedReader;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.zip.ZipException;
import org.seqlab.words.train.Corpus;
import org.seqlab.words.train.CorpusBuilder;

/**
 * Reads a text to train on: words between white space, a sentence a line, UTF-8. gzip, and a zip
 * archive with one entry, are recognized by their first bytes.
 *
 * <p>Reading streams: memory holds the different words and four bytes for each occurrence.
 */
public final class CorpusFile {
    private CorpusFile() {}

    /**
     * Reads a text.
     *
     * @param path the file
     * @param longest words after which a sentence is cut, at least 1
     * @param minCount words that occur less often are left out
     * @param progress receives the share of bytes read, from 0 to 1, about once a megabyte
     * @return the corpus
     * @throws IOException if it cannot be read or is damaged
     * @throws IllegalArgumentException if longest is below 1
     */
    public static Corpus read(Path path, int longest, int minCount, DoubleConsumer progress)
            throws IOException {
        if (longest < 1) {
            throw new IllegalArgumentException(
                    "CorpusFile.read: longest must be at least 1, but it is " + longest + ".");
        }
        CorpusBuilder corpus = new CorpusBuilder();
        String name = path.getFileName().toString();
        try {
            if (ZipPart.isZip(path)) {
                readZip(path, corpus, longest, progress);
            } else {
                try (InputStream in = Files.newInputStream(path)) {
                    read(in, Files.size(path), corpus, longest, progress);
                }
            }
        } catch (EOFException | ZipException e) {
            throw new DamagedFileException(
                    name + ": the packed data is damaged or cut: " + e.getMessage());
        }
        progress.accept(1);
        return corpus.build(minCount);
    }

    private static void readZip(
            Path path, CorpusBuilder corpus, int longest, DoubleConsumer progress)
            throws IOException {
        try (ZipPart part = ZipPart.open(path, null)) {
            read(part.stream(), part.bytes(), corpus, longest, progress);
            part.requireWhole();
        }
    }

    private static void read(
            InputStream file,
            long bytes,
            CorpusBuilder corpus,
            int longest,
            DoubleConsumer progress)
            throws IOException {
        InputStream counted = new CountingStream(file, bytes, progress);
        InputStream in = VectorFile.unpacked(new BufferedInputStream(counted, 1 << 16));
        Reader reader =
                new BufferedReader(new InputStreamReader(in, StandardCharsets.UTF_8), 1 << 16);
        StringBuilder word = new StringBuilder();
        int length = 0;
        for (int c = reader.read(); c >= 0; c = reader.read()) {
            if (!Character.isWhitespace(c)) {
                word.append((char) c);
                continue;
            }
            length += take(word, corpus);
            if (c == '\n' || length == longest) {
                corpus.endSentence();
                length = 0;
            }
        }
        if (length + take(word, corpus) > 0) {
            corpus.endSentence();
        }
    }

    private static int take(StringBuilder word, CorpusBuilder corpus) {
        if (word.length() == 0) {
            return 0;
        }
        corpus.add(word.toString());
        word.setLength(0);
        return 1;
    }
}
