package org.seqlab.dates;

import java.time.LocalDate;
import java.util.List;
import java.util.Locale;
import java.util.Map;

/**
 * Writes a date in a pattern of letters, lower case.
 *
 * <pre>
 *   d dd      day of the month        M MM      number of the month
 *   MMM MMMM  name of the month       E … EEEE  name of the day, shortened or full
 *   yy        last two digits         y yyy …   the year
 *   'text'    itself                  , is left out, as the course does
 * </pre>
 *
 * <p>The course's patterns say {@code YYY}. In Unicode's patterns Y is the <em>week-based</em> year,
 * which is 2015 for 2014-12-29 in the United States; here Y means y. The names short, medium, long
 * and full stand for the United States' patterns.
 *
 * @param pattern the pattern or one of the four names
 * @param language names of months and days
 */
public record DatePattern(String pattern, DateLanguage language) {
    private static final Map<String, String> NAMED =
            Map.of(
                    "short", "M/d/yy",
                    "medium", "MMM d, y",
                    "long", "MMMM d, y",
                    "full", "EEEE, MMMM d, y");

    /**
     * The course's list, from which one is drawn uniformly; {@code full} ten times. The list has the
     * patterns of the published assignment with y for Y.
     */
    public static final List<String> COURSE =
            List.of(
                    "short",
                    "medium",
                    "long",
                    "full",
                    "full",
                    "full",
                    "full",
                    "full",
                    "full",
                    "full",
                    "full",
                    "full",
                    "full",
                    "d MMM yyy",
                    "d MMMM yyy",
                    "d MMMM yyy",
                    "dd MMM yyy",
                    "d MMM, yyy",
                    "d MMMM, yyy",
                    "dd, MMM yyy",
                    "d MM yy",
                    "MMMM d yyy",
                    "MMMM d, yyy",
                    "dd.MM.yy");

    /** Patterns beyond the course's, all unambiguous with the day before the month. */
    public static final List<String> MORE =
            List.of(
                    "EEEE d MMMM yyy",
                    "EEE d MMM yyy",
                    "EEE, MMM d yyy",
                    "dd.MM.yyy",
                    "d.M.yyy",
                    "yyy MMM dd",
                    "d MMM yy",
                    "MMM yy d",
                    "yyy.MM.dd");

    /**
     * Writes a date.
     *
     * @param date the date
     * @return its text, lower case, without commas
     * @throws IllegalArgumentException if the pattern has a letter that is not listed above
     */
    public String format(LocalDate date) {
        String letters = NAMED.getOrDefault(pattern, pattern);
        StringBuilder text = new StringBuilder();
        int at = 0;
        while (at < letters.length()) {
            char letter = letters.charAt(at);
            int end = letter == '\'' ? letters.indexOf('\'', at + 1) + 1 : runEnd(letters, at);
            if (letter == '\'') {
                text.append(letters, at + 1, Math.max(at + 1, end - 1));
                end = Math.max(end, at + 1);
            } else if (Character.isLetter(letter)) {
                text.append(field(letter, end - at, date));
            } else if (letter != ',') {
                text.append(letters, at, end);
            }
            at = end;
        }
        return text.toString().toLowerCase(Locale.ROOT);
    }

    private static int runEnd(String letters, int at) {
        int end = at + 1;
        while (end < letters.length() && letters.charAt(end) == letters.charAt(at)) {
            end++;
        }
        return end;
    }

    private String field(char letter, int width, LocalDate date) {
        return switch (letter) {
            case 'd' -> padded(date.getDayOfMonth(), width);
            case 'y', 'Y', 'u' ->
                    width == 2 ? padded(date.getYear() % 100, 2) : padded(date.getYear(), width);
            case 'M', 'L' -> month(width, date.getMonthValue() - 1);
            case 'E' -> day(width, date.getDayOfWeek().getValue() - 1);
            default ->
                    throw new IllegalArgumentException(
                            "DatePattern: pattern must be made of d, M, y and E, but '"
                                    + pattern
                                    + "' has '"
                                    + letter
                                    + "'.");
        };
    }

    private String month(int width, int month) {
        if (width <= 2) {
            return padded(month + 1, width);
        }
        return (width == 3 ? language.shortMonths() : language.months()).get(month);
    }

    private String day(int width, int day) {
        String name = language.days().get(day);
        return width <= 3 ? name.substring(0, 3) : name;
    }

    private static String padded(int number, int width) {
        String digits = Integer.toString(number);
        return "0".repeat(Math.max(0, width - digits.length())) + digits;
    }
}
