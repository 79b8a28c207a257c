package org.seqlab.dates;

import org.seqlab.tape.CrossEntropy;

/** One thread's way through a date model with m texts, and back; its arrays are used again. */
final class DatePass {
    private final int m;
    private final DateReader reader;
    private final DateLook look;
    private final DatePost post;
    private final Gradients gradients;
    private final int symbols;

    /** Makes room; gradients is null for answers only. */
    DatePass(DateFactors factors, int m, Gradients gradients) {
        this.m = m;
        this.gradients = gradients;
        boolean training = gradients != null;
        symbols = factors.weights().wo().cols();
        reader = new DateReader(factors, DateModel.TX, m, training);
        look = new DateLook(factors, reader, m, training);
        post = new DatePost(factors, look, m, training);
    }

    int examples() {
        return m;
    }

    /** Reads and writes m texts from one on. */
    void answer(int[][] x, int from) {
        forward(stepMajor(x, from));
    }

    private void forward(int[] tokens) {
        reader.read(tokens);
        look.begin();
        post.write();
    }

    /** Adds the gradients of m examples from one on and returns their share of the loss. */
    double gradients(DateModel.Batch batch, int from) {
        int[] tokens = stepMajor(batch.x(), from);
        forward(tokens);
        double count = batch.x().length;
        double loss = post.lossAndBack(stepMajor(batch.y(), from), count, gradients);
        reader.back(tokens, gradients);
        return loss;
    }

    private int[] stepMajor(int[][] rows, int from) {
        int steps = rows[from].length;
        int[] tokens = new int[steps * m];
        for (int t = 0; t < steps; t++) {
            for (int j = 0; j < m; j++) {
                tokens[t * m + j] = rows[from + j][t];
            }
        }
        return tokens;
    }

    /** Returns the likeliest symbol at each place of a text. */
    int[] best(int example) {
        int[] tokens = new int[DateModel.TY];
        for (int t = 0; t < tokens.length; t++) {
            tokens[t] = CrossEntropy.argmax(post.scores, t * m + example, symbols);
        }
        return tokens;
    }

    /** Returns the weight that written character t gives to character t' of a text. */
    double alpha(int example, int t, int read) {
        return look.alphas[(t * m + example) * DateModel.TX + read];
    }
}
