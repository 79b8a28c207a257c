package org.seqlab.grade.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.io.PrintStream;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.Named;
import org.seqlab.grade.wire.Signature;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.wire.WireException;
import org.seqlab.math.Matrix;

/**
 * The main program of a sandbox: loads classes, calls their methods, answers with values.
 *
 * <p>It lives for one submission only, so that its start is most of its cost: what runs here and in
 * {@code wire} does without lambdas and streams, whose first use costs as much as all checks.
 */
public final class Worker {
    private final Frames frames;
    private final Map<String, Map<String, byte[]>> classes = new HashMap<>();
    private final Map<String, Class<?>> exercises = new HashMap<>();
    private final Map<Class<?>, Method[]> methods = new HashMap<>();

    private Worker(Frames frames) {
        this.frames = frames;
    }

    /**
     * Serves the grader until it closes the stream.
     *
     * @param args none
     * @throws IOException if the grader is gone
     */
    public static void main(String[] args) throws IOException {
        Frames frames =
                new Frames(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out));
        System.setIn(InputStream.nullInputStream());
        System.setOut(new PrintStream(OutputStream.nullOutputStream()));
        System.setErr(System.out);
        warmUp();
        frames.send(Frames.READY, 0, new byte[0]);
        try {
            new Worker(frames).serve();
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private void serve() throws IOException {
        while (true) {
            Frame frame = frames.receive();
            ValueReader reader = new ValueReader(frame.body());
            switch (frame.kind()) {
                case Frames.LOAD -> load(reader, frame.ticket());
                case Frames.CALL -> call(reader, frame.ticket());
                default -> throw new IOException("unexpected frame");
            }
        }
    }

    private void load(ValueReader reader, long ticket) throws IOException {
        String exercise = reader.readText();
        Map<String, byte[]> loaded = new LinkedHashMap<>();
        for (Map.Entry<?, ?> file : ((Map<?, ?>) reader.read()).entrySet()) {
            loaded.put((String) file.getKey(), (byte[]) file.getValue());
        }
        classes.put(exercise, loaded);
        frames.send(Frames.LOADED, ticket, new byte[0]);
    }

    private void call(ValueReader reader, long ticket) throws IOException {
        String exercise = reader.readText();
        String typeName = reader.readText();
        Signature signature = signature(reader);
        try {
            Class<?> type = type(exercise, typeName);
            Optional<Method> method = signature.in(methods(type));
            if (method.isEmpty()) {
                answer(Frames.MISSING, ticket, signature.missingFrom(type));
                return;
            }
            Call call = new Call(frames, ticket, method.get());
            frames.send(Frames.VALUE, ticket, call.run(reader));
        } catch (InvocationTargetException e) {
            thrown(ticket, e.getCause());
        } catch (ClassNotFoundException e) {
            answer(Frames.MISSING, ticket, "There is no class " + typeName + " in the cell.");
        } catch (WireException e) {
            answer(Frames.MISSING, ticket, "Its result cannot be used: " + e.getMessage() + ".");
        } catch (Throwable e) {
            thrown(ticket, e);
        }
    }

    private Class<?> type(String exercise, String typeName) throws ClassNotFoundException {
        Class<?> type = exercises.get(exercise);
        if (type == null) {
            Map<String, byte[]> loaded = classes.getOrDefault(exercise, Map.of());
            type = Class.forName(typeName, true, new MemoryLoader(loaded));
            exercises.put(exercise, type);
        }
        return type;
    }

    /** Kept, because each new copy of a method would find out about its types anew. */
    private Method[] methods(Class<?> type) {
        Method[] known = methods.get(type);
        if (known == null) {
            known = type.getDeclaredMethods();
            methods.put(type, known);
        }
        return known;
    }

    private static Signature signature(ValueReader reader) {
        String name = reader.readText();
        List<String> inputs = new ArrayList<>();
        for (Object input : (List<?>) reader.read()) {
            inputs.add((String) input);
        }
        return new Signature(name, inputs, reader.readText());
    }

    private void thrown(long ticket, Throwable problem) throws IOException {
        Throwable cause = problem;
        if (problem instanceof ExceptionInInitializerError && problem.getCause() != null) {
            cause = problem.getCause();
        }
        String message;
        int line;
        try {
            message = String.valueOf(cause.getMessage());
            line = line(cause.getStackTrace());
        } catch (Throwable hostile) {
            message = "";
            line = 0;
        }
        answer(Frames.THROWN, ticket, cause.getClass().getName(), cut(message), line);
    }

    private static int line(StackTraceElement[] trace) {
        for (StackTraceElement place : trace) {
            if (place.getFileName() != null && place.getFileName().startsWith("Exercise")) {
                return place.getLineNumber();
            }
        }
        return 0;
    }

    private static String cut(String text) {
        return text.length() > 1000 ? text.substring(0, 1000) : text;
    }

    private void answer(byte kind, long ticket, Object... values) throws IOException {
        frames.send(kind, ticket, ValueWriter.bytes(values));
    }

    /** Loads what the first call needs before anybody waits for it. */
    private static void warmUp() {
        Object sample = List.of(1, 2L, 3.0, "x", Matrix.zeros(1, 1), new int[1], Map.of("k", true));
        Object read = new ValueReader(java.nio.ByteBuffer.wrap(ValueWriter.bytes(sample))).read();
        ValueWriter.bytes(new Named("warm", Map.of("up", read)));
        Signature.of(Worker.class.getDeclaredMethods()[0]).in(Worker.class);
    }
}
