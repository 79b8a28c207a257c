package org.seqlab.grade.sandbox;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.lang.reflect.Method;
import java.util.List;
import java.util.Map;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Signature;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.worker.MemoryClasses;
import org.seqlab.math.Matrix;
import org.seqlab.params.RnnCellGradients;
import org.seqlab.params.RnnGradients;
import org.seqlab.params.RnnParameters;

/**
 * What a worker and a compile server do in their lives, in small: what they load meanwhile is what
 * their archives hold. Students like lambdas, whose first use is the dearest thing of all.
 */
final class Rehearsal {
    private static final String ANSWER =
            """
            package sample;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            import org.seqlab.math.*;
            import org.seqlab.params.*;
            final class Sample {
                record Pair(Matrix a, List<String> names) {}
                static Matrix step(Matrix x, Matrix aPrev, RnnParameters p) {
                    Matrix z = p.Waa().times(aPrev).plus(p.Wax().times(x)).plusColumn(p.ba());
                    Matrix exp = z.map(v -> Math.exp(v)).hadamard(z);
                    Matrix sums = exp.sumOfRows();
                    Matrix y = Matrix.build(z.rows(), z.cols(), (i, j) -> exp.get(i, j) / sums.get(0, j));
                    return y.plus(z.map(Math::tanh)).scale(0.5).minus(z.transpose().transpose());
                }
                static List<Matrix> forward(List<Matrix> xs, RnnParameters p) {
                    List<Matrix> states = new ArrayList<>();
                    xs.forEach(x -> states.add(x.map(v -> 1 - v * v)));
                    double[] norms = states.stream().mapToDouble(Matrix::sum).sorted().toArray();
                    double sum = IntStream.range(0, norms.length).mapToDouble(i -> norms[i]).sum();
                    states.sort(Comparator.comparingDouble(a -> a.get(0, 0) + sum));
                    return Collections.unmodifiableList(states);
                }
                static Map<String, Matrix> backward(Map<String, Matrix> cache, String name, double[] v) {
                    Map<String, Matrix> g = new LinkedHashMap<>(cache);
                    Map<String, Integer> counts = new TreeMap<>();
                    cache.keySet().forEach(key -> counts.merge(key, 1, Integer::sum));
                    g.computeIfAbsent("d" + name + counts.size(), key -> Matrix.zeros(2, v.length));
                    return g;
                }
                static RnnGradients through(
                        List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> step) {
                    LinkedList<Matrix> dx = new LinkedList<>();
                    RnnCellGradients g = step.apply(1, da.get(0));
                    dx.addFirst(g.dxt());
                    return new RnnGradients(dx, g.daPrev(), g.dWaa(), g.dWax(), g.dba());
                }
                static Matrix with(
                        Matrix a,
                        BinaryOperator<Matrix> step,
                        ToDoubleBiFunction<Matrix, Matrix> size,
                        Function<List<Integer>, Matrix> next) {
                    Matrix b = step.apply(a, a).scale(size.applyAsDouble(a, a));
                    return b.plus(next.apply(List.of(1, 2)));
                }
                static Matrix unwritten(Matrix z) {
                    throw new UnsupportedOperationException("not written yet: " + z.rows());
                }
            }
            """;

    /** The signatures of the answer. */
    private interface Contract {
        Matrix step(Matrix x, Matrix aPrev, RnnParameters p);

        List<Matrix> forward(List<Matrix> xs, RnnParameters p);

        Map<String, Matrix> backward(Map<String, Matrix> cache, String name, double[] v);

        RnnGradients through(List<Matrix> da, BiFunction<Integer, Matrix, RnnCellGradients> step);

        Matrix with(
                Matrix a,
                BinaryOperator<Matrix> step,
                ToDoubleBiFunction<Matrix, Matrix> size,
                Function<List<Integer>, Matrix> next);

        Matrix unwritten(Matrix z);
    }

    private Rehearsal() {}

    /** What a worker is sent. */
    static byte[] calls() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames frames = new Frames(InputStream.nullInputStream(), bytes);
        Map<String, byte[]> files = MemoryClasses.files("Sample", ANSWER);
        frames.send(Frames.LOAD, 1, ValueWriter.bytes("sample", files));
        Matrix a = Matrix.filled(2, 3, 0.5);
        Matrix square = Matrix.filled(2, 2, 0.1);
        Matrix column = Matrix.filled(2, 1, 0.1);
        RnnParameters p = new RnnParameters(square, square, square, column, column);
        Object function = new Object();
        Map<String, Object[]> arguments =
                Map.of(
                        "step", new Object[] {a, a, p},
                        "forward", new Object[] {List.of(a, a), p},
                        "backward", new Object[] {Map.of("x", a), "x", new double[3]},
                        "through", new Object[] {List.of(a), function},
                        "with", new Object[] {a, function, function, function},
                        "unwritten", new Object[] {a});
        // What the functions that are passed to a method return when it asks.
        Map<String, Object[]> answers =
                Map.of(
                        "through", new Object[] {new RnnCellGradients(a, a, square, square, a)},
                        "with", new Object[] {a, 0.5, a});
        for (int round = 0; round < 2; round++) {
            for (Method method : Contract.class.getDeclaredMethods()) {
                frames.send(Frames.CALL, 2, call(method, arguments.get(method.getName())));
                for (Object answer : answers.getOrDefault(method.getName(), new Object[0])) {
                    frames.send(Frames.VALUE, 2, ValueWriter.bytes(answer));
                }
            }
        }
        return bytes.toByteArray();
    }

    private static byte[] call(Method method, Object... arguments) {
        Signature signature = Signature.of(method);
        ValueWriter writer = new ValueWriter();
        writer.write("sample").write("sample.Sample");
        writer.write(signature.name()).write(signature.inputs()).write(signature.output());
        writer.write(true);
        for (Object argument : arguments) {
            writer.write(new ValueWriter(function -> 0).write(argument).toBytes());
        }
        return writer.toBytes();
    }

    /** What a compile server is sent: an answer that compiles and one that does not. */
    static byte[] compilations() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        Frames frames = new Frames(InputStream.nullInputStream(), bytes);
        frames.send(Frames.CALL, 1, ValueWriter.bytes(Map.of("sample", ANSWER)));
        String wrong = ANSWER.replace("Matrix exp", "Matrx exp");
        frames.send(Frames.CALL, 2, ValueWriter.bytes(Map.of("sample", wrong)));
        return bytes.toByteArray();
    }
}
