package org.seqlab.seq2seq;

import java.util.ArrayList;
import java.util.List;

/**
 * Tells whether the search or the model is at fault for a wrong translation.
 *
 * <p>With y* a human's translation and ŷ the algorithm's: if P(y*|x) &gt; P(ŷ|x), the model preferred
 * y* and the search missed it (beam). If P(y*|x) ≤ P(ŷ|x), the search found what the model prefers,
 * and the model is wrong; a tie counts against the model. With length normalization compare the
 * normalized scores. Source: the lecture on error analysis of beam search.
 *
 * @param faults one entry a sentence
 */
public record BeamErrorAnalysis(List<Fault> faults) {
    /** Who is at fault. */
    public enum Fault {
        /** The search missed a sentence that the model prefers. */
        BEAM,
        /** The model prefers a worse sentence. */
        MODEL
    }

    /** Keeps an unmodifiable copy. */
    public BeamErrorAnalysis {
        faults = List.copyOf(faults);
    }

    /**
     * Compares the model's opinion of both sentences.
     *
     * @param human P(y*|x), its logarithm, or its normalized score
     * @param algorithm the same of ŷ
     * @return who is at fault
     */
    public static Fault fault(double human, double algorithm) {
        return human > algorithm ? Fault.BEAM : Fault.MODEL;
    }

    /**
     * Analyzes a set of wrong translations.
     *
     * @param human the model's opinion of each human translation
     * @param algorithm the model's opinion of each of its own
     * @return the fault of each pair
     * @throws IllegalArgumentException if the numbers of sentences differ
     */
    public static BeamErrorAnalysis of(double[] human, double[] algorithm) {
        if (human.length != algorithm.length) {
            throw new IllegalArgumentException(
                    "BeamErrorAnalysis.of: algorithm must have "
                            + human.length
                            + " entries like human, but it has "
                            + algorithm.length
                            + ".");
        }
        List<Fault> faults = new ArrayList<>();
        for (int k = 0; k < human.length; k++) {
            faults.add(fault(human[k], algorithm[k]));
        }
        return new BeamErrorAnalysis(faults);
    }

    /**
     * Returns the part of the errors that is due to one side.
     *
     * @param fault the side
     * @return a fraction from 0 to 1; 0 when there are no errors at all
     */
    public double fraction(Fault fault) {
        long count = faults.stream().filter(fault::equals).count();
        return faults.isEmpty() ? 0 : (double) count / faults.size();
    }
}
