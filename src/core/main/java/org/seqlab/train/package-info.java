/**
 * Training: parameters, optimizers, schedules, minibatches, model files.
 *
 * <p>A model is a list of {@link org.seqlab.train.Parameter}s, each with its gradient. One step of
 * training, written out:
 *
 * <pre>
 *   Optimizer adam = Optimizer.adam(Schedule.constant(0.001));
 *   Trainer trainer = new Trainer(parameters, adam).clipNorm(5).listener(p -&gt; chart.add(p));
 *   for (int[] batch : Minibatches.shuffled(examples, 32, rng)) {
 *       trainer.step(() -&gt; lossAndGradients(batch));  // gradients were zeroed before
 *   }
 *   ModelFile.save(path, trainer.state().with("rng", rng));
 * </pre>
 *
 * <p>A run that is saved and resumed continues bit for bit, because the file holds the parameters,
 * the optimizer's memory and the generators. A loss or gradient that is not finite stops the run
 * and says where.
 *
 * <p>Read first: {@link org.seqlab.train.Parameter}, {@link org.seqlab.train.Optimizer}, {@link
 * org.seqlab.train.Trainer}. Not here: layers (see {@code org.seqlab.fused}).
 */
package org.seqlab.train;
