package org.seqlab.grade.wire;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import java.util.function.BinaryOperator;
import org.junit.jupiter.api.Test;
import org.seqlab.math.Matrix;

class WireTest {
    record Pair(Matrix first, List<String> second) {}

    interface Contract {
        Pair pair();

        Map<String, List<Matrix>> map();

        double[][] table();

        void takes(BinaryOperator<Matrix> function);
    }

    private static Object cross(Object value, String method) throws NoSuchMethodException {
        Type type = Contract.class.getMethod(method).getGenericReturnType();
        ByteBuffer bytes = ByteBuffer.wrap(ValueWriter.bytes(value));
        return new Binder().bind(new ValueReader(bytes).read(), type);
    }

    @Test
    void valuesComeBackAsTheyWere() throws NoSuchMethodException {
        Pair pair = new Pair(Matrix.of(2, 3, 1, 2, 3, 4, 5, Double.NaN), List.of("a", "é"));
        assertEquals(pair, cross(pair, "pair"));
        Map<String, List<Matrix>> map = Map.of("k", List.of(Matrix.column(1, 2, 3)));
        assertEquals(map, cross(map, "map"));
        double[][] table = {{1, 2}, {3}};
        assertArrayEquals(table, (double[][]) cross(table, "table"));
    }

    @Test
    void valueOfAnotherTypeIsNamed() {
        WireException wrong = assertThrows(WireException.class, () -> cross(List.of(1), "pair"));
        assertEquals("it must be a Pair, but it is a list of 1 values", wrong.getMessage());
        assertThrows(WireException.class, () -> cross(Map.of("k", List.of("x")), "map"));
    }

    @Test
    void typesOfAFunctionArgumentAreResolved() throws NoSuchMethodException {
        Type type =
                Contract.class.getMethod("takes", BinaryOperator.class)
                        .getGenericParameterTypes()[0];
        assertArrayEquals(new Type[] {Matrix.class, Matrix.class}, Types.inputs(type));
        assertEquals(Matrix.class, Types.output(type));
    }

    @Test
    void listThatContainsItselfIsRefused() {
        List<Object> loop = new ArrayList<>();
        loop.add(loop);
        assertThrows(WireException.class, () -> ValueWriter.bytes(loop));
    }

    @Test
    void lengthsThatDoNotFitAreRefusedBeforeAnythingIsAllocated() {
        ByteBuffer matrix = ByteBuffer.allocate(13).putInt(0).put(Tag.MATRIX);
        matrix.putInt(46_340).putInt(46_340);
        assertThrows(WireException.class, () -> new ValueReader(matrix.flip()).read());
        ByteBuffer list = ByteBuffer.allocate(9).putInt(0).put(Tag.LIST);
        list.putInt(Integer.MAX_VALUE);
        assertThrows(WireException.class, () -> new ValueReader(list.flip()).read());
        ByteBuffer doubles = ByteBuffer.allocate(9).putInt(1 << 29).put(Tag.DOUBLES).putInt(1);
        assertThrows(WireException.class, () -> new ValueReader(doubles.flip()).read());
    }

    @Test
    void noiseNeverThrowsAnythingButAWireException() {
        Random random = new Random(3);
        byte[] sound =
                ValueWriter.bytes(
                        new Pair(Matrix.zeros(2, 2), List.of("x")), Map.of("k", new int[] {1}));
        int refused = 0;
        for (int k = 0; k < 100_000; k++) {
            byte[] noise = sound.clone();
            for (int hits = 0; hits < 1 + k % 4; hits++) {
                noise[random.nextInt(noise.length)] = (byte) random.nextInt(256);
            }
            try {
                ValueReader reader = new ValueReader(ByteBuffer.wrap(noise));
                reader.read();
                reader.read();
                reader.end();
            } catch (WireException e) {
                refused++;
            }
        }
        assertTrue(refused > 10_000, "refused: " + refused);
    }
}
