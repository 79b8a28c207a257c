package org.seqlab.checks;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;

/** Takes values apart. */
final class Parts {
    private Parts() {}

    static Object get(RecordComponent part, Object owner) {
        try {
            part.getAccessor().setAccessible(true);
            return part.getAccessor().invoke(owner);
        } catch (IllegalAccessException | InvocationTargetException e) {
            throw new IllegalStateException("cannot read " + part, e);
        }
    }

    /** Returns all matrices of a value in order; a number counts as a matrix of one entry. */
    static List<Matrix> matrices(Object value) {
        List<Matrix> found = new ArrayList<>();
        collect(value, found);
        return found;
    }

    private static void collect(Object value, List<Matrix> found) {
        if (value instanceof Matrix matrix) {
            found.add(matrix);
        } else if (value instanceof Double number) {
            found.add(Matrix.column(number));
        } else if (value instanceof double[] numbers) {
            found.add(Matrix.column(numbers));
        } else if (value instanceof List<?> list) {
            list.forEach(item -> collect(item, found));
        } else if (value instanceof Map<?, ?> map) {
            map.values().forEach(item -> collect(item, found));
        } else if (value instanceof Record) {
            for (RecordComponent part : value.getClass().getRecordComponents()) {
                collect(get(part, value), found);
            }
        }
    }
}
