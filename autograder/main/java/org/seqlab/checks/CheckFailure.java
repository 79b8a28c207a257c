package org.seqlab.checks;

/**
 * What a check found wrong, in the parts that a report may show or withhold.
 *
 * <p>Not here: whether the numbers may be shown. The report decides.
 */
public final class CheckFailure extends AssertionError {
    private static final long serialVersionUID = 1L;
    private final String situation;
    private final String numbers;
    private final String cause;

    /**
     * Creates a failure.
     *
     * @param situation what the inputs were like, a sentence
     * @param numbers the first differing entry, expected and yours; may be empty
     * @param cause the likely cause; may be empty
     */
    public CheckFailure(String situation, String numbers, String cause) {
        super(String.join("\n", situation, numbers, cause).strip());
        this.situation = situation;
        this.numbers = numbers;
        this.cause = cause;
    }

    /**
     * Returns everything, a line each.
     *
     * @return situation, numbers and cause
     */
    public String full() {
        return lines(situation, numbers, cause);
    }

    /**
     * Returns what may be said of a hidden check without telling an input or an answer.
     *
     * @return situation and cause
     */
    public String withoutNumbers() {
        return lines(situation, numbers.isEmpty() ? "" : "The result differs.", cause);
    }

    private static String lines(String... parts) {
        StringBuilder text = new StringBuilder();
        for (String part : parts) {
            if (!part.isBlank()) {
                text.append(text.length() == 0 ? "" : "\n").append(part);
            }
        }
        return text.toString();
    }
}
