package org.seqlab.attention;

import java.util.List;
import org.seqlab.math.Matrix;
import org.seqlab.math.Shapes;

/**
 * How much each output looked at each input: the data of an attention picture.
 *
 * @param inputs label of each input, such as its characters
 * @param outputs label of each output
 * @param weights one row an output, one column an input; a row sums to 1, (T_y, T_x)
 */
public record AttentionMap(List<String> inputs, List<String> outputs, Matrix weights) {
    /** Checks that there is a label for each row and column. */
    public AttentionMap {
        inputs = List.copyOf(inputs);
        outputs = List.copyOf(outputs);
        String why = "there are " + outputs.size() + " outputs and " + inputs.size() + " inputs";
        Shapes.require("AttentionMap", "weights", weights, outputs.size(), inputs.size(), why);
    }

    /**
     * Returns the input that an output looked at most.
     *
     * @param output its position, from 0
     * @return position of the input, from 0
     */
    public int strongest(int output) {
        return weights.transpose().argmax(output);
    }
}
