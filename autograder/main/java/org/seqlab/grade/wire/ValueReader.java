package org.seqlab.grade.wire;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;

/**
 * Reads values as trees of neutral types: records come as {@link Named}, arrays of objects as {@link
 * Items}, functions as {@link Function}.
 *
 * <p>Every length is compared with what is left in the frame before anything is allocated.
 */
public final class ValueReader {
    private final ByteBuffer buffer;
    private int values;

    /**
     * Creates a reader.
     *
     * @param buffer the body of one frame
     */
    public ValueReader(ByteBuffer buffer) {
        this.buffer = buffer;
    }

    /**
     * Reads the next value.
     *
     * @return the tree
     * @throws WireException if the bytes are not a value within the {@link Limits}
     */
    public Object read() {
        try {
            return read(0);
        } catch (java.nio.BufferUnderflowException e) {
            throw new WireException("the frame ends inside a value");
        }
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
        if (buffer.hasRemaining()) {
            throw new WireException("the frame has " + buffer.remaining() + " bytes too many");
        }
    }

    private Object read(int depth) {
        if (depth > Limits.DEPTH) {
            throw new WireException("values are nested deeper than " + Limits.DEPTH);
        }
        if (++values > Limits.VALUES) {
            throw new WireException("there are more than " + Limits.VALUES + " values");
        }
        return switch (buffer.get()) {
            case Tag.NULL -> null;
            case Tag.FALSE -> false;
            case Tag.TRUE -> true;
            case Tag.INT -> buffer.getInt();
            case Tag.LONG -> buffer.getLong();
            case Tag.DOUBLE -> buffer.getDouble();
            case Tag.TEXT -> text();
            case Tag.MATRIX -> matrix();
            case Tag.DOUBLES -> doubles(length(8));
            case Tag.INTS -> ints();
            case Tag.BYTES -> bytes();
            case Tag.LIST -> list(depth);
            case Tag.ARRAY -> new Items(list(depth));
            case Tag.MAP -> map(depth);
            case Tag.RECORD -> named(depth);
            case Tag.FUNCTION -> new Function(buffer.getInt());
            default -> throw new WireException("there is an unknown tag");
        };
    }

    private int length(int unit) {
        int length = buffer.getInt();
        if (length < 0 || (long) length * unit > buffer.remaining()) {
            throw new WireException("a length does not fit into the frame");
        }
        return length;
    }

    private String text() {
        int length = length(1);
        if (length > Limits.TEXT) {
            throw new WireException("a text has " + length + " bytes");
        }
        byte[] bytes = new byte[length];
        buffer.get(bytes);
        return new String(bytes, StandardCharsets.UTF_8);
    }

    private Matrix matrix() {
        int rows = buffer.getInt();
        int cols = buffer.getInt();
        long size = (long) rows * cols;
        if (rows < 0 || cols < 0 || size * 8 > buffer.remaining() || rows > 1e7 || cols > 1e7) {
            throw new WireException("a matrix does not fit into the frame");
        }
        return Matrix.of(rows, cols, doubles((int) size));
    }

    private double[] doubles(int length) {
        double[] numbers = new double[length];
        buffer.asDoubleBuffer().get(numbers);
        buffer.position(buffer.position() + 8 * length);
        return numbers;
    }

    private int[] ints() {
        int[] numbers = new int[length(4)];
        buffer.asIntBuffer().get(numbers);
        buffer.position(buffer.position() + 4 * numbers.length);
        return numbers;
    }

    private byte[] bytes() {
        byte[] bytes = new byte[length(1)];
        buffer.get(bytes);
        return bytes;
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
