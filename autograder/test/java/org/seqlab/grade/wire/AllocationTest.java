package org.seqlab.grade.wire;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.EnumSource;
import org.seqlab.grade.Allocated;
import org.seqlab.math.Matrix;

/** A frame that lies about what is in it never makes the grader allocate much. */
class AllocationTest {
    record Pair(Matrix first, List<String> second) {}

    interface Contract {
        Pair pair();

        Map<String, List<Matrix>> map();

        double[][] table();

        List<List<Matrix>> lists();
    }

    /** What a megabyte can claim: {@code count} values that each begin like this. */
    enum Claim {
        LISTS(Tag.LIST, Limits.VALUES),
        ARRAYS(Tag.ARRAY, Limits.VALUES),
        MAPS(Tag.MAP, Limits.VALUES),
        EMPTY_LISTS(Tag.LIST, 0),
        EMPTY_MAPS(Tag.MAP, 0),
        EMPTY_MATRICES(Tag.MATRIX, 0),
        HIGH_MATRICES(Tag.MATRIX, 9_999_999),
        EMPTY_DOUBLES(Tag.DOUBLES, 0),
        TEXTS(Tag.TEXT, 1),
        LONG_TEXTS(Tag.TEXT, Limits.TEXT - 5);

        final byte tag;
        final int length;

        Claim(byte tag, int length) {
            this.tag = tag;
            this.length = length;
        }

        byte[] frame() {
            ByteBuffer body = ByteBuffer.allocate(Limits.TEXT + 9);
            body.putInt(0).put(Tag.LIST).putInt(Limits.VALUES - 1);
            while (body.remaining() >= 9) {
                body.put(tag).putInt(length);
                if (tag == Tag.MATRIX) {
                    body.putInt(0);
                } else if (tag == Tag.TEXT) {
                    body.put((byte) 'x');
                }
            }
            return body.array();
        }
    }

    private static long reading(byte[] body) {
        return Allocated.by(
                () -> {
                    try {
                        Object tree = new ValueReader(ByteBuffer.wrap(body)).read();
                        for (var method : Contract.class.getMethods()) {
                            bind(tree, method.getGenericReturnType());
                        }
                    } catch (WireException e) {
                        return;
                    }
                });
    }

    private static void bind(Object tree, Type type) {
        try {
            new Binder().bind(tree, type);
        } catch (WireException e) {
            return;
        }
    }

    @ParameterizedTest
    @EnumSource(Claim.class)
    void megabyteOfClaimsTakesLittle(Claim claim) {
        reading(claim.frame());
        long bytes = reading(claim.frame());
        assertTrue(bytes <= Allocated.MOST, claim + ": " + bytes);
    }

    @Test
    void noiseTakesLittle() {
        Random random = new Random(5);
        List<Object> much = new ArrayList<>();
        for (int k = 0; k < 97; k++) {
            much.add(Map.of("k" + k, List.of(Matrix.zeros(7, 11), "text", k)));
        }
        byte[] sound = ValueWriter.bytes(List.of(much, new double[][] {{1}, new double[1009]}));
        long most = 0;
        for (int k = 0; k < 10_000; k++) {
            byte[] noise = sound.clone();
            for (int hits = 0; hits < 1 + k % 5; hits++) {
                noise[random.nextInt(k % 2 == 0 ? 40 : noise.length)] = (byte) random.nextInt();
            }
            most = Math.max(most, reading(noise));
        }
        assertTrue(most <= Allocated.MOST, "most: " + most);
    }

    @Test
    void lengthOfAFrameIsNotBelievedBeforeItsBytesArrive() throws IOException {
        Random random = new Random(7);
        ByteArrayOutputStream sound = new ByteArrayOutputStream();
        new Frames(new ByteArrayInputStream(new byte[0]), sound)
                .send(Frames.VALUE, 1, new byte[99]);
        for (int k = 0; k < 1000; k++) {
            byte[] noise = sound.toByteArray();
            for (int hits = 0; hits < 3; hits++) {
                noise[random.nextInt(6)] = (byte) random.nextInt(k % 2 == 0 ? 4 : 256);
            }
            long bytes = Allocated.by(() -> receive(noise));
            assertTrue(bytes <= 1 << 20, "frame " + k + ": " + bytes);
        }
    }

    private static void receive(byte[] bytes) {
        try {
            new Frames(new ByteArrayInputStream(bytes), new ByteArrayOutputStream()).receive();
        } catch (IOException e) {
            return;
        }
    }
}
