package org.seqlab.evidence.speed;

import java.util.Map;
import java.util.function.Supplier;

/**
 * One piece of work, done by us and by a peer.
 *
 * @param workload what is done
 * @param peer who else does it
 * @param script the peer's script in {@code resources/peers}: Python without {@code .py}, or Java
 *     with {@code .java}
 * @param function the function of the script
 * @param arguments the function's arguments by name
 * @param ours prepares our side; what it returns is timed
 * @param threads threads on both sides, 1 or 2
 * @param operations floating-point operations of one run, or 0 if that says nothing
 * @param goal ratio to reach on JDK 25
 * @param floor ratio to reach on JDK 17
 * @param why tells what bounds our side, printed where the goal is missed or there is none; may
 *     take seconds to find out
 * @param bytes what one run of ours reads from memory, or 0 if that says nothing
 */
public record Contest(
        String workload,
        String peer,
        String script,
        String function,
        Map<String, Object> arguments,
        Supplier<Runnable> ours,
        int threads,
        double operations,
        double goal,
        double floor,
        Supplier<String> why,
        double bytes) {
    /**
     * Begins a contest on one thread without a goal.
     *
     * @param workload what is done
     * @param peer who else does it
     * @return the contest, to be completed
     */
    public static Contest of(String workload, String peer) {
        return new Contest(workload, peer, "", "", Map.of(), null, 1, 0, 0, 0, () -> "", 0);
    }

    /**
     * Sets the peer's side.
     *
     * @param newScript script: Python without {@code .py}, or Java with {@code .java}
     * @param newFunction function of the script
     * @param newArguments its arguments by name
     * @return a contest with this side
     */
    public Contest peer(String newScript, String newFunction, Map<String, Object> newArguments) {
        return new Contest(
                workload,
                peer,
                newScript,
                newFunction,
                newArguments,
                ours,
                threads,
                operations,
                goal,
                floor,
                why,
                bytes);
    }

    /**
     * Sets our side.
     *
     * @param prepare returns what is timed
     * @return a contest with this side
     */
    public Contest ours(Supplier<Runnable> prepare) {
        return new Contest(
                workload,
                peer,
                script,
                function,
                arguments,
                prepare,
                threads,
                operations,
                goal,
                floor,
                why,
                bytes);
    }

    /**
     * Sets the number of threads.
     *
     * @param count 1 or 2
     * @return a contest on so many threads
     */
    public Contest threads(int count) {
        return new Contest(
                workload,
                peer,
                script,
                function,
                arguments,
                ours,
                count,
                operations,
                goal,
                floor,
                why,
                bytes);
    }

    /**
     * Sets the work of one run.
     *
     * @param count floating-point operations
     * @return a contest that prints our rate
     */
    public Contest operations(double count) {
        return new Contest(
                workload, peer, script, function, arguments, ours, threads, count, goal, floor, why,
                bytes);
    }

    /**
     * Sets what is to be reached.
     *
     * @param on25 ratio on JDK 25
     * @param on17 ratio on JDK 17
     * @return a contest with a goal
     */
    public Contest goal(double on25, double on17) {
        return new Contest(
                workload,
                peer,
                script,
                function,
                arguments,
                ours,
                threads,
                operations,
                on25,
                on17,
                why,
                bytes);
    }

    /**
     * Sets the explanation that is printed where the goal is missed.
     *
     * @param text what bounds our side
     * @return a contest with the explanation
     */
    public Contest note(String text) {
        return why(() -> text);
    }

    /**
     * Sets who explains a missed goal.
     *
     * @param profile measures what bounds our side; asked only where the goal is missed
     * @return a contest with the explanation
     */
    public Contest why(Supplier<String> profile) {
        return new Contest(
                workload,
                peer,
                script,
                function,
                arguments,
                ours,
                threads,
                operations,
                goal,
                floor,
                profile,
                bytes);
    }

    /**
     * Sets what one run reads from memory, to be compared with a plain read.
     *
     * @param count bytes
     * @return a contest that prints our bandwidth
     */
    public Contest bytes(double count) {
        return new Contest(
                workload,
                peer,
                script,
                function,
                arguments,
                ours,
                threads,
                operations,
                goal,
                floor,
                why,
                count);
    }

    /**
     * Returns the file of the peer's script.
     *
     * @return its name in {@code resources/peers}
     */
    public String file() {
        return script.endsWith(".java") ? script : script + ".py";
    }

    /**
     * Returns the ratio to reach on this JDK.
     *
     * @return goal or floor; 0 for none
     */
    public double target() {
        return Runtime.version().feature() >= 25 ? goal : floor;
    }
}
