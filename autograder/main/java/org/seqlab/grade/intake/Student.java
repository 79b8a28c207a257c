package org.seqlab.grade.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Who handed in: learning platforms put a number behind the name, as in {@code Ada Lovelace_101}.
 *
 * @param name without the number
 * @param number of the platform, or empty
 */
public record Student(String name, String number) {
    private static final Pattern NUMBERED = Pattern.compile("(.*)_(\\d+)", Pattern.DOTALL);

    /**
     * Takes the two apart.
     *
     * @param whole as submissions name the student
     * @return name and number
     */
    public static Student of(String whole) {
        Matcher match = NUMBERED.matcher(whole);
        return match.matches()
                ? new Student(match.group(1), match.group(2))
                : new Student(whole, "");
    }

    /**
     * Returns whether a teacher who says this may mean the student.
     *
     * @param said the name, the platform's number, or both as in {@link #of}; case does not count
     * @return whether it fits
     */
    public boolean isCalled(String said) {
        boolean byNumber = !number.isEmpty() && said.equals(number);
        return byNumber
                || said.equalsIgnoreCase(name)
                || said.equalsIgnoreCase(name + "_" + number);
    }
}
