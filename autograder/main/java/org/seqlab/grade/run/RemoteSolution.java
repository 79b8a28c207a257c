package org.seqlab.grade.run;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Map;
import org.seqlab.checks.StudentFailure;
import org.seqlab.checks.StudentFailure.Kind;
import org.seqlab.grade.sandbox.Child;
import org.seqlab.grade.sandbox.ChildException;
import org.seqlab.grade.sandbox.SandboxException;
import org.seqlab.grade.sandbox.Stopwatch;
import org.seqlab.grade.wire.Binder;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.Signature;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;
import org.seqlab.grade.wire.WireException;

/** Calls a student's class in its sandbox. Nothing that comes back is believed unseen. */
public final class RemoteSolution extends ExerciseSolution {
    private final Session session;
    private final String exercise;
    private final String typeName;
    private final Map<String, byte[]> classes;
    private Stopwatch time;
    private double limit;

    /**
     * Creates the solution.
     *
     * @param session the submission's process
     * @param exercise id of the exercise
     * @param typeName full name of the student's class
     * @param classes the compiled classes
     */
    RemoteSolution(Session session, String exercise, String typeName, Map<String, byte[]> classes) {
        this.session = session;
        this.exercise = exercise;
        this.typeName = typeName;
        this.classes = classes;
    }

    @Override
    public void begin(CheckInfo check) {
        limit = Math.min(check.seconds(), session.patience().secondsPerCheck());
        time = new Stopwatch(limit);
    }

    @Override
    protected Reply call(Method method, Object[] arguments) {
        if (time.isOver()) {
            throw late();
        }
        List<Object> functions = new ArrayList<>();
        List<byte[]> sent = sent(arguments, functions);
        byte[] request = request(method, sent);
        long ticket = Child.ticket();
        try {
            Child child = session.child(exercise, classes);
            time.start();
            try {
                child.send(Frames.CALL, ticket, request, time.deadline());
                Frame answer = answer(child, ticket, new CallBacks(method, functions));
                return reply(answer, method, sent);
            } finally {
                time.stop();
            }
        } catch (ChildException e) {
            if (e.why() == ChildException.Why.DIED && session.lostFromOutside()) {
                return call(method, arguments);
            }
            session.broken(exercise);
            throw e.why() == ChildException.Why.LATE ? late() : died(e);
        } catch (StudentFailure | SandboxException e) {
            throw e;
        } catch (RuntimeException e) {
            session.broken(exercise);
            throw died(new ChildException(ChildException.Why.FORGED));
        }
    }

    private static List<byte[]> sent(Object[] arguments, List<Object> functions) {
        List<byte[]> sent = new ArrayList<>();
        for (Object argument : arguments) {
            ValueWriter one =
                    new ValueWriter(
                            function -> {
                                functions.add(function);
                                return functions.size() - 1;
                            });
            sent.add(one.write(argument).toBytes());
        }
        return sent;
    }

    private byte[] request(Method method, List<byte[]> arguments) {
        Signature signature = Signature.of(method);
        ValueWriter writer = new ValueWriter();
        writer.write(exercise).write(typeName);
        writer.write(signature.name()).write(signature.inputs()).write(signature.output());
        writer.write(isWatching());
        arguments.forEach(writer::write);
        return writer.toBytes();
    }

    private Frame answer(Child child, long ticket, CallBacks functions) {
        while (true) {
            Frame frame = time.receive(child, ticket);
            if (frame.kind() != Frames.BACK) {
                return frame;
            }
            functions.answer(child, frame, time.deadline());
        }
    }

    private Reply reply(Frame frame, Method method, List<byte[]> sent) {
        ValueReader reader = new ValueReader(frame.body());
        switch (frame.kind()) {
            case Frames.VALUE -> {
                return value(reader, method, sent);
            }
            case Frames.THROWN ->
                    throw Failures.thrown(
                            reader.readText(), reader.readText(), (Integer) reader.read() - 1);
            case Frames.MISSING ->
                    throw Failures.noMethod(reader.readText(), Signature.of(method).toString());
            default -> throw new ChildException(ChildException.Why.FORGED);
        }
    }

    private Reply value(ValueReader reader, Method method, List<byte[]> sent) {
        Object tree = reader.read();
        List<?> after = (List<?>) reader.read();
        reader.end();
        List<String> changed = isWatching() ? changed(method, sent, after) : List.of();
        if (method.getReturnType() == void.class) {
            return new Reply(null, changed);
        }
        try {
            return new Reply(new Binder().bind(tree, method.getGenericReturnType()), changed);
        } catch (WireException | ArithmeticException | IllegalArgumentException e) {
            throw Failures.badValue(method.getName(), e.getMessage());
        }
    }

    private static List<String> changed(Method method, List<byte[]> sent, List<?> after) {
        if (after.size() != sent.size()) {
            throw new ChildException(ChildException.Why.FORGED);
        }
        List<String> changed = new ArrayList<>();
        for (int k = 0; k < sent.size(); k++) {
            if (!Arrays.equals(sent.get(k), (byte[]) after.get(k))) {
                changed.add(method.getParameters()[k].getName());
            }
        }
        return changed;
    }

    private StudentFailure late() {
        String seconds = limit == Math.rint(limit) ? "" + (long) limit : Double.toString(limit);
        String text =
                "Your code did not finish within "
                        + seconds
                        + (limit == 1 ? " second" : " seconds")
                        + " and was stopped: is there a loop that never ends?";
        return new StudentFailure(Kind.TIMEOUT, text, text);
    }

    private static StudentFailure died(ChildException e) {
        String text =
                e.why() == ChildException.Why.DIED
                        ? "Your code ended its own process: it ran out of memory, called"
                                + " System.exit or crashed."
                        : "What your code sent back is not an answer.";
        return new StudentFailure(Kind.DIED, text, text);
    }
}
