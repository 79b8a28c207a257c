package org.seqlab.words.learn;

import java.util.List;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Softmax as a walk down a tree: one yes-or-no question a node, about log V instead of V of them.
 *
 * <p>Source: Morin and Bengio (2005); Mikolov and others (2013). Bit 0 is σ(+); the C code of
 * word2vec uses the opposite sign, with the same result.
 */
public final class HierarchicalSoftmax {
    private HierarchicalSoftmax() {}

    /**
     * Returns the probability of one word, given a context word.
     *
     * <pre>
     *   p(w | c) = product over the path of w of σ((1 − 2 bit) theta_node · e_c)
     * </pre>
     *
     * @param e the embedding matrix, (n, V)
     * @param nodes the parameters of the inner nodes, (n, V − 1)
     * @param context the number c of the context word
     * @param path the way to the word w
     * @return a probability; 1 for an empty path
     */
    public static double probability(Matrix e, Matrix nodes, int context, HuffmanTree.Path path) {
        return Math.exp(-loss(e, nodes, context, path));
    }

    /**
     * Returns the probability of every word, given a context word; they sum to 1.
     *
     * @param e the embedding matrix, (n, V)
     * @param nodes the parameters of the inner nodes, (n, V − 1)
     * @param context the number c of the context word
     * @param paths the ways to all words
     * @return the probabilities, (V, 1)
     */
    public static Matrix probabilities(
            Matrix e, Matrix nodes, int context, List<HuffmanTree.Path> paths) {
        return Matrix.build(
                paths.size(), 1, (w, j) -> probability(e, nodes, context, paths.get(w)));
    }

    /**
     * Returns {@code −log p(t | c)} with its gradients; only e_c and the nodes on the path have any.
     *
     * <pre>
     *   dz = σ(theta_node · e_c) − (1 − bit)
     * </pre>
     *
     * <p>Cost: 6 n for each node of the path.
     *
     * @param e the embedding matrix, (n, V)
     * @param nodes the parameters of the inner nodes, (n, V − 1)
     * @param context the number c of the context word
     * @param path the way to the target word t
     * @return the loss, dE (n, V) and the gradient of the nodes (n, V − 1)
     * @throws org.seqlab.math.ShapeException if the nodes do not fit E
     */
    public static PairGradients gradients(
            Matrix e, Matrix nodes, int context, HuffmanTree.Path path) {
        String why = "E is " + Shapes.shape(e.rows(), e.cols()) + " and a tree has V − 1 nodes";
        Shapes.require("HierarchicalSoftmax", "nodes", nodes, e.rows(), e.cols() - 1, why);
        Matrix dE = Matrix.zeros(e.rows(), e.cols());
        Matrix dNodes = Matrix.zeros(nodes.rows(), nodes.cols());
        for (int k = 0; k < path.nodes().size(); k++) {
            int node = path.nodes().get(k);
            double z = Columns.dot(nodes, node, e, context);
            double dz = Activations.sigmoid(z) - (1 - path.bits().get(k));
            Columns.addInPlace(dE, context, dz, nodes, node);
            Columns.addInPlace(dNodes, node, dz, e, context);
        }
        return new PairGradients(loss(e, nodes, context, path), dE, dNodes);
    }

    private static double loss(Matrix e, Matrix nodes, int context, HuffmanTree.Path path) {
        double loss = 0;
        for (int k = 0; k < path.nodes().size(); k++) {
            double z = Columns.dot(nodes, path.nodes().get(k), e, context);
            loss -= Columns.logSigmoid(path.bits().get(k) == 0 ? z : -z);
        }
        return loss;
    }
}
