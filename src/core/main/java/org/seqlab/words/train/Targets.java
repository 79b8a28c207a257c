package org.seqlab.words.train;

import org.seqlab.words.learn.HuffmanTree;
import org.seqlab.words.learn.WordDistributions;

/**
 * The yes-or-no questions that stand for "which word": a word and k negatives, or the way down a
 * Huffman tree.
 */
abstract class Targets {
    /** Rows of the output matrix; the first {@link #fill} are set. */
    final int[] rows;

    /** 1 where the answer is yes. */
    final float[] labels;

    private Targets(int most) {
        rows = new int[most];
        labels = new float[most];
    }

    /** Sets rows and labels for a word and returns how many there are. */
    abstract int fill(int word, Random48 random);

    /** Returns a maker of targets; each thread makes its own. */
    static java.util.function.Supplier<Targets> of(Lexicon lexicon, int negatives) {
        if (negatives > 0) {
            NoiseTable noise = new NoiseTable(WordDistributions.noise(lexicon.counts(), 0.75));
            return () -> new Negatives(noise, negatives);
        }
        HuffmanTree tree = HuffmanTree.of(lexicon.counts());
        int[][] nodes = new int[lexicon.size()][];
        float[][] answers = new float[lexicon.size()][];
        int longest = 0;
        for (int w = 0; w < nodes.length; w++) {
            HuffmanTree.Path path = tree.path(w);
            nodes[w] = path.nodes().stream().mapToInt(Integer::intValue).toArray();
            answers[w] = new float[nodes[w].length];
            for (int k = 0; k < nodes[w].length; k++) {
                answers[w][k] = 1 - path.bits().get(k);
            }
            longest = Math.max(longest, nodes[w].length);
        }
        int most = longest;
        return () -> new Tree(nodes, answers, most);
    }

    private static final class Negatives extends Targets {
        private final NoiseTable noise;
        private final int negatives;

        Negatives(NoiseTable noise, int negatives) {
            super(negatives + 1);
            this.noise = noise;
            this.negatives = negatives;
            labels[0] = 1;
        }

        @Override
        int fill(int word, Random48 random) {
            rows[0] = word;
            int count = 1;
            for (int k = 0; k < negatives; k++) {
                int drawn = noise.draw(random);
                if (drawn != word) {
                    rows[count++] = drawn;
                }
            }
            return count;
        }
    }

    private static final class Tree extends Targets {
        private final int[][] nodes;
        private final float[][] answers;

        Tree(int[][] nodes, float[][] answers, int longest) {
            super(longest);
            this.nodes = nodes;
            this.answers = answers;
        }

        @Override
        int fill(int word, Random48 random) {
            int count = nodes[word].length;
            System.arraycopy(nodes[word], 0, rows, 0, count);
            System.arraycopy(answers[word], 0, labels, 0, count);
            return count;
        }
    }
}
