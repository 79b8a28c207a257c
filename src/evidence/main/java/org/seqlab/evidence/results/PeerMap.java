package org.seqlab.evidence.results;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintWriter;
import java.nio.charset.StandardCharsets;
import java.util.OptionalDouble;
import java.util.concurrent.TimeUnit;
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
        for (String python : new String[] {"/usr/bin/python3", "python3"}) {
            try {
                String line = run(python, x);
                if (line != null) {
                    return OptionalDouble.of(Double.parseDouble(line));
                }
            } catch (IOException | NumberFormatException e) {
                // Another Python may have it.
            }
        }
        return OptionalDouble.empty();
    }

    private static String run(String python, Matrix x) throws IOException {
        Process process =
                new ProcessBuilder(python, "-W", "ignore", "-c", SCRIPT)
                        .redirectError(ProcessBuilder.Redirect.DISCARD)
                        .start();
        try (PrintWriter out =
                new PrintWriter(process.getOutputStream(), false, StandardCharsets.UTF_8)) {
            for (double[] row : x.toArray()) {
                for (double number : row) {
                    out.print(number + " ");
                }
                out.println();
            }
        }
        try (BufferedReader in =
                new BufferedReader(
                        new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            String line = in.readLine();
            process.waitFor(5, TimeUnit.SECONDS);
            return line;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return null;
        } finally {
            process.destroy();
        }
    }
}
