package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.seqlab.seq2seq.BeamErrorAnalysis;
import org.seqlab.seq2seq.Bleu;
import org.seqlab.train.SplitMix;
import org.seqlab.translate.PhraseBook;
import org.seqlab.translate.SentencePair;
import org.seqlab.translate.TranslationReport;
import org.seqlab.translate.Translator;

/** Translation: BLEU with beams of 1, 3 and 10, and who is at fault for the errors. */
final class TranslationExperiment {
    private static final int PAIRS = 10_000;
    private static final int STEPS = 1500;
    private static final double ALPHA = 0.7;

    private TranslationExperiment() {}

    static List<Result> run(Consumer<String> log) {
        List<SentencePair> pairs = PhraseBook.next(PAIRS, new SplitMix(3));
        Translator translator =
                Translator.train(pairs, STEPS, 5, DateExperiment.every(STEPS / 6, log));
        List<PhraseBook.Exam> exams =
                PhraseBook.exam(500, 4, Translator.sources(pairs), new SplitMix(9));
        double copied = wordForWord(exams).score();
        List<Result> results = new ArrayList<>();
        log.accept("beam   BLEU    smoothed  errors  beam's  model's  mean log P");
        for (int width : new int[] {1, 3, 10}) {
            TranslationReport report = TranslationReport.of(translator, exams, width, ALPHA);
            log.accept(line(report));
            results.add(
                    Result.higher(
                            "beam " + width,
                            "BLEU on 500 unseen sentences",
                            report.bleu().score(),
                            "copy the sentence",
                            copied));
            if (width == 3) {
                samples(report, log);
            }
        }
        List<String> jane = Bleu.words("jane visite l'afrique en septembre");
        for (int width : new int[] {1, 3}) {
            log.accept(
                    "jane visite l'afrique en septembre -> "
                            + String.join(" ", translator.translate(jane, width))
                            + " (beam "
                            + width
                            + ")");
        }
        return results;
    }

    private static String line(TranslationReport r) {
        return String.format(
                Locale.ROOT,
                "%4d   %.4f  %.4f  %7d  %5.1f %%  %5.1f %%  %10.4f",
                r.width(),
                r.bleu().score(),
                r.bleu().smoothed(),
                r.errors().size(),
                100 * r.analysis().fraction(BeamErrorAnalysis.Fault.BEAM),
                100 * r.analysis().fraction(BeamErrorAnalysis.Fault.MODEL),
                r.meanLogProbability());
    }

    private static void samples(TranslationReport report, Consumer<String> log) {
        for (int k = 0; k < Math.min(3, report.errors().size()); k++) {
            TranslationReport.Mistake mistake = report.errors().get(k);
            log.accept("  human  " + String.join(" ", mistake.human()));
            log.accept("  model  " + String.join(" ", mistake.algorithm()));
            log.accept("  at fault: " + report.analysis().faults().get(k));
        }
    }

    private static Bleu wordForWord(List<PhraseBook.Exam> exams) {
        return Bleu.corpus(
                exams.stream().map(PhraseBook.Exam::source).toList(),
                exams.stream().map(PhraseBook.Exam::references).toList(),
                4);
    }
}
