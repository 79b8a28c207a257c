package org.seqlab.grade.run;

import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import org.seqlab.grade.sandbox.Child;
import org.seqlab.grade.sandbox.ChildException;
import org.seqlab.grade.wire.Binder;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.Items;
import org.seqlab.grade.wire.Limits;
import org.seqlab.grade.wire.Named;
import org.seqlab.grade.wire.Types;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.wire.WireException;
import org.seqlab.math.Matrix;

/**
 * The functions that one call passed to a student's method. They run in the grader's own process,
 * on arguments that the student's code chose: so these are few and small.
 */
final class CallBacks {
    private final List<Object> functions;
    private final List<Type> types = new ArrayList<>();
    private int count;
    private long bytes;

    CallBacks(Method method, List<Object> functions) {
        this.functions = functions;
        for (Type type : method.getGenericParameterTypes()) {
            if (Types.raw(type).isInterface() && !isValue(Types.raw(type))) {
                types.add(type);
            }
        }
    }

    private static boolean isValue(Class<?> type) {
        return Collection.class.isAssignableFrom(type) || Map.class.isAssignableFrom(type);
    }

    /** Calls the function that a frame asks for and sends what it returns or throws. */
    void answer(Child child, Frame frame, long deadline) {
        bytes += frame.body().remaining();
        if (++count > Limits.CALL_BACKS || bytes > Limits.CALL_BACK_BYTES) {
            throw new ChildException(ChildException.Why.LATE);
        }
        ValueReader reader = new ValueReader(frame.body());
        int id = (Integer) reader.read();
        List<?> trees = (List<?>) reader.read();
        if (id < 0 || id >= functions.size() || functions.size() != types.size()) {
            throw new WireException("there is no such function");
        }
        byte kind = Frames.VALUE;
        byte[] body;
        try {
            body = ValueWriter.bytes(apply(functions.get(id), types.get(id), trees));
        } catch (InvocationTargetException e) {
            kind = Frames.THROWN;
            body = ValueWriter.bytes(message(e.getCause()));
        } catch (WireException e) {
            kind = Frames.THROWN;
            body = ValueWriter.bytes("An argument of the function: " + e.getMessage() + ".");
        }
        child.send(kind, frame.ticket(), body, deadline);
    }

    private static String message(Throwable problem) {
        return problem instanceof IllegalArgumentException
                ? String.valueOf(problem.getMessage())
                : "The function cannot work with these arguments.";
    }

    private static Object apply(Object function, Type type, List<?> trees)
            throws InvocationTargetException {
        Type[] inputs = Types.inputs(type);
        if (inputs.length != trees.size()) {
            throw new WireException("there are " + trees.size() + " arguments");
        }
        Object[] arguments = new Object[inputs.length];
        for (int k = 0; k < inputs.length; k++) {
            requireSmall(trees.get(k));
            arguments[k] = new Binder().bind(trees.get(k), inputs[k]);
        }
        try {
            Method single = Types.single(Types.raw(type));
            single.setAccessible(true);
            return single.invoke(function, arguments);
        } catch (IllegalAccessException e) {
            throw new IllegalStateException(e);
        }
    }

    /** A product of two small matrices can be huge, if one is high and the other wide. */
    private static void requireSmall(Object tree) {
        if (tree instanceof Matrix matrix) {
            if (Math.max(matrix.rows(), matrix.cols()) > Limits.CALL_BACK_SIDE) {
                throw new WireException(
                        "a matrix (%d, %d) has more than %d rows or columns"
                                .formatted(matrix.rows(), matrix.cols(), Limits.CALL_BACK_SIDE));
            }
        } else if (tree instanceof Items items) {
            items.values().forEach(CallBacks::requireSmall);
        } else if (tree instanceof Collection<?> list) {
            list.forEach(CallBacks::requireSmall);
        } else if (tree instanceof Map<?, ?> map) {
            map.values().forEach(CallBacks::requireSmall);
        } else if (tree instanceof Named named) {
            named.parts().values().forEach(CallBacks::requireSmall);
        }
    }
}
