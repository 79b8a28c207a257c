package org.seqlab.words.learn;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.PriorityQueue;

/**
 * The binary tree in which frequent words have short paths.
 *
 * <p>The two lightest nodes are joined until one is left; the lighter one gets bit 0. Among equally
 * light nodes the one made first is taken, words before inner nodes. Inner nodes are numbered in
 * the order in which they are made, so the root is number V − 2. A single word has an empty path.
 *
 * <p>Source: Huffman (1952), doi:10.1109/JRPROC.1952.273898. Cost: V log V comparisons.
 */
public final class HuffmanTree {
    private final List<Path> paths;
    private final double expectedLength;

    /**
     * The way from the root to a word.
     *
     * @param nodes the inner nodes that are passed, the root first
     * @param bits at each of them, 0 or 1
     */
    public record Path(List<Integer> nodes, List<Integer> bits) {
        /** Copies both lists. */
        public Path {
            nodes = List.copyOf(nodes);
            bits = List.copyOf(bits);
            if (nodes.size() != bits.size()) {
                throw new IllegalArgumentException(
                        "HuffmanTree.Path: there must be one bit a node, but there are %d nodes"
                                        .formatted(nodes.size())
                                + " and "
                                + bits.size()
                                + " bits.");
            }
        }

        /**
         * Returns the bits as text.
         *
         * @return for instance {@code "010"}
         */
        public String code() {
            StringBuilder code = new StringBuilder();
            bits.forEach(code::append);
            return code.toString();
        }
    }

    private record Node(double weight, int number, Node zero, Node one) {}

    private HuffmanTree(List<Path> paths, double expectedLength) {
        this.paths = paths;
        this.expectedLength = expectedLength;
    }

    /**
     * Builds the tree.
     *
     * @param counts how often each word occurs, at least one word
     * @return the tree
     * @throws IllegalArgumentException if there is no word
     */
    public static HuffmanTree of(double... counts) {
        int size = counts.length;
        if (size == 0) {
            throw new IllegalArgumentException("HuffmanTree: counts must hold at least one word.");
        }
        PriorityQueue<Node> queue =
                new PriorityQueue<>(
                        Comparator.comparingDouble(Node::weight).thenComparingInt(Node::number));
        for (int w = 0; w < size; w++) {
            queue.add(new Node(counts[w], w, null, null));
        }
        for (int next = size; queue.size() > 1; next++) {
            Node zero = queue.poll();
            Node one = queue.poll();
            queue.add(new Node(zero.weight() + one.weight(), next, zero, one));
        }
        Path[] paths = new Path[size];
        walk(queue.poll(), new ArrayList<>(), new ArrayList<>(), paths);
        return new HuffmanTree(List.of(paths), expectedLength(counts, paths));
    }

    private static void walk(Node node, List<Integer> nodes, List<Integer> bits, Path[] paths) {
        if (node.zero() == null) {
            paths[node.number()] = new Path(nodes, bits);
            return;
        }
        nodes.add(node.number() - paths.length);
        bits.add(0);
        walk(node.zero(), nodes, bits, paths);
        bits.set(bits.size() - 1, 1);
        walk(node.one(), nodes, bits, paths);
        nodes.remove(nodes.size() - 1);
        bits.remove(bits.size() - 1);
    }

    private static double expectedLength(double[] counts, Path[] paths) {
        double total = 0;
        double bits = 0;
        for (int w = 0; w < counts.length; w++) {
            total += counts[w];
            bits += counts[w] * paths[w].bits().size();
        }
        return bits == 0 ? 0 : bits / total;
    }

    /**
     * Returns the way to a word.
     *
     * @param word its number
     * @return the inner nodes and bits from the root on
     */
    public Path path(int word) {
        return paths.get(word);
    }

    /**
     * Returns the ways to all words.
     *
     * @return V paths
     */
    public List<Path> paths() {
        return paths;
    }

    /**
     * Returns how many bits a word of the corpus takes on average: close to its entropy in bits.
     *
     * @return {@code sum_w count_w · bits_w / sum_w count_w}
     */
    public double expectedLength() {
        return expectedLength;
    }
}
