package org.seqlab.caption;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.NextToken;
import org.seqlab.tape.CrossEntropy;
import org.seqlab.tape.Dense;
import org.seqlab.tape.Lstm;
import org.seqlab.tape.LstmWeights;
import org.seqlab.tape.LstmWriter;
import org.seqlab.tape.Patches;
import org.seqlab.tape.Replicas;
import org.seqlab.tape.Rows;
import org.seqlab.tape.Start;
import org.seqlab.tape.Tape;
import org.seqlab.tape.Tensor;
import org.seqlab.train.FloatParameter;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;
import org.seqlab.translate.WordVocabulary;

/**
 * Two convolutions, then a decoder that starts from their features.
 *
 * <pre>
 *   f    = relu(convolution(relu(convolution(picture)))), both 3 × 3 with stride 2
 *   h&lt;0&gt; = tanh(f Wf + bf), c&lt;0&gt; = 0
 *   h&lt;t&gt; = LSTM(E[y&lt;t−1&gt;], h&lt;t−1&gt;),   y&lt;t&gt; = softmax(h&lt;t&gt; Wo + bo)
 * </pre>
 *
 * <p>The decoder is that of {@link org.seqlab.seq2seq.EncoderDecoder}. In the lecture a large net
 * trained on other pictures gives the features; here they are learned with the captions.
 */
public final class CaptionModel {
    private static final int MAX_WORDS = 14;
    private static final int UNITS = 128;
    private static final int BATCH = 64;
    private static final Patches FIRST = new Patches(Scene.SIDE, Scene.SIDE, 3, 3, 2);
    private static final Patches SECOND = new Patches(16, 16, 16, 3, 2);

    private final WordVocabulary vocabulary;
    private final FloatParameter k1;
    private final FloatParameter kb1;
    private final FloatParameter k2;
    private final FloatParameter kb2;
    private final FloatParameter wf;
    private final FloatParameter bf;
    private final FloatParameter embedding;
    private final LstmWeights decoder;
    private final FloatParameter wo;
    private final FloatParameter bo;

    /**
     * Draws the parameters of a new model.
     *
     * @param vocabulary words of the captions
     * @param random the source of randomness
     */
    public CaptionModel(WordVocabulary vocabulary, RandomGenerator random) {
        this.vocabulary = vocabulary;
        k1 = Start.glorot("convolution1.w", 27, 16, random);
        kb1 = Start.row("convolution1.b", 16, 0);
        k2 = Start.glorot("convolution2.w", 144, 32, random);
        kb2 = Start.row("convolution2.b", 32, 0);
        wf = Start.glorot("features.w", 64 * 32, UNITS, random);
        bf = Start.row("features.b", UNITS, 0);
        embedding = Start.uniform("embedding", vocabulary.size(), 24, 0.5, random);
        decoder = LstmWeights.draw("decoder", 24, UNITS, random);
        wo = Start.glorot("output.w", UNITS, vocabulary.size(), random);
        bo = Start.row("output.b", vocabulary.size(), 0);
    }

    /**
     * Trains a model on pictures that are painted as they are needed.
     *
     * @param steps number of minibatches of 64, at least 1
     * @param seed of parameters and pictures
     * @param listener hears of each step
     * @return the trained model
     */
    public static CaptionModel train(int steps, long seed, Consumer<Progress> listener) {
        SplitMix random = new SplitMix(seed);
        List<List<String>> captions =
                SceneGenerator.next(2000, random).stream().map(Scene::caption).toList();
        CaptionModel model = new CaptionModel(new WordVocabulary(captions, 100), random);
        Schedule schedule = Schedule.cosine(0.003, Math.max(1, steps / 20), steps + 1);
        Trainer trainer =
                new Trainer(model.parameters(), Optimizer.adam(schedule))
                        .clipNorm(5)
                        .listener(listener);
        Replicas replicas = new Replicas();
        for (int step = 0; step < steps; step++) {
            List<Scene> batch = SceneGenerator.next(BATCH, random);
            trainer.step(
                    () ->
                            replicas.gradients(
                                    BATCH,
                                    (tape, from, to) ->
                                            model.loss(tape, batch.subList(from, to), BATCH)));
        }
        return model;
    }

    /**
     * Returns everything that is trained.
     *
     * @return the parameters, always in the same order
     */
    public List<FloatParameter> parameters() {
        List<FloatParameter> all =
                new ArrayList<>(List.of(k1, kb1, k2, kb2, wf, bf, embedding, wo, bo));
        all.addAll(decoder.all());
        return all;
    }

    private Lstm look(Tape tape, List<Scene> scenes) {
        int m = scenes.size();
        int size = Scene.SIDE * Scene.SIDE * 3;
        float[] pixels = new float[m * size];
        for (int j = 0; j < m; j++) {
            System.arraycopy(scenes.get(j).pixels(), 0, pixels, j * size, size);
        }
        Tensor x = tape.constant(m, size, pixels);
        Tensor one = Patches.reshape(convolution(tape, FIRST, x, k1, kb1), m);
        Tensor two = Patches.reshape(convolution(tape, SECOND, one, k2, kb2), m);
        Tensor h =
                Dense.tanh(tape, Dense.forward(tape, two, tape.parameter(wf), tape.parameter(bf)));
        return new Lstm(h, tape.zeros(m, UNITS));
    }

    private static Tensor convolution(
            Tape tape, Patches patches, Tensor x, FloatParameter w, FloatParameter b) {
        Tensor cut = patches.cut(tape, x);
        return Dense.relu(tape, Dense.forward(tape, cut, tape.parameter(w), tape.parameter(b)));
    }

    /**
     * Returns a share of the loss of a minibatch: cross-entropy of a caption.
     *
     * @param tape where to compute
     * @param scenes a part of the minibatch
     * @param count size of the whole minibatch
     * @return the share
     */
    public double loss(Tape tape, List<Scene> scenes, int count) {
        int m = scenes.size();
        int[][] words =
                scenes.stream().map(s -> vocabulary.encode(s.caption())).toArray(int[][]::new);
        int steps = Arrays.stream(words).mapToInt(w -> w.length).max().orElse(0);
        int[] inputs = new int[steps * m];
        int[] targets = new int[steps * m];
        for (int k = 0; k < inputs.length; k++) {
            int[] caption = words[k % m];
            int t = k / m;
            inputs[k] = t == 0 || t > caption.length ? -1 : caption[t - 1];
            targets[k] = t < caption.length ? caption[t] : -1;
        }
        Lstm state = look(tape, scenes);
        Tensor x = Rows.lookUp(tape, tape.parameter(embedding), inputs, null);
        List<Tensor> hidden = new ArrayList<>();
        for (int t = 0; t < steps; t++) {
            state = decoder.step(tape, Rows.slice(tape, x, t * m, m), state);
            hidden.add(state.h());
        }
        Tensor scores =
                Dense.forward(
                        tape, Rows.stack(tape, hidden), tape.parameter(wo), tape.parameter(bo));
        return CrossEntropy.loss(tape, scores, targets, count);
    }

    /**
     * Describes a picture.
     *
     * @param scene the picture; its caption is not looked at
     * @param width of the beam, at least 1
     * @return the words
     */
    public List<String> describe(Scene scene, int width) {
        BeamSearch beam = new BeamSearch(width, MAX_WORDS, WordVocabulary.END, false);
        return vocabulary.decode(beam.best(writer(scene), 0).tokens());
    }

    private NextToken writer(Scene scene) {
        Lstm start = look(Tape.forInference(), List.of(scene));
        return new LstmWriter(embedding, decoder, wo, bo)
                .startingFrom(start.h().value(), start.c().value());
    }
}
