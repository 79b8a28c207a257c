package org.seqlab.dates;

import org.seqlab.simd.FloatMath;
import org.seqlab.tape.LstmWeights;

/** The weights of a date model, packed for a minibatch; both threads read them. */
final class DateFactors {
    private final DateWeights weights;
    private final Reading forward;
    private final Reading backward;
    private final Factor kernel;
    private final Factor recurrent;
    private final Factor output;
    private final Factor query;

    DateFactors(DateWeights weights) {
        this.weights = weights;
        forward = new Reading(weights.forward());
        backward = new Reading(weights.backward());
        kernel = new Factor(weights.post().kernel());
        recurrent = new Factor(weights.post().recurrent());
        output = new Factor(weights.wo());
        query = new Factor(weights.w1s());
    }

    /** Takes the weights as they are now, for passes over so many examples. */
    void pack(int rows, boolean training) {
        forward.pack(rows, training);
        backward.pack(rows, training);
        kernel.pack(rows, training);
        recurrent.pack(rows, training);
        output.pack(rows, training);
        query.pack(rows, training);
    }

    DateWeights weights() {
        return weights;
    }

    Reading forward() {
        return forward;
    }

    Reading backward() {
        return backward;
    }

    /** From contexts to the writer's gates. */
    Factor kernel() {
        return kernel;
    }

    /** From the writer's state to its gates. */
    Factor recurrent() {
        return recurrent;
    }

    /** From the writer's state to the scores. */
    Factor output() {
        return output;
    }

    /** From the writer's state to the attention's hidden layer. */
    Factor query() {
        return query;
    }

    /** One direction of reading: the recurrent weights, and kernel plus bias for every symbol. */
    static final class Reading {
        private final LstmWeights weights;
        private final Factor recurrent;
        private final float[] table;

        private Reading(LstmWeights weights) {
            this.weights = weights;
            recurrent = new Factor(weights.recurrent());
            table = new float[weights.kernel().size()];
        }

        private void pack(int rows, boolean training) {
            recurrent.pack(rows, training);
            float[] bias = weights.bias().value();
            System.arraycopy(weights.kernel().value(), 0, table, 0, table.length);
            for (int at = 0; at < table.length; at += bias.length) {
                FloatMath.axpy(1, bias, 0, table, at, bias.length);
            }
        }

        LstmWeights weights() {
            return weights;
        }

        Factor recurrent() {
            return recurrent;
        }

        /** Writes what a symbol gives to the gates. */
        void input(int token, float[] z, int at) {
            int gates = weights.bias().cols();
            System.arraycopy(table, token * gates, z, at, gates);
        }
    }
}
