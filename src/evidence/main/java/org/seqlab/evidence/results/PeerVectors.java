package org.seqlab.evidence.results;

import java.io.ByteArrayInputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.seqlab.words.file.Damage;
import org.seqlab.words.file.VectorText;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Word2VecOptions;

/** Word vectors that gensim learns from the same sentences, where gensim is there. */
final class PeerVectors {
    private static final String SCRIPT =
            "import sys, time\n"
                    + "from gensim.models import Word2Vec\n"
                    + "text = [line.split() for line in sys.stdin]\n"
                    + "m = Word2Vec(vector_size=%d, window=%d, sg=%d, hs=%d, negative=%d,\n"
                    + "             sample=0, min_count=1, workers=1, alpha=%s, seed=1)\n"
                    + "m.build_vocab(text)\n"
                    + "start = time.perf_counter()\n"
                    + "m.train(text, total_examples=m.corpus_count, epochs=%d)\n"
                    + "print(time.perf_counter() - start)\n"
                    + "for word, row in zip(m.wv.index_to_key, m.wv.vectors):\n"
                    + "    print(word, *row)\n";

    private PeerVectors() {}

    /** What gensim learned and how long it took. */
    record Learned(VectorTable vectors, double seconds) {}

    static Optional<Learned> train(List<String> sentences, Word2VecOptions options) {
        return PeerScript.lines(script(options), out -> sentences.forEach(out::println))
                .map(PeerVectors::read);
    }

    private static String script(Word2VecOptions options) {
        return SCRIPT.formatted(
                options.dimension(),
                options.window(),
                options.model() == Word2VecOptions.Model.SKIP_GRAM ? 1 : 0,
                options.negatives() == 0 ? 1 : 0,
                options.negatives(),
                String.format(Locale.ROOT, "%.4f", options.learningRate()),
                options.epochs());
    }

    private static Learned read(List<String> lines) {
        double seconds = Double.parseDouble(lines.get(0));
        byte[] text =
                String.join("\n", lines.subList(1, lines.size())).getBytes(StandardCharsets.UTF_8);
        try {
            var in = new ByteArrayInputStream(text);
            return new Learned(VectorText.read(in, "gensim's vectors", Damage.STOPS), seconds);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
