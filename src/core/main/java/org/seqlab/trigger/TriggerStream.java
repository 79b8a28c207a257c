package org.seqlab.trigger;

import java.util.List;
import java.util.OptionalDouble;
import org.seqlab.fused.BatchNormLayer;
import org.seqlab.fused.ConvLayer;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Stepper;
import org.seqlab.fused.Steps;

/**
 * A trained network that listens: frame after frame goes in, and every few frames a probability comes
 * out, the same that the whole recording would have given.
 */
public final class TriggerStream {
    private final TriggerArchitecture sizes;
    private final ConvLayer conv;
    private final List<BatchNormLayer> norms;
    private final Stepper gru1;
    private final Stepper gru2;
    private final Dense dense;
    private final Steps window;
    private final Steps state;
    private int filled;

    TriggerStream(
            TriggerArchitecture sizes,
            ConvLayer conv,
            List<BatchNormLayer> norms,
            Stepper gru1,
            Stepper gru2,
            Dense dense) {
        if (sizes.stride() > sizes.width()) {
            throw new IllegalArgumentException(
                    "TriggerStream: stride must not pass the width %d, but it is %d."
                            .formatted(sizes.width(), sizes.stride()));
        }
        this.sizes = sizes;
        this.conv = conv;
        this.norms = norms;
        this.gru1 = gru1;
        this.gru2 = gru2;
        this.dense = dense;
        window = new Steps(sizes.width(), 1, sizes.frequencies());
        state = new Steps(1, 1, sizes.units());
    }

    /**
     * Takes the next frame.
     *
     * @param frame n_freq features
     * @return a probability at every stride-th frame, once the convolution's window is full
     * @throws IllegalArgumentException if the frame has another size
     */
    public OptionalDouble next(double[] frame) {
        int nx = sizes.frequencies();
        if (frame.length != nx) {
            throw new IllegalArgumentException(
                    "TriggerStream.next: frame must have %d features, but it has %d."
                            .formatted(nx, frame.length));
        }
        for (int i = 0; i < nx; i++) {
            window.data()[filled * nx + i] = (float) frame[i];
        }
        filled++;
        if (filled < sizes.width()) {
            return OptionalDouble.empty();
        }
        double p = step();
        filled -= sizes.stride();
        int from = sizes.stride() * nx;
        System.arraycopy(window.data(), from, window.data(), 0, filled * nx);
        return OptionalDouble.of(p);
    }

    private double step() {
        Steps relu = norms.get(0).forward(conv.forward(window));
        Steps first = normalized(norms.get(1), gru1.step(relu.data(), 0));
        Steps second = normalized(norms.get(2), gru2.step(first.data(), 0));
        return 1 / (1 + Math.exp(-dense.forward(second).data()[0]));
    }

    private Steps normalized(BatchNormLayer norm, float[] h) {
        System.arraycopy(h, 0, state.data(), 0, sizes.units());
        return norm.forward(state);
    }
}
