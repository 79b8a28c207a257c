package org.seqlab.grade.worker;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Type;
import java.nio.ByteBuffer;
import java.util.ArrayList;
import java.util.List;
import java.util.function.ToIntFunction;
import org.seqlab.grade.wire.Binder;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.Named;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.math.Matrix;

/** One call of a student's method, with the functions that were passed to it. */
final class Call implements Binder.FunctionMaker, BackCall.Asker {
    private static final Numbers NUMBERS = new Numbers();

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
        Class<?>[] types = method.getParameterTypes();
        Object[] arguments = new Object[types.length];
        Binder binder = new Binder(this);
        for (int k = 0; k < types.length; k++) {
            Object tree = new ValueReader(ByteBuffer.wrap((byte[]) reader.read())).read();
            boolean plain = isPlain(tree, types[k]);
            Type type = plain ? types[k] : method.getGenericParameterTypes()[k];
            arguments[k] = binder.bind(tree, type);
        }
        Object result;
        try {
            result = method.invoke(null, arguments);
        } finally {
            open = false;
        }
        return ValueWriter.bytes(result, watched ? after(arguments) : List.of());
    }

    /** Tells whether the class says it all: what is in angle brackets takes long to find out. */
    private static boolean isPlain(Object tree, Class<?> type) {
        return tree == null
                || tree instanceof Number
                || tree instanceof Boolean
                || tree instanceof Matrix
                || tree instanceof double[]
                || tree instanceof String
                || tree instanceof Named && type.getTypeParameters().length == 0;
    }

    private static List<byte[]> after(Object[] arguments) {
        List<byte[]> after = new ArrayList<>();
        for (Object argument : arguments) {
            after.add(new ValueWriter(NUMBERS).write(argument).toBytes());
        }
        return after;
    }

    private static final class Numbers implements ToIntFunction<Object> {
        @Override
        public int applyAsInt(Object function) {
            return BackCall.id(function);
        }
    }

    @Override
    public Object make(int id, Type type) {
        return BackCall.of(id, type, this);
    }

    @Override
    public Object ask(int id, Type output, List<Object> arguments) {
        if (!open) {
            throw new IllegalStateException("this function is valid during its call only");
        }
        Frame answer;
        try {
            synchronized (frames) {
                frames.send(Frames.BACK, ticket, ValueWriter.bytes(id, arguments));
                answer = frames.receive();
            }
        } catch (IOException e) {
            throw new UncheckedIOException("the grader is gone", e);
        }
        Object tree = new ValueReader(answer.body()).read();
        if (answer.kind() == Frames.THROWN) {
            throw new IllegalArgumentException(String.valueOf(tree));
        }
        return new Binder().bind(tree, output);
    }
}
