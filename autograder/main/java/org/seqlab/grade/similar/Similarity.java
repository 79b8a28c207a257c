package org.seqlab.grade.similar;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.HashSet;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * Compares answers by winnowed fingerprints of their tokens.
 *
 * <p>Source: Schleimer, Wilkerson and Aiken (2003), Winnowing: local algorithms for document
 * fingerprinting, doi:10.1145/872757.872770. What stands in the base code, or in the answers of more
 * than half of a class, counts for nobody.
 */
public final class Similarity {
    private static final int GRAM = 8;
    private static final int WINDOW = 5;

    /**
     * Two answers that share much.
     *
     * @param first id of one submission
     * @param second id of the other
     * @param shared fingerprints that both have
     * @param share shared fingerprints over those of the shorter answer, from 0 to 1
     */
    public record Pair(String first, String second, int shared, double share) {}

    private Similarity() {}

    /**
     * Compares all answers with each other.
     *
     * @param answers submission id to program text
     * @param base text that everybody was given
     * @param least the least share to report
     * @return the pairs, most alike first
     */
    public static List<Pair> of(Map<String, String> answers, String base, double least) {
        Set<Integer> given = prints(base);
        Map<String, Set<Integer>> prints = new LinkedHashMap<>();
        Map<Integer, List<String>> owners = new HashMap<>();
        answers.forEach(
                (id, text) -> {
                    Set<Integer> own = prints(text);
                    own.removeAll(given);
                    prints.put(id, own);
                    own.forEach(p -> owners.computeIfAbsent(p, k -> new ArrayList<>()).add(id));
                });
        int common = Math.max(2, answers.size() / 2);
        Map<List<String>, Integer> shared = new HashMap<>();
        owners.forEach(
                (print, ids) -> {
                    if (ids.size() > common) {
                        ids.forEach(id -> prints.get(id).remove(print));
                    } else {
                        count(ids, shared);
                    }
                });
        return pairs(prints, shared, least);
    }

    private static void count(List<String> ids, Map<List<String>, Integer> shared) {
        for (int a = 0; a < ids.size(); a++) {
            for (int b = a + 1; b < ids.size(); b++) {
                shared.merge(List.of(ids.get(a), ids.get(b)), 1, Integer::sum);
            }
        }
    }

    private static List<Pair> pairs(
            Map<String, Set<Integer>> prints, Map<List<String>, Integer> shared, double least) {
        List<Pair> pairs = new ArrayList<>();
        shared.forEach(
                (ids, count) -> {
                    int a = prints.get(ids.get(0)).size();
                    int b = prints.get(ids.get(1)).size();
                    double share = (double) count / Math.max(1, Math.min(a, b));
                    if (count >= 4 && share >= least) {
                        pairs.add(new Pair(ids.get(0), ids.get(1), count, share));
                    }
                });
        pairs.sort(
                Comparator.comparingDouble(Pair::share)
                        .thenComparingInt(Pair::shared)
                        .reversed()
                        .thenComparing(Pair::first)
                        .thenComparing(Pair::second));
        return pairs;
    }

    /** Returns the least hash of every window of hashes of neighboring tokens. */
    static Set<Integer> prints(String text) {
        List<String> tokens = Tokens.of(text);
        List<Integer> hashes = new ArrayList<>();
        for (int k = 0; k + GRAM <= tokens.size(); k++) {
            hashes.add(tokens.subList(k, k + GRAM).hashCode() * 0x9E3779B1);
        }
        Set<Integer> prints = new HashSet<>();
        for (int k = 0; k + WINDOW <= hashes.size(); k++) {
            prints.add(hashes.subList(k, k + WINDOW).stream().min(Integer::compare).orElseThrow());
        }
        return prints;
    }
}
