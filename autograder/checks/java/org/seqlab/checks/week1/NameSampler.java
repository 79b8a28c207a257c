package org.seqlab.checks.week1;

import java.util.function.BiFunction;
import java.util.function.ToIntFunction;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCellOutput;

/** The contract of exercise 1-11. */
public interface NameSampler {
    /**
     * Returns a new name, letter by letter.
     *
     * @param nx number of letters, the end of a name (letter 0) included
     * @param na size of the state
     * @param step from a letter, (n_x, 1), and a state, (n_a, 1), to the next state and the
     *     probabilities of the next letter
     * @param draw chooses a letter from probabilities
     * @param longest the most letters a name may have
     * @return the letters before the end of the name
     */
    int[] sample(
            int nx,
            int na,
            BiFunction<Matrix, Matrix, RnnCellOutput> step,
            ToIntFunction<Matrix> draw,
            int longest);
}
