// needs nd4j-native
import static org.seqlab.evidence.speed.JavaPeer.number;

import java.util.Map;
import java.util.Random;
import org.deeplearning4j.nn.conf.NeuralNetConfiguration;
import org.deeplearning4j.nn.conf.layers.LSTM;
import org.deeplearning4j.nn.conf.layers.RnnOutputLayer;
import org.deeplearning4j.nn.multilayer.MultiLayerNetwork;
import org.nd4j.linalg.activations.Activation;
import org.nd4j.linalg.api.ndarray.INDArray;
import org.nd4j.linalg.factory.Nd4j;
import org.nd4j.linalg.learning.config.Sgd;
import org.nd4j.linalg.lossfunctions.LossFunctions.LossFunction;
import org.seqlab.evidence.speed.JavaPeer;

/** Training steps of an LSTM in DL4J; it has no GRU. */
class Dl4j {
    public static void main(String[] arguments) throws Exception {
        JavaPeer.serve(Map.of("training", Dl4j::training));
    }

    static Runnable training(Map<String, Object> shape) {
        int steps = number(shape, "steps");
        int batch = number(shape, "batch");
        int units = number(shape, "units");
        int inputs = number(shape, "inputs");
        int classes = number(shape, "classes");
        Nd4j.getRandom().setSeed(1);
        MultiLayerNetwork network =
                new MultiLayerNetwork(
                        new NeuralNetConfiguration.Builder()
                                .updater(new Sgd(0.01))
                                .list()
                                .layer(lstm(inputs, units))
                                .layer(output(units, classes))
                                .build());
        network.init();
        INDArray x = Nd4j.randn(new int[] {batch, inputs, steps});
        INDArray y = Nd4j.zeros(new int[] {batch, classes, steps});
        Random random = new Random(1);
        for (int j = 0; j < batch; j++) {
            for (int t = 0; t < steps; t++) {
                y.putScalar(j, random.nextInt(classes), t, 1);
            }
        }
        return () -> network.fit(x, y);
    }

    private static LSTM lstm(int inputs, int units) {
        return new LSTM.Builder().nIn(inputs).nOut(units).activation(Activation.TANH).build();
    }

    private static RnnOutputLayer output(int units, int classes) {
        return new RnnOutputLayer.Builder(LossFunction.MCXENT)
                .nIn(units)
                .nOut(classes)
                .activation(Activation.SOFTMAX)
                .build();
    }
}
