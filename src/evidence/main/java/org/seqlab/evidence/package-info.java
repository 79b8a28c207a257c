/**
 * Evidence: reference cases, headline results and speed against peers.
 *
 * <p>A <b>case file</b> is one JSON document about one function: {@code week}, {@code function} and
 * a list of cases, each with inputs and the outputs that were established elsewhere. An {@link
 * org.seqlab.evidence.Adapter} reads the inputs of one case, calls the core and hands over what it
 * computed; the harness compares every output field of the file with it.
 *
 * <p>To add an adapter, in the suite of its week ({@code Week2Cases}, say):
 *
 * <pre>
 *   registry.add("w2_cosine_similarity", 2, "cosine_similarity", (c, answers) -&gt; {
 *       double[] u = c.inputs().doubles("u");
 *       double[] v = c.inputs().doubles("v");
 *       answers.put("cosine", Vectors.cosine(u, v));
 *   });
 * </pre>
 *
 * <ul>
 *   <li>It is found by the file's stem first, else by week and function (so a hidden file with
 *       another name finds it too), else by the longest registered stem that the file's begins with.
 *   <li>{@link org.seqlab.evidence.Values} has the typed access: {@code matrix}, {@code steps} for
 *       (n, m, T) with time last, {@code stepsFirst} for (T, …), {@code doubles}, {@code ints},
 *       {@code array} for anything else, {@code object}, {@code strings}.
 *   <li>{@code answers.put(name, value)} answers {@code outputs.name}; {@code answers.gradient} answers
 *       {@code gradients.name}; {@code answers.root} answers a field beside {@code outputs}. A value is
 *       a number, boolean, string, {@code Matrix}, {@code List<Matrix>} (compared with time last),
 *       {@link org.seqlab.evidence.NdArray}, primitive array, list or map of these.
 *   <li>A field of the file that nothing answered is a failure, and so is a field beside {@code
 *       outputs} that the adapter neither read nor answered. Answers that the file does not ask for
 *       are harmless.
 *   <li>Entries under {@code published} name what was printed: {@code dx[1][2]} or {@code a[5,2,2:6]} is
 *       looked up in the answers; {@code answers.printed("argmax(dWax)", 93)} answers anything else.
 *   <li>{@code answers.tolerance(1e-9)} where the default of 1e-10 does not hold, with the reason.
 * </ul>
 */
package org.seqlab.evidence;
