package org.seqlab.params;

import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * Parameters of the GRU that resets after the product, in the lecture's letters: {@code c̃ = tanh(Wcx x⟨t⟩
 * + bc + Γr * (Wcc c⟨t−1⟩ + bcc))} with {@code Wc = [Wcc | Wcx]}.
 *
 * @param gru the gates; Γu weights the new value
 * @param bcc bias of the recurrent part of the candidate, (n_c, 1)
 */
public record ResetAfterGruParameters(GruParameters gru, Matrix bcc) {
    /** Checks that the shapes fit together. */
    public ResetAfterGruParameters {
        String why = "the cell has " + gru.stateSize() + " states";
        Shapes.require("ResetAfterGruParameters", "bcc", bcc, gru.stateSize(), 1, why);
        Shapes.require(
                "ResetAfterGruParameters",
                "Wr",
                gru.Wr(),
                gru.stateSize(),
                Shapes.ANY,
                "the unit has a relevance gate");
    }
}
