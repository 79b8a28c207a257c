package org.seqlab.grade.batch;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.Locale;
import java.util.stream.Collectors;
import org.seqlab.grade.report.AtomicFiles;

/**
 * When students see what became of hidden checks. Whoever may hand in again and again could learn
 * from each verdict a little about the hidden inputs; a limit a day keeps that from paying.
 *
 * @param when from when on
 * @param perDay how many different versions of their answers a student sees the verdicts of in a
 *     day; at least 1
 */
public record HiddenRule(When when, int perDay) {
    private static final String NAME = "hidden.json";

    /** From when on. */
    public enum When {
        /** At once, every time. */
        AT_ONCE,
        /** Once the student's due date and the grace are over, and then within the daily limit. */
        AFTER_DUE,
        /** At once, within the daily limit. */
        BUDGET;

        /**
         * Reads a word.
         *
         * @param text such as {@code after-due}
         * @return its meaning
         * @throws IllegalArgumentException if there is no such word
         */
        public static When of(String text) {
            return Arrays.stream(values())
                    .filter(when -> when.word().equalsIgnoreCase(text.strip().replace('_', '-')))
                    .findFirst()
                    .orElseThrow(
                            () ->
                                    new IllegalArgumentException(
                                            "--hidden must be one of "
                                                    + words()
                                                    + ", but it is "
                                                    + text
                                                    + "."));
        }

        private String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        private static String words() {
            return Arrays.stream(values()).map(When::word).collect(Collectors.joining(", "));
        }
    }

    /** Everything at once. */
    public static final HiddenRule AT_ONCE = new HiddenRule(When.AT_ONCE, 1);

    /** How many versions a day if nobody says. */
    public static final int USUAL_PER_DAY = 3;

    /** Checks the number. */
    public HiddenRule {
        if (perDay < 1) {
            throw new IllegalArgumentException(
                    "hidden verdicts a day must be at least 1, but it is " + perDay + ".");
        }
    }

    /**
     * Keeps a new rule beside the marks, or returns the one kept before.
     *
     * @param rule the rule, or null for the one kept, else after the due date, else the budget
     * @param due whether there is a due date
     * @param folder the folder that a batch writes to
     */
    static HiddenRule keep(HiddenRule rule, boolean due, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (rule == null && Files.exists(file)) {
            return read(file);
        }
        if (rule == null) {
            return new HiddenRule(due ? When.AFTER_DUE : When.BUDGET, USUAL_PER_DAY);
        }
        if (rule.when == When.AFTER_DUE && !due) {
            throw new BatchException("--hidden after-due needs --due TIME.");
        }
        AtomicFiles.write(file, new Gson().toJson(rule) + "\n");
        return rule;
    }

    private static HiddenRule read(Path file) throws IOException {
        try {
            HiddenRule kept = new Gson().fromJson(Files.readString(file), HiddenRule.class);
            if (kept != null && kept.when != null) {
                return kept;
            }
        } catch (JsonParseException | IllegalArgumentException e) {
            throw new IOException(file + " is damaged; delete it and say --hidden again.", e);
        }
        throw new IOException(file + " is damaged; delete it and say --hidden again.");
    }
}
