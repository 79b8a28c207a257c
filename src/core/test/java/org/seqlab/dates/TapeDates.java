package org.seqlab.dates;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.IntStream;
import org.seqlab.tape.Attention;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Lstm;
import org.seqlab.tape.LstmWeights;
import org.seqlab.tape.Rows;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;

/** The date model operation after operation on a tape: the slow twin of {@link DateNet}. */
final class TapeDates {
    private TapeDates() {}

    /** Returns the loss of a minibatch; the tape then knows the way back. */
    static double loss(Tape tape, DateWeights w, DateModel.Batch batch) {
        int m = batch.x().length;
        Attention.Memory memory = read(tape, w, stepMajor(batch.x()));
        List<Tensor> scores = new ArrayList<>();
        Lstm s = w.post().zero(tape, m);
        for (int t = 0; t < DateModel.TY; t++) {
            Tensor query = Dense.forward(tape, s.h(), tape.parameter(w.w1s()), null);
            Tensor w2 = tape.parameter(w.w2());
            Attention look =
                    Attention.forward(tape, memory, query, w2, tape.parameter(w.b2()), true);
            s = w.post().step(tape, look.context(), s);
            scores.add(Dense.forward(tape, s.h(), tape.parameter(w.wo()), tape.parameter(w.bo())));
        }
        return CrossEntropy.loss(tape, Rows.stack(tape, scores), stepMajor(batch.y()), m);
    }

    private static Attention.Memory read(Tape tape, DateWeights w, int[] tokens) {
        Tensor a =
                Rows.beside(
                        tape,
                        direction(tape, w.forward(), tokens, false),
                        direction(tape, w.backward(), tokens, true));
        Tensor keys = Dense.forward(tape, a, tape.parameter(w.w1a()), tape.parameter(w.b1()));
        return new Attention.Memory(a, keys, null);
    }

    private static Tensor direction(Tape tape, LstmWeights w, int[] tokens, boolean reverse) {
        Tensor input =
                Rows.lookUp(tape, tape.parameter(w.kernel()), tokens, tape.parameter(w.bias()));
        Tensor recurrent = tape.parameter(w.recurrent());
        return Lstm.sequence(tape, input, recurrent, DateModel.TX, reverse).h();
    }

    private static int[] stepMajor(int[][] rows) {
        int m = rows.length;
        return IntStream.range(0, rows[0].length * m).map(k -> rows[k % m][k / m]).toArray();
    }
}
