/**
 * What the author of a check writes with.
 *
 * <p>An exercise publishes its contract as an interface with the same methods as the student's
 * class. A check is an ordinary JUnit test annotated {@link org.seqlab.checks.Check} in a class
 * annotated {@link org.seqlab.checks.Exercise}; it receives an instance of the contract, fresh
 * {@link org.seqlab.checks.Inputs}, and states what it expects with {@link
 * org.seqlab.checks.Expect}:
 *
 * <pre>
 * {@literal @}Exercise(id = "1-1", title = "Softmax of every column", contract = Softmax.class)
 * final class SoftmaxChecks {
 *     {@literal @}Check(points = 1, order = 1, visible = true)
 *     void givesProbabilities(Softmax yours, Inputs in) {
 *         Matrix z = in.matrix(5, 3);
 *         Expect.that("z is (5, 3)")
 *                 .close("softmax(z)", Activations.softmax(z), () -{@literal >} yours.softmax(z));
 *     }
 * }
 * </pre>
 *
 * <p>The same check runs in the notebook, where the contract calls the student's class directly, and
 * in the grader, where it calls into a sandbox. Read {@link org.seqlab.checks.Check} first.
 */
package org.seqlab.checks;
