package org.seqlab.grade.run;

import java.util.HashMap;
import java.util.HashSet;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.TimeUnit;
import org.seqlab.checks.StudentFailure;
import org.seqlab.checks.StudentFailure.Kind;
import org.seqlab.grade.sandbox.Child;
import org.seqlab.grade.sandbox.ChildException;
import org.seqlab.grade.sandbox.Pool;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.ValueWriter;

/** The sandboxed process of one submission, replaced whenever the student's code breaks it. */
public final class Session implements AutoCloseable {
    private static final int MOST_LOSSES = 3;

    private final Pool pool;
    private final Patience patience;
    private final Map<String, Integer> breaks = new HashMap<>();
    private final Set<String> loaded = new HashSet<>();
    private Child child;
    private int losses;

    /**
     * Creates a session without a process.
     *
     * @param pool gives processes
     * @param patience how long to bear with the student's code
     */
    public Session(Pool pool, Patience patience) {
        this.pool = pool;
        this.patience = patience;
    }

    Patience patience() {
        return patience;
    }

    /**
     * Returns a process that has the classes of an exercise.
     *
     * @param exercise the exercise
     * @param classes its classes
     * @return the process
     * @throws StudentFailure if this exercise has broken too many already
     */
    Child child(String exercise, Map<String, byte[]> classes) {
        if (breaks.getOrDefault(exercise, 0) >= patience.breaks()) {
            String text = "your code ended or hung its process too often";
            throw new StudentFailure(Kind.GIVEN_UP, text, text);
        }
        if (child == null) {
            child = pool.take();
            loaded.clear();
        }
        if (loaded.add(exercise)) {
            load(exercise, classes);
        }
        return child;
    }

    private void load(String exercise, Map<String, byte[]> classes) {
        long ticket = Child.ticket();
        long deadline = System.nanoTime() + TimeUnit.SECONDS.toNanos(120);
        child.send(Frames.LOAD, ticket, ValueWriter.bytes(exercise, classes), deadline);
        if (child.receive(ticket, deadline).kind() != Frames.LOADED) {
            throw new ChildException(ChildException.Why.FORGED);
        }
    }

    /**
     * Gives up the process after an exercise broke it.
     *
     * @param exercise the exercise
     */
    void broken(String exercise) {
        breaks.merge(exercise, 1, Integer::sum);
        close();
    }

    /**
     * Tells whether the process was ended by neither the grader nor the student's code, and gives it
     * up; the call may then be made again, a few times in a submission.
     *
     * @return true if the call may be made again
     */
    boolean lostFromOutside() {
        if (child == null || losses >= MOST_LOSSES || !child.killedFromOutside()) {
            return false;
        }
        losses++;
        close();
        return true;
    }

    @Override
    public void close() {
        if (child != null) {
            child.close();
            child = null;
        }
    }
}
