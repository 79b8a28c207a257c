package org.seqlab.checks.week1;

import org.seqlab.checks.Inputs;
import org.seqlab.params.GruParameters;
import org.seqlab.params.LstmParameters;
import org.seqlab.params.RnnParameters;

/** Fresh parameters of moderate size, so that no tanh or gate saturates. */
final class CellInputs {
    private CellInputs() {}

    static RnnParameters rnn(Inputs in, int nx, int na) {
        return new RnnParameters(
                in.matrix(na, na, 0.5),
                in.matrix(na, nx, 0.5),
                in.matrix(2, na, 0.5),
                in.matrix(na, 1, 0.5),
                in.matrix(2, 1, 0.5));
    }

    static GruParameters gru(Inputs in, int nx, int nc) {
        int width = nc + nx;
        return new GruParameters(
                in.matrix(nc, width, 0.5),
                in.matrix(nc, 1, 0.5),
                in.matrix(nc, width, 0.5),
                in.matrix(nc, 1, 0.5),
                in.matrix(nc, width, 0.5),
                in.matrix(nc, 1, 0.5));
    }

    static LstmParameters lstm(Inputs in, int nx, int na) {
        int width = na + nx;
        return LstmParameters.ofCell(
                in.matrix(na, width, 0.5),
                in.matrix(na, 1, 0.5),
                in.matrix(na, width, 0.5),
                in.matrix(na, 1, 0.5),
                in.matrix(na, width, 0.5),
                in.matrix(na, 1, 0.5),
                in.matrix(na, width, 0.5),
                in.matrix(na, 1, 0.5));
    }
}
