package org.seqlab.grade.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seqlab.grade.wire.Binder;
import org.seqlab.grade.wire.Signature;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.wire.WireException;

/** Calls a class in this JVM, for the notebook and for references; arguments are copies. */
public class LocalSolution extends ExerciseSolution {
    private final Class<?> type;

    /**
     * Creates the solution.
     *
     * @param type a class with the static methods of the contract
     */
    public LocalSolution(Class<?> type) {
        this.type = type;
    }

    @Override
    protected final Reply call(Method method, Object[] arguments) {
        List<Object> functions = new ArrayList<>();
        byte[][] before = write(arguments, functions);
        Object[] copies = copies(before, method.getGenericParameterTypes(), functions);
        try {
            Object result = answer(method, copies);
            byte[] bytes = new ValueWriter().write(result).toBytes();
            Object copy = bind(bytes, method.getGenericReturnType(), List.of());
            return new Reply(
                    copy,
                    isWatching() ? changed(method, before, write(copies, functions)) : List.of());
        } catch (InvocationTargetException e) {
            throw Failures.thrown(e.getCause());
        } catch (WireException e) {
            throw Failures.badValue(method.getName(), e.getMessage());
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /**
     * Does what the student's method does.
     *
     * @param method the method of the contract
     * @param arguments copies, the code's own
     * @return what it returns
     * @throws InvocationTargetException if it throws
     * @throws IllegalAccessException never: the method was made callable
     */
    protected Object answer(Method method, Object[] arguments)
            throws InvocationTargetException, IllegalAccessException {
        Signature signature = Signature.of(method);
        return signature
                .in(type)
                .orElseThrow(
                        () -> Failures.noMethod(signature.missingFrom(type), signature.toString()))
                .invoke(null, arguments);
    }

    private static byte[][] write(Object[] values, List<Object> functions) {
        byte[][] written = new byte[values.length][];
        for (int k = 0; k < values.length; k++) {
            written[k] = new ValueWriter(f -> number(functions, f)).write(values[k]).toBytes();
        }
        return written;
    }

    private static int number(List<Object> functions, Object function) {
        int known = functions.indexOf(function);
        if (known >= 0) {
            return known;
        }
        functions.add(function);
        return functions.size() - 1;
    }

    private static Object[] copies(byte[][] written, Type[] types, List<Object> functions) {
        Object[] copies = new Object[written.length];
        for (int k = 0; k < written.length; k++) {
            copies[k] = bind(written[k], types[k], functions);
        }
        return copies;
    }

    private static Object bind(byte[] bytes, Type type, List<Object> functions) {
        Object tree = new ValueReader(ByteBuffer.wrap(bytes)).read();
        return type == void.class
                ? null
                : new Binder((id, declared) -> functions.get(id)).bind(tree, type);
    }

    private static List<String> changed(Method method, byte[][] before, byte[][] after) {
        List<String> changed = new ArrayList<>();
        for (int k = 0; k < before.length; k++) {
            if (!Arrays.equals(before[k], after[k])) {
                changed.add(method.getParameters()[k].getName());
            }
        }
        return changed;
    }
}
