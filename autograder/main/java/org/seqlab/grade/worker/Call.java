package org.seqlab.grade.worker;

import java.io.IOException;
import java.lang.reflect.InvocationHandler;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.function.ToIntFunction;
import org.seqlab.grade.wire.Binder;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.Types;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.wire.WireException;

/** One call of a student's method, with the functions that were passed to it. */
final class Call implements Binder.FunctionMaker {
    private final Frames frames;
    private final long ticket;
    private final Method method;
    private volatile boolean open = true;

    Call(Frames frames, long ticket, Method method) {
        this.frames = frames;
        this.ticket = ticket;
        this.method = method;
    }

    /** Returns the body of the answer: the result and, if wanted, what became of the arguments. */
    byte[] run(ValueReader reader) throws InvocationTargetException, IllegalAccessException {
        boolean watched = (Boolean) reader.read();
        Type[] types = method.getGenericParameterTypes();
        Object[] arguments = new Object[types.length];
        Binder binder = new Binder(this);
        for (int k = 0; k < types.length; k++) {
            Object tree = new ValueReader(ByteBuffer.wrap((byte[]) reader.read())).read();
            arguments[k] = binder.bind(tree, types[k]);
        }
        Object result;
        try {
            result = method.invoke(null, arguments);
        } finally {
            open = false;
        }
        return ValueWriter.bytes(result, watched ? after(arguments) : List.of());
    }

    private static List<byte[]> after(Object[] arguments) {
        List<byte[]> after = new ArrayList<>();
        for (Object argument : arguments) {
            after.add(new ValueWriter(new Numbers()).write(argument).toBytes());
        }
        return after;
    }

    private static final class Numbers implements ToIntFunction<Object> {
        @Override
        public int applyAsInt(Object function) {
            if (Proxy.isProxyClass(function.getClass())
                    && Proxy.getInvocationHandler(function) instanceof BackCall call) {
                return call.id;
            }
            throw new WireException("an argument was replaced");
        }
    }

    @Override
    public Object make(int id, Type type) {
        Class<?> raw = Types.raw(type);
        return Proxy.newProxyInstance(
                raw.getClassLoader() == null ? Call.class.getClassLoader() : raw.getClassLoader(),
                new Class<?>[] {raw},
                new BackCall(id, type));
    }

    private final class BackCall implements InvocationHandler {
        private final int id;
        private final Type type;

        BackCall(int id, Type type) {
            this.id = id;
            this.type = type;
        }

        @Override
        public Object invoke(Object self, Method called, Object[] arguments) throws Throwable {
            if (called.getDeclaringClass() == Object.class) {
                return switch (called.getName()) {
                    case "equals" -> self == arguments[0];
                    case "hashCode" -> id;
                    default -> "a function of the check";
                };
            }
            if (called.isDefault()) {
                return InvocationHandler.invokeDefault(self, called, arguments);
            }
            return ask(arguments == null ? List.of() : Arrays.asList(arguments));
        }

        private Object ask(List<Object> arguments) throws IOException {
            if (!open) {
                throw new IllegalStateException("this function is valid during its call only");
            }
            Frame answer;
            synchronized (frames) {
                frames.send(Frames.BACK, ticket, ValueWriter.bytes(id, arguments));
                answer = frames.receive();
            }
            Object tree = new ValueReader(answer.body()).read();
            if (answer.kind() == Frames.THROWN) {
                throw new IllegalArgumentException(String.valueOf(tree));
            }
            return new Binder().bind(tree, Types.output(type));
        }
    }
}
