/**
 * Speed against peers: ours and theirs in turn, in one run, and the median of the ratios.
 *
 * <p>To add a contest, append a {@link org.seqlab.evidence.speed.Contest} in the suite of its area
 * ({@code RecurrentSpeed}, {@code ProductSpeed}, {@code WordSpeed}, {@code TextSpeed}, {@code
 * AudioSpeed}) and a function to a script in {@code main/resources/peers}:
 *
 * <pre>
 *   # peers/dates.py
 *   from peer import serve
 *   def training(threads, batch):
 *       import torch                       # an absent module skips the contest
 *       torch.set_num_threads(threads)
 *       …
 *       return lambda: step()              # what is timed, once
 *   serve(training=training)
 * </pre>
 *
 * <pre>
 *   Contest.of("date translator, training, batch 100", "PyTorch")
 *       .peer("dates", "training", Map.of("threads", 1, "batch", 100))
 *       .ours(() -&gt; { Model model = …; return model::step; })
 *       .threads(1).operations(flop).goal(3, 2.5)
 * </pre>
 *
 * <p>A peer in Java is one source file, such as {@code Ejml.java}, named with its suffix. Its first
 * line says which jar it needs. Jars are found in {@code target/peers}, where
 *
 * <pre>
 *   ./mvnw -q -Ppeers -pl src/evidence/peers process-resources
 * </pre>
 *
 * <p>puts them; none is shipped.
 *
 * <p>The ratio is the peer's time divided by ours. The goal holds on JDK 25, the floor on JDK 17.
 */
package org.seqlab.evidence.speed;
