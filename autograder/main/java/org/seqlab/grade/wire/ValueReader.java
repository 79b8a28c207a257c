package org.seqlab.grade.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;

/**
 * Reads values as trees of neutral types: records come as {@link Named}, arrays of objects as {@link
 * Items}, functions as {@link Function}.
 *
 * <p>Every length is compared with what is left in the frame before anything is allocated.
 *
 * <p>A frame body is a count, the values, and then that many doubles, those of all values in order.
 * It is read from plain bytes, and all doubles in one go: a worker's code is interpreted for most of
 * its short life, where each call costs more than what it does.
 */
public final class ValueReader {
    private static final int FEW = 32;

    private final byte[] bytes;
    private int at;
    private int end;
    private double[] numbers;
    private int taken;
    private int values;

    /**
     * Creates a reader.
     *
     * @param buffer the body of one frame, backed by an array
     */
    public ValueReader(ByteBuffer buffer) {
        this.bytes = buffer.array();
        this.at = buffer.arrayOffset() + buffer.position();
        this.end = buffer.arrayOffset() + buffer.limit();
    }

    /**
     * Reads the next value.
     *
     * @return the tree
     * @throws WireException if the bytes are not a value within the {@link Limits}
     */
    public Object read() {
        if (numbers == null) {
            open();
        }
        return read(0);
    }

    /**
     * Reads a text.
     *
     * @return the text
     */
    public String readText() {
        if (read() instanceof String text) {
            return text;
        }
        throw new WireException("a text was expected");
    }

    /**
     * Checks that the frame holds nothing more.
     *
     * @throws WireException if it does
     */
    public void end() {
        if (numbers == null) {
            open();
        }
        int more = end - at + 8 * (numbers.length - taken);
        if (more > 0) {
            throw new WireException("the frame has " + more + " bytes too many");
        }
    }

    private void open() {
        int count = number();
        if (count < 0 || 8L * count > end - at) {
            throw new WireException("a length does not fit into the frame");
        }
        end -= 8 * count;
        numbers = new double[count];
        if (count > 0) {
            ByteBuffer.wrap(bytes, end, 8 * count).asDoubleBuffer().get(numbers);
        }
    }

    private Object read(int depth) {
        if (depth > Limits.DEPTH) {
            throw new WireException("values are nested deeper than " + Limits.DEPTH);
        }
        if (++values > Limits.VALUES) {
            throw new WireException("there are more than " + Limits.VALUES + " values");
        }
        need(1);
        return switch (bytes[at++]) {
            case Tag.NULL -> null;
            case Tag.FALSE -> false;
            case Tag.TRUE -> true;
            case Tag.INT -> number();
            case Tag.LONG -> (long) number() << 32 | number() & 0xFFFFFFFFL;
            case Tag.DOUBLE -> doubles(1)[0];
            case Tag.TEXT -> text();
            case Tag.MATRIX -> matrix();
            case Tag.DOUBLES -> doubles(number());
            case Tag.INTS -> ints();
            case Tag.BYTES -> bytes();
            case Tag.LIST -> list(depth);
            case Tag.ARRAY -> new Items(list(depth));
            case Tag.MAP -> map(depth);
            case Tag.RECORD -> named(depth);
            case Tag.FUNCTION -> new Function(number());
            default -> throw new WireException("there is an unknown tag");
        };
    }

    private void need(int count) {
        if (end - at < count) {
            throw new WireException("the frame ends inside a value");
        }
    }

    private int number() {
        need(4);
        byte[] b = bytes;
        int k = at;
        at = k + 4;
        return b[k] << 24 | (b[k + 1] & 255) << 16 | (b[k + 2] & 255) << 8 | b[k + 3] & 255;
    }

    private int length(int unit) {
        int length = number();
        if (length < 0 || (long) length * unit > end - at) {
            throw new WireException("a length does not fit into the frame");
        }
        return length;
    }

    private String text() {
        int length = length(1);
        if (length > Limits.TEXT) {
            throw new WireException("a text has " + length + " bytes");
        }
        at += length;
        return new String(bytes, at - length, length, StandardCharsets.UTF_8);
    }

    private Matrix matrix() {
        int rows = number();
        int cols = number();
        long size = (long) rows * cols;
        boolean fits = rows >= 0 && cols >= 0 && size <= numbers.length - taken;
        if (!fits || rows > 1e7 || cols > 1e7) {
            throw new WireException("a matrix does not fit into the frame");
        }
        return Matrix.of(rows, cols, doubles((int) size));
    }

    private double[] doubles(int length) {
        if (length < 0 || length > numbers.length - taken) {
            throw new WireException("a length does not fit into the frame");
        }
        taken += length;
        return Arrays.copyOfRange(numbers, taken - length, taken);
    }

    private int[] ints() {
        int[] ints = new int[length(4)];
        if (ints.length > FEW) {
            ByteBuffer.wrap(bytes, at, 4 * ints.length).asIntBuffer().get(ints);
            at += 4 * ints.length;
            return ints;
        }
        for (int k = 0; k < ints.length; k++) {
            ints[k] = number();
        }
        return ints;
    }

    private byte[] bytes() {
        int length = length(1);
        at += length;
        return Arrays.copyOfRange(bytes, at - length, at);
    }

    private List<Object> list(int depth) {
        int length = length(1);
        if (length > Limits.VALUES) {
            throw new WireException("there are more than " + Limits.VALUES + " values");
        }
        List<Object> list = new ArrayList<>(length);
        for (int k = 0; k < length; k++) {
            list.add(read(depth + 1));
        }
        return list;
    }

    private Map<Object, Object> map(int depth) {
        int length = length(2);
        Map<Object, Object> map = new LinkedHashMap<>();
        for (int k = 0; k < length; k++) {
            Object key = read(depth + 1);
            if (!(key instanceof String || key instanceof Number || key instanceof Boolean)) {
                throw new WireException("a key of a map is neither text nor number");
            }
            map.put(key, read(depth + 1));
        }
        return map;
    }

    private Named named(int depth) {
        String name = text();
        int length = length(5);
        Map<String, Object> parts = new LinkedHashMap<>();
        for (int k = 0; k < length; k++) {
            String part = text();
            parts.put(part, read(depth + 1));
        }
        return new Named(name, parts);
    }
}
