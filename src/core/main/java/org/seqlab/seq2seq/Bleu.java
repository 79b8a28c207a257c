package org.seqlab.seq2seq;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.Comparator;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Texts;

/**
 * BLEU: how many n-grams of a translation occur in its references.
 *
 * <pre>
 *   p_n  = sum over sentences of clipped n-gram matches / sum of n-grams in the hypotheses
 *   BP   = 1 if c &gt; r, else exp(1 − r / c)
 *   BLEU = BP exp((1/N) sum_{n=1..N} log p_n)
 * </pre>
 *
 * <p>c is the length of all hypotheses, r that of all closest references (the shorter of two equally
 * close). The lecture's slide lacks the logarithm. A precision of 0 makes BLEU 0; with {@link
 * #smoothed} every p_n with n &gt; 1 is (matches + 1) / (n-grams + 1) instead (Lin and Och 2004,
 * doi:10.3115/1218955.1219032). Source: Papineni et al. (2002), doi:10.3115/1073083.1073135.
 *
 * @param matches clipped matches, for n = 1 … N
 * @param totals n-grams in the hypotheses, for n = 1 … N
 * @param hypothesisLength c
 * @param referenceLength r
 */
public record Bleu(
        List<Integer> matches, List<Integer> totals, int hypothesisLength, int referenceLength) {
    /**
     * Counts the n-grams of a corpus.
     *
     * @param hypotheses one translation a sentence, as tokens
     * @param references for each translation at least one reference, as tokens
     * @param maxN N, the longest n-gram, at least 1
     * @return the counts, from which all figures follow
     * @throws IllegalArgumentException if sizes differ, a sentence has no reference or maxN &lt; 1
     */
    public static Bleu corpus(
            List<List<String>> hypotheses, List<List<List<String>>> references, int maxN) {
        require(hypotheses, references, maxN);
        int[] matches = new int[maxN];
        int[] totals = new int[maxN];
        int c = 0;
        int r = 0;
        for (int k = 0; k < hypotheses.size(); k++) {
            List<String> hypothesis = hypotheses.get(k);
            c += hypothesis.size();
            r += closestLength(hypothesis.size(), references.get(k));
            for (int n = 1; n <= maxN; n++) {
                matches[n - 1] += clippedMatches(hypothesis, references.get(k), n);
                totals[n - 1] += Math.max(0, hypothesis.size() - n + 1);
            }
        }
        return new Bleu(box(matches), box(totals), c, r);
    }

    /**
     * Counts the n-grams of one sentence.
     *
     * @param hypothesis the translation
     * @param references at least one reference
     * @param maxN N, the longest n-gram
     * @return the counts
     */
    public static Bleu sentence(List<String> hypothesis, List<List<String>> references, int maxN) {
        return corpus(List.of(hypothesis), List.of(references), maxN);
    }

    /**
     * Splits a sentence at blanks; an empty sentence has no tokens.
     *
     * @param sentence words separated by white space
     * @return the words
     */
    public static List<String> words(String sentence) {
        String trimmed = Texts.require("Bleu.words", "sentence", sentence).strip();
        return trimmed.isEmpty() ? List.of() : Arrays.asList(trimmed.split("\\s+"));
    }

    /**
     * Returns p_n.
     *
     * @param n length of the n-grams, from 1
     * @return the precision; 0 when there are no such n-grams
     */
    public double precision(int n) {
        int total = totals.get(n - 1);
        return total == 0 ? 0 : (double) matches.get(n - 1) / total;
    }

    /**
     * Returns the brevity penalty.
     *
     * @return 1 for long enough translations, less for short ones, 0 for empty ones
     */
    public double brevityPenalty() {
        if (hypothesisLength > referenceLength) {
            return 1;
        }
        return hypothesisLength == 0
                ? 0
                : Math.exp(1 - (double) referenceLength / hypothesisLength);
    }

    /**
     * Returns BLEU without smoothing.
     *
     * @return a number from 0 to 1
     */
    public double score() {
        return geometricMean(0);
    }

    /**
     * Returns BLEU with 1 added to matches and n-grams for n &gt; 1.
     *
     * @return a number from 0 to 1
     */
    public double smoothed() {
        return geometricMean(1);
    }

    private double geometricMean(int added) {
        double logs = 0;
        for (int n = 1; n <= matches.size(); n++) {
            int plus = n == 1 ? 0 : added;
            double p = (double) (matches.get(n - 1) + plus) / (totals.get(n - 1) + plus);
            if (!(p > 0)) {
                return 0;
            }
            logs += Math.log(p);
        }
        return brevityPenalty() * Math.exp(logs / matches.size());
    }

    private static int clippedMatches(
            List<String> hypothesis, List<List<String>> references, int n) {
        Map<List<String>, Integer> most = new HashMap<>();
        for (List<String> reference : references) {
            nGrams(reference, n).forEach((gram, count) -> most.merge(gram, count, Math::max));
        }
        int matches = 0;
        for (Map.Entry<List<String>, Integer> gram : nGrams(hypothesis, n).entrySet()) {
            matches += Math.min(gram.getValue(), most.getOrDefault(gram.getKey(), 0));
        }
        return matches;
    }

    private static Map<List<String>, Integer> nGrams(List<String> words, int n) {
        Map<List<String>, Integer> counts = new HashMap<>();
        for (int t = 0; t + n <= words.size(); t++) {
            counts.merge(words.subList(t, t + n), 1, Integer::sum);
        }
        return counts;
    }

    private static int closestLength(int length, List<List<String>> references) {
        Comparator<Integer> closest = Comparator.comparingInt(r -> Math.abs(r - length));
        return Collections.min(
                references.stream().map(List::size).toList(),
                closest.thenComparing(Comparator.naturalOrder()));
    }

    private static void require(
            List<List<String>> hypotheses, List<List<List<String>>> references, int maxN) {
        if (maxN < 1) {
            throw new IllegalArgumentException(
                    "Bleu.corpus: maxN must be at least 1, but it is " + maxN + ".");
        }
        if (hypotheses.size() != references.size()) {
            throw new IllegalArgumentException(
                    "Bleu.corpus: references must have "
                            + hypotheses.size()
                            + " entries like hypotheses, but it has "
                            + references.size()
                            + ".");
        }
        int missing = references.indexOf(List.of());
        if (missing >= 0) {
            throw new IllegalArgumentException(
                    "Bleu.corpus: every sentence must have a reference, but sentence "
                            + missing
                            + " has none.");
        }
    }

    private static List<Integer> box(int[] counts) {
        List<Integer> list = new ArrayList<>();
        for (int count : counts) {
            list.add(count);
        }
        return List.copyOf(list);
    }
}
