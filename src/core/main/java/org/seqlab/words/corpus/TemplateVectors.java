package org.seqlab.words.corpus;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.util.List;
import org.seqlab.words.file.Damage;
import org.seqlab.words.file.VectorText;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Corpus;
import org.seqlab.words.train.Word2Vec;
import org.seqlab.words.train.Word2VecOptions;

/** The vectors that ship: trained by {@link Word2Vec} on {@link TemplateCorpus#standard}. */
public final class TemplateVectors {
    private static final String FILE = "template-words/vectors.50d.txt";

    private TemplateVectors() {}

    /**
     * Reads the vectors that ship.
     *
     * @return every word of the standard corpus with 50 features
     */
    public static VectorTable shipped() {
        try (InputStream in = Datasets.open(FILE)) {
            return VectorText.read(in, FILE, Damage.STOPS);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Trains the vectors that ship, again.
     *
     * @return the same words; the same numbers before they were rounded to four digits
     */
    public static VectorTable train() {
        List<String> sentences = TemplateCorpus.standard();
        return Word2Vec.train(Corpus.of(sentences, 1), options());
    }

    /**
     * Returns how the shipped vectors were trained.
     *
     * @return CBOW with 5 negatives, 50 features, window 5, 10 epochs, one thread
     */
    public static Word2VecOptions options() {
        return Word2VecOptions.defaults(Word2VecOptions.Model.CBOW, 50).withEpochs(10, 0.05f);
    }
}
