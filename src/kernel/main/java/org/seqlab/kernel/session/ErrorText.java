package org.seqlab.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Pattern;
import jdk.jshell.Diag;
import jdk.jshell.EvalException;
import jdk.jshell.JShellException;

/** Words errors for students: what, in which line of which cell, and what may help. */
final class ErrorText {
    private static final int MOST_FRAMES = 8;
    private static final Pattern HOLDERS = Pattern.compile("REPL\\.\\$JShell\\$\\w+(?:[.$]|\\b)");
    private static final Pattern MODULES =
            Pattern.compile(" \\([^()]+ (?:is|are) in [^()]*(?:module|loader) [^()]*\\)$");

    private final Places places;

    ErrorText(Places places) {
        this.places = places;
    }

    static CellError interrupted() {
        String message = "The cell was interrupted. Variables keep their values.";
        return new CellError("Interrupted", message, List.of("Interrupted: " + message));
    }

    CellError compile(List<Diag> diagnostics, Places.Place place) {
        List<Diag> errors = diagnostics.stream().filter(Diag::isError).toList();
        List<String> lines = new ArrayList<>();
        for (Diag error : errors.subList(0, Math.min(5, errors.size()))) {
            describe(error, place, lines);
        }
        if (lines.isEmpty()) {
            lines.add("Compile error: this is not Java.");
        }
        String message = lines.get(0).replaceFirst("^Compile error on line \\d+: ", "");
        return new CellError("CompileError", message, lines);
    }

    private static void describe(Diag error, Places.Place place, List<String> lines) {
        int position = (int) error.getPosition();
        int line = place.line(position);
        String[] message = error.getMessage(Locale.ROOT).split("\\R");
        lines.add("Compile error on line " + line + ": " + message[0].strip());
        String text = place.text(line);
        lines.add("    " + text);
        lines.add("    " + " ".repeat(Math.min(text.length(), place.column(position))) + "^");
        for (int i = 1; i < message.length; i++) {
            String detail = plain(message[i]);
            if (!detail.matches("\\s*location:\\s*class\\s*")) {
                lines.add("    " + detail.strip());
            }
        }
        CompileAdvice.on(error.getMessage(Locale.ROOT), text).ifPresent(s -> lines.add("    " + s));
    }

    /** Leaves out the classes that hold what cells declare, and where classes were loaded from. */
    private static String plain(String message) {
        return HOLDERS.matcher(MODULES.matcher(message).replaceFirst("")).replaceAll("");
    }

    CellError runtime(JShellException exception, Throwable thrown) {
        String name = thrown == null ? className(exception) : simple(thrown.getClass().getName());
        String said = thrown == null ? exception.getMessage() : thrown.getMessage();
        String message = said == null ? null : plain(said);
        List<String> lines = new ArrayList<>();
        lines.add(message == null ? name : name + ": " + message);
        advice(thrown).ifPresent(lines::add);
        frames(exception, lines);
        causes(exception, lines);
        return new CellError(name, message == null ? "" : message, lines);
    }

    private static Optional<String> advice(Throwable thrown) {
        if (thrown instanceof OutOfMemoryError) {
            long mega = Runtime.getRuntime().maxMemory() >> 20;
            return Optional.of(
                    "    The session has "
                            + mega
                            + " MB. Set large variables to null, use smaller batches, or restart"
                            + " the kernel.");
        }
        if (thrown instanceof StackOverflowError) {
            return Optional.of(
                    "    A method calls itself without end. Is there a case that stops?");
        }
        return Optional.empty();
    }

    private static String className(JShellException exception) {
        return exception instanceof EvalException e
                ? simple(String.valueOf(e.getExceptionClassName()))
                : exception.getClass().getSimpleName();
    }

    private static String simple(String name) {
        return name.substring(Math.max(name.lastIndexOf('.'), name.lastIndexOf('$')) + 1);
    }

    private void causes(JShellException exception, List<String> lines) {
        Throwable cause = exception.getCause();
        for (int i = 0; i < 3 && cause != null; i++) {
            String name =
                    cause instanceof JShellException j
                            ? className(j)
                            : simple(cause.getClass().getName());
            lines.add("caused by " + name + ": " + plain(String.valueOf(cause.getMessage())));
            frames(cause, lines);
            cause = cause.getCause();
        }
    }

    private void frames(Throwable exception, List<String> lines) {
        int shown = 0;
        String before = "";
        String called = "";
        for (StackTraceElement frame : exception.getStackTrace()) {
            Optional<Places.Place> place = place(frame);
            if (place.isEmpty()) {
                called = shown == 0 && !frame.getClassName().isEmpty() ? method(frame) : called;
                continue;
            }
            String text = cellFrame(frame, place.get());
            if (shown == 0 && !called.isEmpty()) {
                lines.add("    raised in " + called);
            }
            if (text.equals(before)) {
                continue;
            }
            if (shown++ == MOST_FRAMES) {
                lines.add("    …");
                return;
            }
            before = text;
            lines.addAll(text.lines().toList());
        }
    }

    private Optional<Places.Place> place(StackTraceElement frame) {
        String file = frame.getFileName();
        return file != null && file.startsWith("#")
                ? places.of(file.substring(1))
                : Optional.empty();
    }

    private static String cellFrame(StackTraceElement frame, Places.Place place) {
        int line = place.line(0) + Math.max(1, frame.getLineNumber()) - 1;
        String where = method(frame);
        String in = where.isEmpty() ? "" : ", in " + where;
        return "    cell "
                + place.cell()
                + ", line "
                + line
                + in
                + "\n        "
                + place.text(line).strip();
    }

    private static String method(StackTraceElement frame) {
        String type = simple(frame.getClassName());
        String method =
                frame.getMethodName().replaceFirst("^lambda\\$(\\w*)\\$\\d+$", "a lambda of $1");
        if (type.isEmpty() || method.startsWith("a lambda")) {
            return method.equals("do_it$") ? "" : method;
        }
        return type + "." + method;
    }
}
