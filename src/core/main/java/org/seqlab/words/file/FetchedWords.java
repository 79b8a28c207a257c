package org.seqlab.words.file;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Corpus;

/**
 * Opens the public data that {@code ./seqlab data fetch} put into a folder. In a notebook, with a
 * bar while it is read:
 *
 * <pre>
 *   VectorTable words = Show.during("glove.6B.50d", bar -&gt; FetchedWords.glove(50, bar));
 * </pre>
 *
 * <p>The zip archives stay as they are; the second start of the vectors maps a cache beside them.
 */
public final class FetchedWords {
    /** Words of a sentence that ends nowhere, as in word2vec. */
    private static final int LONGEST_SENTENCE = 1000;

    private FetchedWords() {}

    /**
     * Returns where fetched data is kept unless another folder is asked for.
     *
     * @return {@code .seqlab/data} in the user's home
     */
    public static Path folder() {
        return Path.of(System.getProperty("user.home"), ".seqlab", "data");
    }

    /**
     * Reads GloVe's vectors of 400,000 words, after {@code ./seqlab data fetch glove-6b}.
     *
     * @param features 50, 100, 200 or 300
     * @param progress receives the share of bytes read, from 0 to 1, while the text is parsed
     * @return the words, the most frequent first
     * @throws IOException if the file has not been fetched or is damaged
     */
    public static VectorTable glove(int features, DoubleConsumer progress) throws IOException {
        return glove(folder(), features, progress);
    }

    /**
     * Reads GloVe's vectors from another folder, after {@code ./seqlab data fetch glove-6b --to}.
     *
     * @param folder where {@code glove.6B.zip} is
     * @param features 50, 100, 200 or 300
     * @param progress receives the share of bytes read, from 0 to 1, while the text is parsed
     * @return the words, the most frequent first
     * @throws IOException if the file has not been fetched or is damaged
     */
    public static VectorTable glove(Path folder, int features, DoubleConsumer progress)
            throws IOException {
        Path zip = fetched(folder, "glove.6B.zip", "glove-6b");
        return VectorFile.readEntryCached(zip, "glove.6B." + features + "d.txt", progress);
    }

    /**
     * Reads the 17 million words of text8, after {@code ./seqlab data fetch text8}, in sentences of
     * 1000 words, without words that occur less than five times.
     *
     * @param progress receives the share of bytes read, from 0 to 1
     * @return what {@link org.seqlab.words.train.Word2Vec} trains on
     * @throws IOException if the file has not been fetched or is damaged
     */
    public static Corpus text8(DoubleConsumer progress) throws IOException {
        return text8(folder(), progress);
    }

    /**
     * Reads text8 from another folder, after {@code ./seqlab data fetch text8 --to}.
     *
     * @param folder where {@code text8.zip} is
     * @param progress receives the share of bytes read, from 0 to 1
     * @return what {@link org.seqlab.words.train.Word2Vec} trains on
     * @throws IOException if the file has not been fetched or is damaged
     */
    public static Corpus text8(Path folder, DoubleConsumer progress) throws IOException {
        Path zip = fetched(folder, "text8.zip", "text8");
        return CorpusFile.read(zip, LONGEST_SENTENCE, 5, progress);
    }

    private static Path fetched(Path folder, String file, String name) throws IOException {
        Path path = folder.resolve(file);
        if (!Files.isRegularFile(path)) {
            String remedy = "it is not there; first run ./seqlab data fetch " + name;
            boolean other = !folder.equals(folder());
            throw new NoSuchFileException(
                    path.toString(), null, other ? remedy + " --to " + folder : remedy);
        }
        return path;
    }
}
