package org.seqlab.translate;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.seq2seq.BeamErrorAnalysis;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.Bleu;
import org.seqlab.seq2seq.Hypothesis;

/**
 * What a model and a beam made of an examination.
 *
 * @param width B
 * @param bleu against all references
 * @param errors one entry a translation that is none of the references
 * @param analysis who is at fault for each error
 * @param meanLogProbability mean of log P(ŷ|x): what the search is after
 */
public record TranslationReport(
        int width,
        Bleu bleu,
        List<Mistake> errors,
        BeamErrorAnalysis analysis,
        double meanLogProbability) {
    /** Sentences are cut here. */
    public static final int MAX_WORDS = 20;

    /**
     * A translation that is none of the references, beside the first of them.
     *
     * @param source what was read
     * @param human y*
     * @param algorithm ŷ
     * @param humanScore log P(y*|x), normalized
     * @param algorithmScore log P(ŷ|x), normalized
     */
    public record Mistake(
            List<String> source,
            List<String> human,
            List<String> algorithm,
            double humanScore,
            double algorithmScore) {}

    /**
     * Translates an examination and judges the result.
     *
     * @param translator model and vocabularies
     * @param exams sentences with references
     * @param width B, at least 1
     * @param alpha exponent of the length, both for the search and for the comparison of scores
     * @return the report
     */
    public static TranslationReport of(
            Translator translator, List<PhraseBook.Exam> exams, int width, double alpha) {
        BeamSearch beam = new BeamSearch(width, MAX_WORDS, WordVocabulary.END, false);
        List<List<String>> found = new ArrayList<>();
        List<Mistake> mistakes = new ArrayList<>();
        double sum = 0;
        for (PhraseBook.Exam exam : exams) {
            Hypothesis best = translator.search(exam.source(), beam, alpha);
            List<String> words = translator.target().decode(best.tokens());
            found.add(words);
            sum += best.logProbability();
            if (!exam.references().contains(words)) {
                List<String> human = exam.references().get(0);
                double score = translator.score(exam.source(), human, alpha);
                mistakes.add(new Mistake(exam.source(), human, words, score, best.score(alpha)));
            }
        }
        List<List<List<String>>> references =
                exams.stream().map(PhraseBook.Exam::references).toList();
        return new TranslationReport(
                width,
                Bleu.corpus(found, references, 4),
                mistakes,
                analysis(mistakes),
                sum / exams.size());
    }

    private static BeamErrorAnalysis analysis(List<Mistake> mistakes) {
        return BeamErrorAnalysis.of(
                mistakes.stream().mapToDouble(Mistake::humanScore).toArray(),
                mistakes.stream().mapToDouble(Mistake::algorithmScore).toArray());
    }
}
