package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.OptionalDouble;
import java.util.function.Consumer;
import java.util.function.Supplier;
import org.seqlab.math.Matrix;
import org.seqlab.words.bias.BiasDirection;
import org.seqlab.words.bias.BiasReport;
import org.seqlab.words.bias.Weat;
import org.seqlab.words.corpus.AnalogyQuestions;
import org.seqlab.words.corpus.Professions;
import org.seqlab.words.corpus.TemplateCorpus;
import org.seqlab.words.glove.GloveOptions;
import org.seqlab.words.glove.GloveTrainer;
import org.seqlab.words.glove.SparseCounts;
import org.seqlab.words.map.BarnesHutTsne;
import org.seqlab.words.map.TsneOptions;
import org.seqlab.words.table.VectorTable;
import org.seqlab.words.train.Corpus;
import org.seqlab.words.train.Word2Vec;
import org.seqlab.words.train.Word2VecOptions;
import org.seqlab.words.vectors.WordVectors;

/** Learns from the template corpus what was planted in it. */
final class WordExperiment {
    private static final int DIMENSION = 50;
    private static final int EPOCHS = 10;
    private static final List<String> HE = List.of("he", "his", "him", "himself");
    private static final List<String> SHE = List.of("she", "her", "herself");
    private static final List<String> MEN = List.of("man", "boy", "father", "brother", "king");
    private static final List<String> WOMEN = List.of("woman", "girl", "mother", "sister", "queen");

    private WordExperiment() {}

    static List<Result> run(Consumer<String> log) {
        List<String> sentences = TemplateCorpus.standard();
        Corpus corpus = Corpus.of(sentences, 1);
        List<Result> results = new ArrayList<>();
        Word2VecOptions skipGram = options(Word2VecOptions.Model.SKIP_GRAM, 0.025f);
        Word2VecOptions bag = options(Word2VecOptions.Model.CBOW, 0.05f);
        GloveOptions glove = new GloveOptions(DIMENSION, 25, 0.05f, 10, 0.75, 1, 1);
        analogies("skip-gram, negatives", () -> Word2Vec.train(corpus, skipGram), results, log);
        analogies(
                "skip-gram, tree", () -> Word2Vec.train(corpus, skipGram.withTree()), results, log);
        VectorTable vectors =
                analogies("CBOW, negatives", () -> Word2Vec.train(corpus, bag), results, log);
        analogies(
                "GloVe",
                () -> GloveTrainer.train(corpus, SparseCounts.of(corpus, 10), glove),
                results,
                log);
        for (Word2VecOptions options : List.of(skipGram, skipGram.withTree(), bag)) {
            PeerVectors.train(sentences, options).ifPresent(p -> peer(options, p, log));
        }
        bias(vectors.wordVectors(), results, log);
        map(vectors, results, log);
        return results;
    }

    private static void peer(
            Word2VecOptions options, PeerVectors.Learned learned, Consumer<String> log) {
        log.accept(
                String.format(
                        Locale.ROOT,
                        "gensim, %s, %s: trained in %.1f s, analogies: gender %.1f %%, capital"
                                + " %.1f %%",
                        options.model(),
                        options.negatives() == 0 ? "tree" : "negatives",
                        learned.seconds(),
                        100 * AnalogyQuestions.gender().ask(learned.vectors()).accuracy(),
                        100 * AnalogyQuestions.capitals().ask(learned.vectors()).accuracy()));
    }

    private static Word2VecOptions options(Word2VecOptions.Model model, float rate) {
        return Word2VecOptions.defaults(model, DIMENSION).withEpochs(EPOCHS, rate);
    }

    private static VectorTable analogies(
            String model,
            Supplier<VectorTable> training,
            List<Result> results,
            Consumer<String> log) {
        long start = System.nanoTime();
        VectorTable vectors = training.get();
        double seconds = (System.nanoTime() - start) * 1e-9;
        log.accept(String.format(Locale.ROOT, "%s: trained in %.1f s", model, seconds));
        for (AnalogyQuestions questions :
                List.of(AnalogyQuestions.gender(), AnalogyQuestions.capitals())) {
            results.add(
                    Result.higher(
                            model,
                            "analogies, " + questions.relation(),
                            questions.ask(vectors).accuracy(),
                            "a guess among the answers",
                            1.0 / questions.pairs().size()));
        }
        return vectors;
    }

    private static void bias(WordVectors vectors, List<Result> results, Consumer<String> log) {
        Matrix g = BiasDirection.of(Professions.genderPairs(), vectors.normalized());
        BiasReport.Debiased debiased =
                BiasReport.debias(vectors, g, Professions.all(), Professions.genderPairs());
        BiasReport report = debiased.report();
        log.accept(report.toString());
        results.add(
                Result.lower(
                        "debiasing",
                        "mean |cosine| of professions",
                        report.meanAfter(),
                        "before",
                        report.meanBefore()));
        // Roles were equalized, pronouns were not: through them the bias still shows.
        associations("roles", MEN, WOMEN, vectors, debiased.vectors(), results, log);
        associations("pronouns", HE, SHE, vectors, debiased.vectors(), results, log);
    }

    private static void associations(
            String what,
            List<String> male,
            List<String> female,
            WordVectors vectors,
            WordVectors debiased,
            List<Result> results,
            Consumer<String> log) {
        Weat before = weat(vectors, male, female);
        Weat after = weat(debiased, male, female);
        log.accept("association with " + what + " before: " + before);
        log.accept("association with " + what + " after:  " + after);
        results.add(
                Result.lower(
                        "debiasing",
                        "association with " + what + ", d (p " + shortly(after.pValue()) + ")",
                        Math.abs(after.effectSize()),
                        "before (p " + shortly(before.pValue()) + ")",
                        before.effectSize()));
    }

    private static String shortly(double p) {
        return String.format(Locale.ROOT, "%.2g", p);
    }

    private static Weat weat(WordVectors vectors, List<String> male, List<String> female) {
        List<String> men = Professions.ofMen();
        return Weat.test(men, Professions.ofWomen(), male, female, vectors, 1);
    }

    private static void map(VectorTable vectors, List<Result> results, Consumer<String> log) {
        Matrix x = vectors.wordVectors().embeddings().transpose();
        BarnesHutTsne.Result map = BarnesHutTsne.of(x, TsneOptions.defaults());
        OptionalDouble peer = PeerMap.loss(x);
        if (peer.isEmpty()) {
            log.accept("scikit-learn is not here, so the map is compared with chance");
        }
        double chance = BarnesHutTsne.of(x, new TsneOptions(30, 0.5, 0, 12, 0)).loss();
        String rule = peer.isPresent() ? "scikit-learn's, and 2 %" : "all words in one place";
        double value = peer.isPresent() ? 1.02 * peer.getAsDouble() : chance;
        results.add(
                Result.lower(
                        "t-SNE of " + vectors.size() + " words", "KL", map.loss(), rule, value));
        peer.ifPresent(loss -> log.accept("KL of scikit-learn: " + loss));
    }
}
