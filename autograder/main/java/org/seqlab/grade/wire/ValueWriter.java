package org.seqlab.grade.wire;

import java.lang.reflect.Array;
import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.ToIntFunction;
import org.seqlab.math.Matrix;

/**
 * Writes values; anything that is not a value is offered as a function, or refused. {@link
 * ValueReader} tells the form and why it is this one.
 */
public final class ValueWriter {
    private final ToIntFunction<Object> functions;
    private byte[] bytes = new byte[1 << 10];
    private int at = 4;
    private double[] numbers = new double[1 << 6];
    private int count;

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
        byte[] all = Arrays.copyOf(bytes, at + 8 * count);
        put(all, 0, count);
        if (count > 0) {
            ByteBuffer.wrap(all, at, 8 * count).asDoubleBuffer().put(numbers, 0, count);
        }
        return all;
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
            tag(Tag.INT);
            number(((Number) value).intValue());
        } else if (value instanceof Long number) {
            tag(Tag.LONG);
            number((int) (number >>> 32));
            number(number.intValue());
        } else if (value instanceof Double || value instanceof Float) {
            tag(Tag.DOUBLE);
            doubles(new double[] {((Number) value).doubleValue()});
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
            tag(Tag.MATRIX);
            number(matrix.rows());
            number(matrix.cols());
            doubles(matrix.toRowMajor());
        } else if (value instanceof double[] numbers) {
            tag(Tag.DOUBLES);
            number(numbers.length);
            doubles(numbers);
        } else if (value instanceof int[] ints) {
            tag(Tag.INTS);
            number(ints.length);
            room(4L * ints.length);
            for (int number : ints) {
                put(bytes, at, number);
                at += 4;
            }
        } else if (value instanceof byte[] some) {
            tag(Tag.BYTES);
            number(some.length);
            append(some);
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
            tag(Tag.MAP);
            number(keys.length);
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
            tag(Tag.FUNCTION);
            number(functions.applyAsInt(value));
        }
    }

    private void many(byte tag, Object[] values, int depth) {
        tag(tag);
        number(values.length);
        for (Object value : values) {
            write(value, depth + 1);
        }
    }

    private void named(Record value, int depth) {
        Records known = Records.of(value.getClass());
        tag(Tag.RECORD);
        text(value.getClass().getSimpleName());
        number(known.size());
        for (int k = 0; k < known.size(); k++) {
            text(known.name(k));
            write(known.get(k, value), depth + 1);
        }
    }

    private void text(String text) {
        byte[] encoded = text.getBytes(StandardCharsets.UTF_8);
        if (encoded.length > Limits.TEXT) {
            throw new WireException("a text has " + encoded.length + " bytes");
        }
        number(encoded.length);
        append(encoded);
    }

    private void append(byte[] some) {
        room(some.length);
        System.arraycopy(some, 0, bytes, at, some.length);
        at += some.length;
    }

    private void doubles(double[] some) {
        room(8L * some.length);
        if (some.length > numbers.length - count) {
            numbers = Arrays.copyOf(numbers, grown(numbers.length, count + some.length, 8));
        }
        System.arraycopy(some, 0, numbers, count, some.length);
        count += some.length;
    }

    private void tag(byte tag) {
        room(1);
        bytes[at++] = tag;
    }

    private void number(int number) {
        room(4);
        put(bytes, at, number);
        at += 4;
    }

    private static void put(byte[] bytes, int at, int number) {
        bytes[at] = (byte) (number >> 24);
        bytes[at + 1] = (byte) (number >> 16);
        bytes[at + 2] = (byte) (number >> 8);
        bytes[at + 3] = (byte) number;
    }

    /** Doubles a length until it is the most that may ever be needed. */
    private static int grown(int length, int needed, int unit) {
        return Math.max(needed, Math.min(2 * length, 2 * Limits.FRAME / unit));
    }

    /** Makes room among the bytes; what is written in all stays below twice a frame. */
    private void room(long more) {
        if (at + 8L * count + more > 2L * Limits.FRAME) {
            throw new WireException("the values are larger than " + Limits.FRAME + " bytes");
        }
        if (more > bytes.length - at) {
            bytes = Arrays.copyOf(bytes, grown(bytes.length, (int) (at + more), 1));
        }
    }
}
