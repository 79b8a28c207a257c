package org.seqlab.evidence;

import org.seqlab.math.Matrix;
import org.seqlab.words.map.Affinities;
import org.seqlab.words.map.ExactTsne;

/** Adapters for two-dimensional maps. */
final class Week2Maps {
    /** The schedule that the notes of the case file state. */
    private static final ExactTsne.Descent DESCENT = new ExactTsne.Descent(200, 10, 4, 50);

    private Week2Maps() {}

    static void register(Registry registry) {
        registry.add("w2_tsne", 2, "t-SNE", Week2Maps::tsne);
    }

    private static void tsne(Case c, Answers answers) {
        Matrix y = c.inputs().matrix("Y");
        Affinities affinities =
                Affinities.of(c.inputs().matrix("X"), c.inputs().number("perplexity"));
        Matrix p = affinities.joint();
        answers.put("conditional_p", affinities.conditional())
                .put("beta", affinities.beta())
                .put("P", p)
                .put("Q", ExactTsne.affinities(y))
                .put("kl", ExactTsne.loss(p, y))
                .put("gradient", ExactTsne.gradient(p, y));
        ExactTsne.Result result =
                ExactTsne.descend(sameStart(c, p, answers), y.scale(0.01), DESCENT);
        double[] every20 = new double[DESCENT.steps() / 20];
        for (int k = 0; k < every20.length; k++) {
            every20[k] = result.losses()[20 * k + 19];
        }
        answers.put("descent_kl_every_20", every20).put("descent_final_Y", result.y());
    }

    /**
     * A descent amplifies the last bit of P a billionfold, and that bit depends on the exponential
     * function of the library. So it starts from the file's P, which ours has to equal to 1e-10.
     */
    private static Matrix sameStart(Case c, Matrix p, Answers answers) {
        if (!c.outputs().has("P")) {
            return p;
        }
        answers.remark("the descent starts from the file's P, whose last bits it amplifies");
        return c.outputs().matrix("P");
    }
}
