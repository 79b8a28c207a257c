package org.seqlab.grade.wire;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.seqlab.math.Matrix;

/** Writes values; anything that is not a value is offered as a function, or refused. */
public final class ValueWriter {
    private final ToIntFunction<Object> functions;
    private ByteBuffer buffer = ByteBuffer.allocate(1 << 10);

    /**
     * Creates a writer.
     *
     * @param functions gives an object that is not a value its number as a function; throws {@link
     *     WireException} if it is none
     */
    public ValueWriter(ToIntFunction<Object> functions) {
        this.functions = functions;
    }

    /** Creates a writer that refuses everything but values. */
    public ValueWriter() {
        this(null);
    }

    /**
     * Writes some values as one frame body.
     *
     * @param values the values in order
     * @return the bytes
     */
    public static byte[] bytes(Object... values) {
        ValueWriter writer = new ValueWriter();
        for (Object value : values) {
            writer.write(value);
        }
        return writer.toBytes();
    }

    /**
     * Writes one value.
     *
     * @param value null, a number, text, matrix, array, list, map, record or function
     * @return this
     * @throws WireException if it is something else or too large or too deep
     */
    public ValueWriter write(Object value) {
        write(value, 0);
        return this;
    }

    /**
     * Returns what was written.
     *
     * @return a copy of the bytes
     */
    public byte[] toBytes() {
        byte[] bytes = new byte[buffer.position()];
        System.arraycopy(buffer.array(), 0, bytes, 0, bytes.length);
        return bytes;
    }

    private void write(Object value, int depth) {
        if (depth > Limits.DEPTH) {
            throw new WireException("values are nested deeper than " + Limits.DEPTH);
        }
        if (!scalar(value) && !numbers(value)) {
            collection(value, depth);
        }
    }

    private boolean scalar(Object value) {
        if (value == null) {
            tag(Tag.NULL);
        } else if (value instanceof Boolean flag) {
            tag(flag ? Tag.TRUE : Tag.FALSE);
        } else if (value instanceof Integer || value instanceof Short || value instanceof Byte) {
            tag(Tag.INT).putInt(((Number) value).intValue());
        } else if (value instanceof Long number) {
            tag(Tag.LONG).putLong(number);
        } else if (value instanceof Double || value instanceof Float) {
            tag(Tag.DOUBLE).putDouble(((Number) value).doubleValue());
        } else if (value instanceof String || value instanceof Character) {
            tag(Tag.TEXT);
            text(value.toString());
        } else {
            return false;
        }
        return true;
    }

    private boolean numbers(Object value) {
        if (value instanceof Matrix matrix) {
            tag(Tag.MATRIX).putInt(matrix.rows()).putInt(matrix.cols());
            doubles(matrix.toRowMajor());
        } else if (value instanceof double[] numbers) {
            tag(Tag.DOUBLES).putInt(numbers.length);
            doubles(numbers);
        } else if (value instanceof int[] numbers) {
            tag(Tag.INTS).putInt(numbers.length);
            room(4L * numbers.length);
            buffer.asIntBuffer().put(numbers);
            buffer.position(buffer.position() + 4 * numbers.length);
        } else if (value instanceof byte[] bytes) {
            tag(Tag.BYTES).putInt(bytes.length);
            room(bytes.length);
            buffer.put(bytes);
        } else {
            return false;
        }
        return true;
    }

    private void collection(Object value, int depth) {
        if (value instanceof List<?> list) {
            many(Tag.LIST, list.toArray(), depth);
        } else if (value instanceof Set<?> set) {
            many(Tag.LIST, set.toArray(), depth);
        } else if (value instanceof Map<?, ?> map) {
            Object[] keys = map.keySet().toArray();
            tag(Tag.MAP).putInt(keys.length);
            for (Object key : keys) {
                write(key, depth + 1);
                write(map.get(key), depth + 1);
            }
        } else if (value instanceof Record) {
            named((Record) value, depth);
        } else if (value.getClass().isArray()) {
            Object[] entries = new Object[Array.getLength(value)];
            for (int k = 0; k < entries.length; k++) {
                entries[k] = Array.get(value, k);
            }
            many(Tag.ARRAY, entries, depth);
        } else {
            if (functions == null) {
                String type = value.getClass().getName();
                throw new WireException("a value of type " + type + " cannot be handed over");
            }
            tag(Tag.FUNCTION).putInt(functions.applyAsInt(value));
        }
    }

    private void many(byte tag, Object[] values, int depth) {
        tag(tag).putInt(values.length);
        for (Object value : values) {
            write(value, depth + 1);
        }
    }

    private void named(Record value, int depth) {
        Records known = Records.of(value.getClass());
        tag(Tag.RECORD);
        text(value.getClass().getSimpleName());
        room(4);
        buffer.putInt(known.size());
        for (int k = 0; k < known.size(); k++) {
            text(known.name(k));
            write(known.get(k, value), depth + 1);
        }
    }

    private void text(String text) {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        if (bytes.length > Limits.TEXT) {
            throw new WireException("a text has " + bytes.length + " bytes");
        }
        room(4L + bytes.length);
        buffer.putInt(bytes.length).put(bytes);
    }

    private void doubles(double[] numbers) {
        room(8L * numbers.length);
        buffer.asDoubleBuffer().put(numbers);
        buffer.position(buffer.position() + 8 * numbers.length);
    }

    private ByteBuffer tag(byte tag) {
        room(16);
        return buffer.put(tag);
    }

    private void room(long bytes) {
        if (buffer.remaining() >= bytes) {
            return;
        }
        long wanted = Math.max(2L * buffer.capacity(), buffer.position() + bytes + 64);
        if (wanted > 2L * Limits.FRAME) {
            throw new WireException("the values are larger than " + Limits.FRAME + " bytes");
        }
        ByteBuffer larger = ByteBuffer.allocate((int) wanted);
        buffer.flip();
        buffer = larger.put(buffer);
    }
}
