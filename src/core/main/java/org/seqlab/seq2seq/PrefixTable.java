package org.seqlab.seq2seq;

import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * A language model written down in full: the distribution of the next token for every prefix. Small
 * enough to work through by hand, and to know the exact best sentence.
 */
public final class PrefixTable implements NextToken {
    private final int vocabularySize;
    private final Map<List<Integer>, double[]> table;
    private List<List<Integer>> prefixes = List.of();

    /**
     * Takes the table.
     *
     * @param vocabularySize V
     * @param table for each prefix, {@code List.of()} among them, the V probabilities of the next
     *     token
     * @throws IllegalArgumentException if a row does not have V entries or an entry is no
     *     probability
     */
    public PrefixTable(int vocabularySize, Map<List<Integer>, double[]> table) {
        this.vocabularySize = vocabularySize;
        table.forEach(this::require);
        this.table =
                table.entrySet().stream()
                        .collect(
                                Collectors.toMap(
                                        Map.Entry::getKey, entry -> logarithms(entry.getValue())));
    }

    private void require(List<Integer> prefix, double[] row) {
        if (row.length != vocabularySize) {
            throw new IllegalArgumentException(
                    "PrefixTable: the row of prefix "
                            + prefix
                            + " must have "
                            + vocabularySize
                            + " entries, but it has "
                            + row.length
                            + ".");
        }
        for (double p : row) {
            if (!(p >= 0 && p <= 1 + 1e-9)) {
                throw new IllegalArgumentException(
                        "PrefixTable: the row of prefix "
                                + prefix
                                + " must hold probabilities, but it holds "
                                + p
                                + ".");
            }
        }
    }

    private static double[] logarithms(double[] row) {
        return IntStream.range(0, row.length).mapToDouble(v -> Math.log(row[v])).toArray();
    }

    @Override
    public int vocabularySize() {
        return vocabularySize;
    }

    @Override
    public double[][] first() {
        prefixes = List.of(List.of());
        return rows();
    }

    @Override
    public double[][] next(int[] parents, int[] tokens) {
        List<List<Integer>> before = prefixes;
        prefixes =
                IntStream.range(0, tokens.length)
                        .mapToObj(k -> append(before.get(parents[k]), tokens[k]))
                        .toList();
        return rows();
    }

    private double[][] rows() {
        return prefixes.stream().map(this::row).toArray(double[][]::new);
    }

    private double[] row(List<Integer> prefix) {
        double[] row = table.get(prefix);
        if (row == null) {
            throw new IllegalArgumentException("PrefixTable: no row for prefix " + prefix + ".");
        }
        return row;
    }

    private static List<Integer> append(List<Integer> prefix, int token) {
        return IntStream.concat(prefix.stream().mapToInt(Integer::intValue), IntStream.of(token))
                .boxed()
                .toList();
    }
}
