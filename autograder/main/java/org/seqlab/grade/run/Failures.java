package org.seqlab.grade.run;

import java.util.Set;
import org.seqlab.checks.StudentFailure;
import org.seqlab.checks.StudentFailure.Kind;

/** Words for what goes wrong in a student's code. */
public final class Failures {
    private static final Set<String> KNOWN =
            Set.of(
                    "java.lang.ArithmeticException",
                    "java.lang.ArrayIndexOutOfBoundsException",
                    "java.lang.ArrayStoreException",
                    "java.lang.AssertionError",
                    "java.lang.ClassCastException",
                    "java.lang.IllegalArgumentException",
                    "java.lang.IllegalStateException",
                    "java.lang.IndexOutOfBoundsException",
                    "java.lang.NegativeArraySizeException",
                    "java.lang.NoClassDefFoundError",
                    "java.lang.NullPointerException",
                    "java.lang.NumberFormatException",
                    "java.lang.OutOfMemoryError",
                    "java.lang.StackOverflowError",
                    "java.lang.StringIndexOutOfBoundsException",
                    "java.lang.UnsupportedOperationException",
                    "java.util.ConcurrentModificationException",
                    "java.util.NoSuchElementException",
                    "org.seqlab.math.ShapeException");

    private Failures() {}

    /**
     * Returns the failure for an exception that was caught in this JVM.
     *
     * @param problem the exception
     * @return the failure
     */
    static StudentFailure thrown(Throwable problem) {
        int line = 0;
        for (StackTraceElement place : problem.getStackTrace()) {
            if (place.getClassName().startsWith("REPL.")) {
                line = place.getLineNumber();
                break;
            }
        }
        return thrown(problem.getClass().getName(), String.valueOf(problem.getMessage()), line);
    }

    /**
     * Returns the failure for an exception that is known by name only.
     *
     * @param type the name of its class
     * @param message its message
     * @param line the line in the cell, or 0
     * @return the failure
     */
    public static StudentFailure thrown(String type, String message, int line) {
        if (type.equals("java.lang.UnsupportedOperationException")
                && message.contains("not written yet")) {
            return new StudentFailure(Kind.NOT_WRITTEN, "not written yet", "not written yet");
        }
        String name = type.substring(type.lastIndexOf('.') + 1);
        String at = line > 0 ? " in line " + line + " of the cell" : "";
        String safe = KNOWN.contains(type) ? name : "an exception";
        String said = message.isBlank() || message.equals("null") ? "." : ": " + message;
        return new StudentFailure(
                Kind.THREW,
                "Your code stopped with " + name + at + said,
                "Your code stopped with " + safe + at + ".");
    }

    /**
     * Returns the failure for a method that is not there.
     *
     * @param message a sentence
     * @return the failure
     */
    public static StudentFailure noMethod(String message) {
        return new StudentFailure(Kind.NO_METHOD, message, message);
    }
}
