/**
 * The few tuned kernels that everything fast is built on.
 *
 * <p>All arrays are row-major with an offset and a leading dimension (the distance between the
 * starts of two rows). Every kernel exists twice: on the Vector API, and as plain loops that serve
 * where the module {@code jdk.incubator.vector} is absent. Which one runs is decided once, when the
 * first kernel is used; {@code Simd.notice} says what is lost. Results of the two
 * agree to rounding.
 *
 * <p>Read first: {@code FloatGemm} (matrix products), {@code FloatMath} (exp, tanh, sigmoid, dot),
 * {@code Cells} (recurrent steps), {@code Workers} (two threads). Each kernel names its floor, what
 * no machine can do without, and has a JMH benchmark in {@code src/core/bench}. The classes {@code
 * Double…} and the tiles {@code …Packed4} and so on are written by {@code
 * kernels/GenerateTiles.java} from their float twins; a test compares.
 */
package org.seqlab.simd;
