package org.seqlab.tape;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.train.FloatParameter;

class SoftTargetsTest {
    private static final int[] ALL = {4, 0, 1};

    private static FloatParameter parameter(int cols, double... values) {
        FloatParameter p = new FloatParameter("p", values.length / cols, cols);
        for (int i = 0; i < values.length; i++) {
            p.set(i, values[i]);
        }
        return p;
    }

    private static double loss(
            Tape tape, FloatParameter student, FloatParameter teacher, double t) {
        Tensor scores = tape.parameter(student);
        Tensor taught = Tape.forInference().parameter(teacher);
        return SoftTargets.loss(tape, scores, taught, ALL, t, 2);
    }

    /** Teacher 2/3 and 1/3, student 1/2 and 1/2: (2/3) log(4/3) + (1/3) log(2/3), here times 2². */
    @Test
    void isTheDivergenceOfTheSoftenedDistributions() {
        FloatParameter teacher = parameter(2, 2 * Math.log(2), 0);
        Tensor scores = Tape.forInference().parameter(parameter(2, 7, 7));
        Tensor taught = Tape.forInference().parameter(teacher);
        double expected = 4 * (2 * Math.log(4.0 / 3) + Math.log(2.0 / 3)) / 3;
        Tape tape = Tape.forInference();
        assertEquals(expected, SoftTargets.loss(tape, scores, taught, new int[] {0}, 2, 1), 1e-6);
    }

    @Test
    void isZeroWhereStudentAndTeacherAgreeAndWhereRowsAreLeftOut() {
        FloatParameter teacher = TapeCheck.random("t", 3, 5, 1);
        assertEquals(0, loss(new Tape(), teacher, teacher, 2), 1e-6);
        Tape tape = new Tape();
        FloatParameter student = TapeCheck.random("s", 3, 5, 2);
        Tensor scores = tape.parameter(student);
        int[] none = {-1, -1, -1};
        assertEquals(0, SoftTargets.loss(tape, scores, tape.parameter(teacher), none, 2, 1));
        assertEquals(0, student.squaredGradient());
    }

    @Test
    void gradientMatchesCentralDifferences() {
        FloatParameter teacher = TapeCheck.random("t", 3, 5, 1);
        FloatParameter student = TapeCheck.random("s", 3, 5, 2);
        for (double temperature : new double[] {1, 3}) {
            student.zeroGradient();
            DirectionCheck.gradients(
                    List.of(student), tape -> loss(tape, student, teacher, temperature));
        }
    }

    @Test
    void staysFiniteWhereTheStudentIsSureAndWrong() {
        FloatParameter teacher = parameter(2, 0, 200, 0, 200, 0, 200);
        FloatParameter student = parameter(2, 200, 0, 200, 0, 200, 0);
        double loss = loss(Tape.forInference(), student, teacher, 1);
        assertTrue(Double.isFinite(loss) && loss > 50, "loss " + loss);
    }

    @Test
    void namesAWrongTemperature() {
        FloatParameter p = TapeCheck.random("p", 3, 5, 1);
        assertTrue(
                assertThrows(IllegalArgumentException.class, () -> loss(new Tape(), p, p, 0))
                        .getMessage()
                        .contains("temperature must be above 0, but it is 0.0"));
    }
}
