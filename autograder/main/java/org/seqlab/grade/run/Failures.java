package org.seqlab.grade.run;

import java.util.Set;
import org.seqlab.checks.StudentFailure;
import org.seqlab.checks.StudentFailure.Kind;

/**
 * Words for what goes wrong in a student's code. What is said of a hidden check tells neither a
 * line nor a size nor a name, since code that has seen the inputs could write them down there.
 */
public final class Failures {
    private static final int LONGEST = 1000;
    private static final int LONGEST_NAME = 100;
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
        String name = cut(type.substring(type.lastIndexOf('.') + 1), LONGEST_NAME);
        String at = line > 0 ? " in line " + line + " of the cell" : "";
        String safe = KNOWN.contains(type) ? name : "an exception";
        String text = cut(message, LONGEST);
        String said = text.isBlank() || text.equals("null") ? "." : ": " + text;
        return new StudentFailure(
                Kind.THREW,
                "Your code stopped with " + name + at + said,
                "Your code stopped with " + safe + ".");
    }

    /**
     * Returns the failure for a method that is not there, or whose result is no value.
     *
     * @param message a sentence, which the student's code may have chosen
     * @param method the method, as Java writes it
     * @return the failure
     */
    public static StudentFailure noMethod(String message, String method) {
        return new StudentFailure(
                Kind.NO_METHOD,
                cut(message, LONGEST),
                "The class must have the method static " + method + ", which returns a value.");
    }

    /**
     * Returns the failure for a result of another type than the declared one.
     *
     * @param method the name of the method
     * @param problem what is wrong with the result; it may tell sizes that the code has chosen
     * @return the failure
     */
    static StudentFailure badValue(String method, String problem) {
        String result = "The result of " + method;
        return new StudentFailure(
                Kind.BAD_VALUE,
                result + ": " + cut(problem, LONGEST) + ".",
                result + " is not of the type that it must be.");
    }

    private static String cut(String text, int longest) {
        return text.length() > longest ? text.substring(0, longest) + "…" : text;
    }
}
