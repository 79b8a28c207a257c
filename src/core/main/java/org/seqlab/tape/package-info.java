/**
 * A small tape: a model is written forward, in a few large operations, and the tape runs them
 * backward for the gradients.
 *
 * <p>Unlike elsewhere a {@link org.seqlab.tape.Tensor} holds <em>floats</em> and its <em>rows</em>
 * are the examples, because that is how an embedding is looked up and how minibatches stay
 * contiguous. A sequence of T steps for m examples is one tensor of T · m rows, step after step: row
 * t · m + j is example j at step t.
 *
 * <pre>
 *   Tape tape = new Tape();
 *   Tensor y = Dense.forward(tape, x, tape.parameter(w), tape.parameter(b));
 *   double loss = CrossEntropy.mean(tape, y, targets);   // also starts the gradient
 *   tape.backward();                                     // adds to w.gradient(), b.gradient()
 *   tape.clear();                                        // arrays are used again
 * </pre>
 *
 * <p>Used by the models that are trained here: translator, captions, Transformer. {@link
 * org.seqlab.tape.Replicas} trains on two threads. Every operation passes central differences in its
 * test; where there is a readable twin, its forward pass is compared with that.
 */
package org.seqlab.tape;
