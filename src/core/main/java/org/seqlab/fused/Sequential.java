package org.seqlab.fused;

import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.seqlab.train.FloatParameter;

/** Layers one after the other. */
public final class Sequential extends Layer {
    private final List<Layer> layers;

    /**
     * Creates a chain.
     *
     * @param layers the first takes the inputs, the last gives the outputs
     */
    public Sequential(Layer... layers) {
        this.layers = List.of(layers);
    }

    /**
     * Returns the parameters of a table and of what follows it.
     *
     * @param embedding the table
     * @param layers what follows
     * @return all parameters in this order
     */
    public static List<FloatParameter> parameters(Embedding embedding, Layer... layers) {
        return Stream.concat(
                        embedding.parameters().stream(),
                        Stream.of(layers).flatMap(layer -> layer.parameters().stream()))
                .toList();
    }

    @Override
    public List<FloatParameter> parameters() {
        List<FloatParameter> all = new ArrayList<>();
        layers.forEach(layer -> all.addAll(layer.parameters()));
        return all;
    }

    @Override
    public void setTraining(boolean training) {
        layers.forEach(layer -> layer.setTraining(training));
    }

    @Override
    public Steps forward(Steps x) {
        Steps y = x;
        for (Layer layer : layers) {
            y = layer.forward(y);
        }
        return y;
    }

    @Override
    public Steps backward(Steps dy) {
        Steps d = dy;
        for (int i = layers.size() - 1; i >= 0; i--) {
            d = layers.get(i).backward(d);
        }
        return d;
    }
}
