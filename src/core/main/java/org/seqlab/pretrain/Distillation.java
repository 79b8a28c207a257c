package org.seqlab.pretrain;

import java.util.function.Consumer;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.SoftTargets;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * A student half as deep as its teacher learns from what the teacher thinks, not only from what is right.
 *
 * <p>At a hidden word the teacher gives every word a probability: that a city fits says more than which
 * city it was. The loss is half the divergence from the teacher's distribution, softened by temperature 2,
 * half the usual loss of masked words. Source: Sanh et al. (2019), DistilBERT, arXiv:1910.01108. Not here:
 * their third loss, on the directions of hidden states, and every second layer as a start; the student
 * begins with the teacher's words and first layers.
 */
public final class Distillation {
    private static final double TEMPERATURE = 2;

    private Distillation() {}

    /**
     * Trains a student on plain text.
     *
     * @param teacher a trained model of at least 2 layers, not changed
     * @param steps minibatches of 32 texts, at least 1
     * @param seed source of everything
     * @param listener hears of every step
     * @return a model of half the depth
     * @throws IllegalArgumentException if the teacher has one layer only
     */
    public static MaskedWords student(
            MaskedWords teacher, int steps, long seed, Consumer<Progress> listener) {
        int depth = teacher.encoder().depth();
        if (depth < 2) {
            throw new IllegalArgumentException(
                    "Distillation.student: teacher must have at least 2 layers, but it has 1.");
        }
        SplitMix random = new SplitMix(seed);
        MaskedWords student = new MaskedWords(depth / 2, random);
        student.copyFrom(teacher);
        student.train(
                steps,
                random,
                listener,
                (tape, batch, from, to) -> loss(student, teacher, tape, batch, from, to));
        return student;
    }

    /** A share of the loss: half of it from the teacher, half from the hidden words. */
    static double loss(
            MaskedWords student,
            MaskedWords teacher,
            Tape tape,
            MaskedWords.Batch batch,
            int from,
            int to) {
        int[][] seen = batch.seen(from, to);
        int[] targets = batch.targets(from, to);
        double twice = 2.0 * Math.max(1, batch.count());
        Tensor scores = student.scores(tape, seen);
        Tensor taught = teacher.scores(Tape.forInference(), seen);
        return SoftTargets.loss(tape, scores, taught, targets, TEMPERATURE, twice)
                + CrossEntropy.loss(tape, scores, targets, twice);
    }
}
