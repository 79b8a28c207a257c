package org.seqlab.trigger;

import java.util.List;

/**
 * The sizes of a trigger-word network and what follows from them: layers and numbers of parameters.
 *
 * @param steps Tx, time steps of the spectrogram
 * @param frequencies n_freq, rows of the spectrogram
 * @param filters n_f, outputs of the convolution
 * @param width steps that the convolution looks at
 * @param stride steps between two outputs of the convolution
 * @param units n_c, states of each GRU
 * @param drop share of entries that dropout DROPS in training
 * @param resetAfter whether the GRUs reset after the product and have two biases
 */
public record TriggerArchitecture(
        int steps,
        int frequencies,
        int filters,
        int width,
        int stride,
        int units,
        double drop,
        boolean resetAfter) {
    /**
     * A layer.
     *
     * @param text name, output shape if it changes, and what distinguishes the layer
     * @param parameters how many numbers it has
     * @param frozen how many of them training does not change
     */
    public record Layer(String text, int parameters, int frozen) {}

    /**
     * Returns the course's network: 523,329 parameters for a spectrogram (101, 5511).
     *
     * @param steps Tx
     * @param frequencies n_freq
     * @return the sizes
     */
    public static TriggerArchitecture course(int steps, int frequencies) {
        return new TriggerArchitecture(steps, frequencies, 196, 15, 4, 128, 0.8, true);
    }

    /**
     * Returns the same network with GRUs that reset before the product and have one bias.
     *
     * @return the sizes
     */
    public TriggerArchitecture resetBefore() {
        return new TriggerArchitecture(
                steps, frequencies, filters, width, stride, units, drop, false);
    }

    /**
     * Returns Ty, the number of probabilities.
     *
     * @return (Tx − width) / stride + 1
     */
    public int outputs() {
        return Conv1d.outputs(steps, width, stride);
    }

    /**
     * Returns the layers in order.
     *
     * @return thirteen layers
     */
    public List<Layer> layers() {
        int conv = filters * (width * frequencies + 1);
        return List.of(
                new Layer("InputLayer (%d,%d) 0".formatted(steps, frequencies), 0, 0),
                new Layer(
                        "Conv1D (%d,%d) %d valid linear stride %d kernel %d"
                                .formatted(outputs(), filters, conv, stride, width),
                        conv,
                        0),
                norm(filters),
                new Layer("Activation relu", 0, 0),
                dropout(),
                gru(filters),
                dropout(),
                norm(units),
                gru(units),
                dropout(),
                norm(units),
                dropout(),
                new Layer("TimeDistributed Dense %d sigmoid".formatted(units + 1), units + 1, 0));
    }

    private Layer gru(int inputs) {
        int count = 3 * units * (inputs + units + (resetAfter ? 2 : 1));
        return new Layer("GRU (%d,%d) %d".formatted(outputs(), units, count), count, 0);
    }

    private static Layer norm(int features) {
        return new Layer("BatchNormalization " + 4 * features, 4 * features, 2 * features);
    }

    private Layer dropout() {
        return new Layer("Dropout " + drop, 0, 0);
    }

    /**
     * Returns the number of parameters.
     *
     * @return those that training changes and the statistics it remembers
     */
    public int parameters() {
        return layers().stream().mapToInt(Layer::parameters).sum();
    }

    /**
     * Returns the number of parameters that training does not change.
     *
     * @return the remembered means and variances
     */
    public int frozen() {
        return layers().stream().mapToInt(Layer::frozen).sum();
    }
}
