package org.seqlab.kernel.session;

import java.util.function.BooleanSupplier;
import java.util.stream.Collectors;
import java.util.stream.IntStream;

/**
 * Compiles throw-away cells while nobody waits, so that the JIT has compiled the compiler before
 * the next cell comes.
 *
 * <p>Nothing of them is run, and nothing is left of them. A cell of the student's that comes in
 * between waits for one of them at most, some hundredths of a second.
 */
public final class Practice {
    private static final long BUDGET_MILLIS = 1000;
    private static final long PATIENCE_MILLIS = 30_000;
    private static final int MOST_CELLS = 60;
    private static final int PAUSE_MILLIS = 20;

    private Practice() {}

    /**
     * Compiles throw-away cells for about a second in all, then ends; none if the property {@code
     * seqlab.practice} is {@code false}.
     *
     * @param session where they are compiled
     * @param idle whether nobody waits for a cell; asked before each of them
     */
    public static void in(JavaSession session, BooleanSupplier idle) {
        if ("false".equals(System.getProperty("seqlab.practice"))) {
            return;
        }
        Thread.currentThread().setPriority(Thread.MIN_PRIORITY);
        long end = System.nanoTime() + PATIENCE_MILLIS * 1_000_000;
        long left = BUDGET_MILLIS * 1_000_000;
        for (int i = 0; left > 0 && i < MOST_CELLS && System.nanoTime() < end; ) {
            if (idle.getAsBoolean()) {
                long begin = System.nanoTime();
                session.practise(cell(i++));
                left -= System.nanoTime() - begin;
            } else {
                pause();
            }
        }
    }

    private static void pause() {
        try {
            Thread.sleep(PAUSE_MILLIS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /**
     * Returns a cell like those of students: values, declarations, loops, classes in turn.
     *
     * @param number from 0; no two cells declare the same name
     * @return its source
     */
    public static String cell(int number) {
        return switch (number % 6) {
            // In a block: JShell 25 finds no documentation once a class of its own is dropped.
            case 1 -> "{\n" + type(number, 10) + "\n}";
            case 3 -> "double[] $practice$" + number + " = new double[" + (number + 2) + "];";
            case 5 -> "for (int i = 0; i < 3; i++) { Math.max(i, " + number + "); }";
            default -> number + "+1";
        };
    }

    /**
     * Returns a class of many short methods.
     *
     * @param number makes its name
     * @param methods how many
     * @return its source
     */
    public static String type(int number, int methods) {
        String members =
                IntStream.range(0, methods)
                        .mapToObj(i -> "    int m" + i + "(int x) { return x * " + i + " + 1; }")
                        .collect(Collectors.joining("\n"));
        return "final class $Practice$" + number + " {\n" + members + "\n}";
    }
}
