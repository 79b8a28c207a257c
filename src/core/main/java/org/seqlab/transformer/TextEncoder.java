package org.seqlab.transformer;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;

/**
 * A small encoder for text: word vectors, positions and some encoder layers that look both ways.
 *
 * <p>Source: Devlin et al. (2019), BERT, arXiv:1810.04805, some thousand times smaller. Not here: parts of
 * words, dropout, a marker of the first and the second sentence.
 */
public final class TextEncoder {
    private final int d;
    private final int heads;
    private final FloatParameter table;
    private final List<TapeLayer> layers = new ArrayList<>();

    /**
     * Draws the parameters of a new encoder.
     *
     * @param vocabulary number of words
     * @param d width, a multiple of the heads
     * @param heads number of heads
     * @param depth number of layers, at least 1
     * @param random source of the first values
     */
    public TextEncoder(int vocabulary, int d, int heads, int depth, RandomGenerator random) {
        this.d = d;
        this.heads = heads;
        table = Start.uniform("words", vocabulary, d, 0.5, random);
        for (int k = 0; k < depth; k++) {
            layers.add(TapeLayer.draw("layer" + k, d, heads, true, random));
        }
    }

    /**
     * Returns the width.
     *
     * @return d
     */
    public int width() {
        return d;
    }

    /**
     * Returns the number of layers.
     *
     * @return at least 1
     */
    public int depth() {
        return layers.size();
    }

    /**
     * Draws another encoder of the same size.
     *
     * @param random source of the first values
     * @return an encoder that shares nothing with this one
     */
    public TextEncoder untrained(RandomGenerator random) {
        return new TextEncoder(table.rows(), d, heads, depth(), random);
    }

    /**
     * Returns everything that is trained.
     *
     * @return the parameters, always in the same order
     */
    public List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>(List.of(table));
        layers.forEach(layer -> all.addAll(layer.all()));
        return all;
    }

    /**
     * Takes the parameters of another encoder of the same width: its words and as many of its layers as
     * this one has, from the first on.
     *
     * @param other an encoder at least as deep, not changed
     */
    public void copyFrom(TextEncoder other) {
        List<FloatParameter> from = other.parameters();
        List<FloatParameter> to = parameters();
        for (int k = 0; k < to.size(); k++) {
            System.arraycopy(from.get(k).value(), 0, to.get(k).value(), 0, to.get(k).size());
        }
    }

    /**
     * Reads texts.
     *
     * @param tape where to compute
     * @param tokens m texts of word numbers, of any lengths
     * @return one row a position, step after step, T the longest length, (T · m, d)
     */
    public Tensor forward(Tape tape, int[][] tokens) {
        int steps = longest(tokens);
        int[][] padded = Arrays.stream(tokens).map(row -> padded(row, steps)).toArray(int[][]::new);
        int[] flat = DateTransformer.stepMajor(padded, steps, 0);
        Tensor x = DateTransformer.embed(tape, table, flat, tokens.length);
        for (TapeLayer layer : layers) {
            x = layer.forward(tape, x, x, lengths(tokens), false);
        }
        return x;
    }

    /**
     * Returns the lengths of texts.
     *
     * @param tokens m texts
     * @return m lengths
     */
    public static int[] lengths(int[][] tokens) {
        return Arrays.stream(tokens).mapToInt(row -> row.length).toArray();
    }

    /**
     * Returns the length of the longest text.
     *
     * @param tokens at least one text
     * @return T
     */
    public static int longest(int[][] tokens) {
        return Arrays.stream(lengths(tokens)).max().orElseThrow();
    }

    private static int[] padded(int[] row, int steps) {
        int[] result = new int[steps];
        Arrays.fill(result, -1);
        System.arraycopy(row, 0, result, 0, row.length);
        return result;
    }
}
