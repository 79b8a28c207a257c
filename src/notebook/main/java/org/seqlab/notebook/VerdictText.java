package org.seqlab.notebook;

/** Sets a verdict as plain text. */
final class VerdictText {
    private static final int POINTS_COLUMN = 75;
    private static final String INDENT = " ".repeat(11);

    private VerdictText() {}

    static String of(Verdict verdict) {
        StringBuilder text = new StringBuilder();
        String score = Verdict.number(verdict.points()) + " / " + Verdict.number(verdict.of());
        line(text, "Exercise " + verdict.id() + " · " + verdict.title(), score);
        if (verdict.notWritten()) {
            text.append("  not written yet: replace the line that throws in the cell")
                    .append(" // EXERCISE ")
                    .append(verdict.id())
                    .append('\n');
            return text.toString();
        }
        verdict.outcomes().forEach(outcome -> outcome(text, outcome));
        return text.toString();
    }

    private static void outcome(StringBuilder text, Outcome outcome) {
        boolean notRun = outcome.status() == Status.NOT_RUN;
        String reason = notRun && !outcome.message().isBlank() ? outcome.message() : "";
        String check = outcome.check() + (reason.isEmpty() ? "" : " (" + reason + ")");
        String points = Verdict.number(outcome.points()) + "/" + Verdict.number(outcome.of());
        line(text, "  " + pad(outcome.status().label(), 9) + check, points);
        if (!notRun && !outcome.message().isBlank()) {
            outcome.message()
                    .lines()
                    .forEach(l -> text.append((INDENT + l).stripTrailing()).append('\n'));
        }
    }

    private static void line(StringBuilder text, String left, String right) {
        text.append(pad(left, POINTS_COLUMN - 1)).append(' ').append(right).append('\n');
    }

    private static String pad(String text, int width) {
        return text + " ".repeat(Math.max(0, width - text.codePointCount(0, text.length())));
    }
}
