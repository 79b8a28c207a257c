/**
 * Layers that train models fast: float, whole minibatches of sequences, forward and backward
 * written out.
 *
 * <p>Unlike in the readable layer, examples are rows and weights stand on the right: {@code y = x W
 * + b}. A minibatch is one {@link org.seqlab.fused.Steps} (vectors) or {@link
 * org.seqlab.fused.Ids} (numbers of words, characters or classes); sequences of different lengths
 * are padded at their end and carry their lengths. Buffers are allocated once and reused.
 *
 * <p>How a model is composed. Many-to-one, from word numbers to a class:
 *
 * <pre>
 *   SplitMix rng = new SplitMix(1);
 *   Embedding embedding = new Embedding("words", vocabulary, 32, rng);
 *   Sequential body = new Sequential(
 *           new LstmLayer("lstm", 32, 64, rng), new LastStep(), new Dense("out", 64, 2, rng));
 *   SoftmaxLoss loss = new SoftmaxLoss();
 *   List&lt;FloatParameter&gt; parameters = Sequential.parameters(embedding, body);
 *   Trainer trainer = new Trainer(parameters, Optimizer.adam(Schedule.constant(0.003)));
 *   for (int[] batch : Minibatches.shuffled(sentences.length, 32, rng)) {
 *       Ids words = Ids.select(sentences, batch);
 *       Ids classes = Ids.select(labels, batch);
 *       trainer.step(() -&gt; {
 *           double l = loss.forward(body.forward(embedding.forward(words)), classes);
 *           embedding.backward(body.backward(loss.gradient()));
 *           return l;
 *       });
 *   }
 * </pre>
 *
 * <p>Many-to-many leaves out {@code LastStep}; a label for each step then stands in {@code classes},
 * and padding ({@link org.seqlab.fused.Ids#NONE}) counts for nothing. A first layer on data may
 * save time with {@code inputGradient(false)}. An encoder hands {@link
 * org.seqlab.fused.Recurrent#finalState} to a decoder's {@code forward(x, state)}; the decoder's
 * {@code initialGradient()} goes back into the encoder's {@code backward(dy, state)}. A decoder whose
 * input depends on its state (attention) uses {@code begin}, {@code forwardStep}, {@code
 * beginBackward}, {@code backwardStep}, {@code inputGradientInto} and {@code finishBackward}; see
 * {@link org.seqlab.fused.Recurrent}. For sampling and beam search there is {@link
 * org.seqlab.fused.Stepper}, whose {@link org.seqlab.fused.State} can be read and changed.
 *
 * <p>Not here: tapes, graphs, graphics cards.
 */
package org.seqlab.fused;
