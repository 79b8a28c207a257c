package org.seqlab.grade.audit;

import java.lang.reflect.Array;
import java.lang.reflect.RecordComponent;
import java.util.List;
import org.seqlab.math.Matrix;

/** Values that have nothing of another but its shape. */
final class Shape {
    private Shape() {}

    /**
     * Puts one number everywhere.
     *
     * @param like a number, truth value, matrix, array, list or record of these
     * @param value the number; whole numbers become its whole part, truth values whether it is
     *     above 0
     * @return a value of the same type and shape
     */
    static Object filled(Object like, double value) {
        if (like instanceof Matrix matrix) {
            return Matrix.filled(matrix.rows(), matrix.cols(), value);
        }
        if (like instanceof List<?> list) {
            return list.stream().map(entry -> filled(entry, value)).toList();
        }
        if (like.getClass().isArray()) {
            return array(like, Array.getLength(like), value);
        }
        return like instanceof Record record ? record(record, value) : number(like, value);
    }

    /**
     * Returns a list or an array without entries.
     *
     * @param like a list or an array
     * @return an empty one of that type
     */
    static Object empty(Object like) {
        return like instanceof List<?> ? List.of() : array(like, 0, 0);
    }

    /** Tells whether a value of this type can be without entries. */
    static boolean isMany(Class<?> type) {
        return type.isArray() || type == List.class;
    }

    private static Object number(Object like, double value) {
        if (like instanceof Double) {
            return value;
        }
        if (like instanceof Boolean) {
            return value > 0;
        }
        return (int) value;
    }

    private static Object array(Object like, int length, double value) {
        Object array = Array.newInstance(like.getClass().getComponentType(), length);
        for (int k = 0; k < length; k++) {
            Array.set(array, k, filled(Array.get(like, k), value));
        }
        return array;
    }

    private static Object record(Record like, double value) {
        RecordComponent[] components = like.getClass().getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        Object[] parts = new Object[components.length];
        try {
            for (int k = 0; k < parts.length; k++) {
                types[k] = components[k].getType();
                parts[k] = filled(components[k].getAccessor().invoke(like), value);
            }
            return like.getClass().getConstructor(types).newInstance(parts);
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("record " + like.getClass().getName(), e);
        }
    }
}
