package org.seqlab.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.io.InputStream;
import java.lang.invoke.MethodHandles;
import java.lang.invoke.MethodType;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Activations;
import org.seqlab.math.Matrix;

class ShortcutTest {
    static final class ByItsName {
        static Matrix softmax(Matrix z) {
            return Activations.softmax(z);
        }
    }

    static final class ByReflection {
        static Object softmax(Matrix z) throws ReflectiveOperationException {
            String name = String.join(".", "org", "seqlab", "math", "Activ".concat("ations"));
            return Class.forName(name).getMethod("softmax", Matrix.class).invoke(null, z);
        }
    }

    static final class ByAHandle {
        static Object softmax(Matrix z) throws Throwable {
            MethodType type = MethodType.methodType(Matrix.class, Matrix.class);
            Class<?> found = Class.forName("org.seqlab.math.".concat("Activ").concat("ations"));
            return MethodHandles.lookup().findStatic(found, "softmax", type).invoke(z);
        }
    }

    static final class ByALoader extends ClassLoader {}

    /** What honest answers use: functions, texts, lists, arrays, assertions, printing. */
    static final class Honest {
        enum Way {
            UP,
            DOWN
        }

        record Pair(double a, long[][] b) {}

        static Matrix softmax(Matrix z) {
            assert z.rows() > 0 : "no rows";
            List<Double> sums = new ArrayList<>();
            Map<String, Double> named = new TreeMap<>();
            z.sumOfRows().map(Math::exp).transpose().map(v -> v + sums.size());
            named.merge("a" + z.rows(), 1.0, Double::sum);
            System.out.println(new Pair(1, new long[2][3]) + " " + Way.valueOf("UP") + named);
            switch (Way.UP) {
                case UP -> sums.add(0x1.0p53);
                default -> throw new IllegalStateException("" + Long.MAX_VALUE);
            }
            return z.map(v -> v / sums.get(0));
        }
    }

    private static Optional<String> in(Class<?>... types) throws IOException {
        Map<String, byte[]> files = new TreeMap<>();
        for (Class<?> type : types) {
            String file = "/" + type.getName().replace('.', '/') + ".class";
            try (InputStream in = type.getResourceAsStream(file)) {
                files.put(type.getName(), in.readAllBytes());
            }
        }
        // The test's own package stands for the one that an answer is compiled into.
        Map<String, byte[]> moved = new TreeMap<>();
        files.forEach((name, bytes) -> moved.put(name, moved(bytes)));
        return Shortcut.in(Catalog.installed().get("1-1"), moved);
    }

    private static byte[] moved(byte[] file) {
        java.nio.charset.Charset latin = java.nio.charset.StandardCharsets.ISO_8859_1;
        String text = new String(file, latin);
        return text.replace("org/seqlab/grade/run", "exercise_1_1/xxxxxxx").getBytes(latin);
    }

    @Test
    void courseAnswerIsFoundByItsName() throws IOException {
        assertTrue(in(ByItsName.class).get().startsWith("Activations has the answer"));
    }

    @Test
    void whatCanReachItWithoutNamingItIsRefused() throws IOException {
        assertTrue(in(ByReflection.class).get().contains("java.lang.reflect.Method"));
        assertTrue(in(ByAHandle.class).get().contains("java.lang.invoke.MethodHandle"));
        assertTrue(in(ByALoader.class).get().contains("java.lang.ClassLoader"));
    }

    @Test
    void honestAnswersMayUseWhatCalculates() throws IOException {
        assertEquals(Optional.empty(), in(Honest.class, Honest.Way.class, Honest.Pair.class));
    }
}
