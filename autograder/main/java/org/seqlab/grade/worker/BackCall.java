package org.seqlab.grade.worker;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.util.Arrays;
import java.util.List;
import java.util.function.BiFunction;
import java.util.function.BinaryOperator;
import java.util.function.Function;
import java.util.function.ToDoubleBiFunction;
import java.util.function.UnaryOperator;
import org.seqlab.grade.wire.Types;
import org.seqlab.grade.wire.WireException;

/**
 * A function of a check, as the student's code sees it: it asks the grader.
 *
 * <p>The shapes that exercises use are classes here. {@link Proxy} serves any interface, but its
 * first use costs a worker more time than all its calls together.
 */
abstract class BackCall {
    /** Asks the grader to apply a function. */
    interface Asker {
        Object ask(int id, Type output, List<Object> arguments);
    }

    private final int id;
    private final Type output;
    private final Asker asker;

    private BackCall(int id, Type type, Asker asker) {
        this.id = id;
        this.output = Types.output(type);
        this.asker = asker;
    }

    /** Returns an instance of the interface {@code type}, whose one method asks. */
    static Object of(int id, Type type, Asker asker) {
        Class<?> raw = Types.raw(type);
        if (raw == Function.class || raw == UnaryOperator.class) {
            return new One(id, type, asker);
        }
        if (raw == BiFunction.class || raw == BinaryOperator.class) {
            return new Two(id, type, asker);
        }
        if (raw == ToDoubleBiFunction.class) {
            return new Measure(id, type, asker);
        }
        return Proxy.newProxyInstance(
                raw.getClassLoader() == null
                        ? BackCall.class.getClassLoader()
                        : raw.getClassLoader(),
                new Class<?>[] {raw},
                new Any(id, type, asker));
    }

    /** Returns the number of a function that {@link #of} made. */
    static int id(Object function) {
        if (function instanceof BackCall call) {
            return call.id;
        }
        if (Proxy.isProxyClass(function.getClass())
                && Proxy.getInvocationHandler(function) instanceof BackCall call) {
            return call.id;
        }
        throw new WireException("an argument was replaced");
    }

    final Object ask(Object... arguments) {
        return asker.ask(id, output, Arrays.asList(arguments));
    }

    @Override
    public final String toString() {
        return "a function of the check";
    }

    private static final class One extends BackCall implements UnaryOperator<Object> {
        One(int id, Type type, Asker asker) {
            super(id, type, asker);
        }

        @Override
        public Object apply(Object a) {
            return ask(a);
        }
    }

    private static final class Two extends BackCall implements BinaryOperator<Object> {
        Two(int id, Type type, Asker asker) {
            super(id, type, asker);
        }

        @Override
        public Object apply(Object a, Object b) {
            return ask(a, b);
        }
    }

    private static final class Measure extends BackCall
            implements ToDoubleBiFunction<Object, Object> {
        Measure(int id, Type type, Asker asker) {
            super(id, type, asker);
        }

        @Override
        public double applyAsDouble(Object a, Object b) {
            return (Double) ask(a, b);
        }
    }

    private static final class Any extends BackCall implements InvocationHandler {
        Any(int id, Type type, Asker asker) {
            super(id, type, asker);
        }

        @Override
        public Object invoke(Object self, Method called, Object[] arguments) throws Throwable {
            if (called.getDeclaringClass() == Object.class) {
                return switch (called.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> hashCode();
                    default -> toString();
                };
            }
            if (called.isDefault()) {
                return InvocationHandler.invokeDefault(self, called, arguments);
            }
            return arguments == null ? ask() : ask(arguments);
        }
    }
}
