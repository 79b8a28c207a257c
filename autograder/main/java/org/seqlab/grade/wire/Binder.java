package org.seqlab.grade.wire;

import java.lang.reflect.Array;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import org.seqlab.math.Matrix;

/**
 * Turns a tree that was read into a value of a declared type, or says why it is none.
 *
 * <p>The type comes from this side's own declaration, never from the wire.
 */
public final class Binder {
    /** Makes a function argument callable. */
    @FunctionalInterface
    public interface FunctionMaker {
        /**
         * Returns an instance of a functional interface.
         *
         * @param id the function's number in this call
         * @param type the declared type, an interface
         * @return the instance
         */
        Object make(int id, Type type);
    }

    private final FunctionMaker functions;

    /**
     * Creates a binder.
     *
     * @param functions makes functions callable
     */
    public Binder(FunctionMaker functions) {
        this.functions = functions;
    }

    /** Creates a binder that refuses functions. */
    public Binder() {
        this(null);
    }

    /**
     * Returns the value as the declared type.
     *
     * @param tree what was read
     * @param type the declared type
     * @return a value of that type
     * @throws WireException if it is of another type; the message says "a list of 3 values"
     */
    public Object bind(Object tree, Type type) {
        Class<?> raw = Types.raw(type);
        if (tree == null) {
            if (raw.isPrimitive() && raw != void.class) {
                throw wrong(null, raw);
            }
            return null;
        }
        if (tree instanceof Function function) {
            if (functions == null) {
                throw new WireException("a function cannot be handed over here");
            }
            return functions.make(function.id(), type);
        }
        if (tree instanceof Number number) {
            return number(number, raw);
        }
        if (tree instanceof Named named) {
            return record(named, type, raw);
        }
        if (tree instanceof Items items) {
            return array(items, type, raw);
        }
        if (tree instanceof List<?> list) {
            return list(list, type, raw);
        }
        if (tree instanceof Map<?, ?> map) {
            return map(map, type, raw);
        }
        return plain(tree, raw);
    }

    private static Object plain(Object tree, Class<?> raw) {
        if (tree instanceof String text && (raw == char.class || raw == Character.class)) {
            if (text.length() == 1) {
                return text.charAt(0);
            }
            throw wrong(tree, raw);
        }
        if (raw.isInstance(tree) || raw == boolean.class && tree instanceof Boolean) {
            return tree;
        }
        throw wrong(tree, raw);
    }

    private static Object number(Number tree, Class<?> raw) {
        boolean whole = !(tree instanceof Double);
        if (raw == double.class || raw == Double.class) {
            return tree.doubleValue();
        }
        if (raw == float.class || raw == Float.class) {
            return tree.floatValue();
        }
        if (whole && (raw == int.class || raw == Integer.class)) {
            return Math.toIntExact(tree.longValue());
        }
        if (whole && (raw == long.class || raw == Long.class)) {
            return tree.longValue();
        }
        if (raw.isInstance(tree)) {
            return tree;
        }
        throw wrong(tree, raw);
    }

    private Object record(Named named, Type type, Class<?> raw) {
        if (!raw.isRecord()) {
            throw wrong(named, raw);
        }
        Records known = Records.of(raw);
        Object[] parts = new Object[known.size()];
        for (int k = 0; k < parts.length; k++) {
            String name = known.name(k);
            Object value = named.parts().get(name);
            if (value == null && !named.parts().containsKey(name)) {
                throw wrong(named, raw);
            }
            parts[k] = bind(value, Types.resolve(known.type(k), type));
        }
        return known.make(parts);
    }

    private Object array(Items items, Type type, Class<?> raw) {
        if (!raw.isArray()) {
            throw wrong(items, raw);
        }
        Type entry = Types.entry(type);
        Object array = Array.newInstance(Types.raw(entry), items.values().size());
        for (int k = 0; k < items.values().size(); k++) {
            Array.set(array, k, bind(items.values().get(k), entry));
        }
        return array;
    }

    private Object list(List<?> list, Type type, Class<?> raw) {
        if (!raw.isAssignableFrom(ArrayList.class) && !raw.isAssignableFrom(LinkedHashSet.class)) {
            throw wrong(list, raw);
        }
        Type entry = Types.argument(type, 0);
        Collection<Object> bound =
                Set.class.isAssignableFrom(raw) ? new LinkedHashSet<>() : new ArrayList<>();
        for (Object item : list) {
            bound.add(bind(item, entry));
        }
        return bound;
    }

    private Object map(Map<?, ?> map, Type type, Class<?> raw) {
        if (!raw.isAssignableFrom(LinkedHashMap.class)) {
            throw wrong(map, raw);
        }
        Map<Object, Object> bound = new LinkedHashMap<>();
        for (Map.Entry<?, ?> entry : map.entrySet()) {
            Object key = bind(entry.getKey(), Types.argument(type, 0));
            bound.put(key, bind(entry.getValue(), Types.argument(type, 1)));
        }
        return bound;
    }

    private static WireException wrong(Object tree, Class<?> wanted) {
        return new WireException(
                "it must be " + article(wanted.getSimpleName()) + ", but it is " + kind(tree));
    }

    private static String article(String name) {
        return ("AEIOUaeiou".indexOf(name.charAt(0)) >= 0 ? "an " : "a ") + name;
    }

    private static String kind(Object tree) {
        if (tree == null) {
            return "null";
        }
        if (tree instanceof Items items) {
            return "an array of " + items.values().size() + " entries";
        }
        if (tree instanceof Collection<?> list) {
            return "a list of " + list.size() + " values";
        }
        if (tree instanceof Named) {
            return "a record of another type";
        }
        return tree instanceof Matrix || tree instanceof Number || tree instanceof String
                ? article(tree.getClass().getSimpleName())
                : "something else";
    }
}
