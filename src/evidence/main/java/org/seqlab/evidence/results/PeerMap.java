package org.seqlab.evidence.results;

import java.io.PrintWriter;
import java.util.OptionalDouble;
import org.seqlab.math.Matrix;

/** The loss of scikit-learn's t-SNE on the same points, where scikit-learn is there. */
final class PeerMap {
    private static final String SCRIPT =
            "import sys, numpy as np\n"
                    + "from sklearn.manifold import TSNE\n"
                    + "x = np.loadtxt(sys.stdin)\n"
                    + "t = TSNE(2, perplexity=30, init='pca', learning_rate='auto',\n"
                    + "         n_iter=1000, min_grad_norm=0, n_iter_without_progress=2000)\n"
                    + "print(t.fit(x).kl_divergence_)\n";

    private PeerMap() {}

    static OptionalDouble loss(Matrix x) {
        return PeerScript.lines(SCRIPT, out -> write(x, out)).stream()
                .mapToDouble(lines -> Double.parseDouble(lines.get(0)))
                .findFirst();
    }

    private static void write(Matrix x, PrintWriter out) {
        for (double[] row : x.toArray()) {
            for (double number : row) {
                out.print(number + " ");
            }
            out.println();
        }
    }
}
