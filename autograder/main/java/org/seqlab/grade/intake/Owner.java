package org.seqlab.grade.intake;

import java.util.regex.Matcher;
import java.util.regex.Pattern;

/**
 * Whose file it is, as the name tells that a learning platform gave it.
 *
 * @param student the student
 * @param late whether the platform marked it as late
 */
record Owner(String student, boolean late) {
    private static final Pattern MOODLE =
            Pattern.compile("(.+?_\\d+)_assignsubmission_(?:file|onlinetext)_?.*");
    private static final Pattern CANVAS =
            Pattern.compile("([^_]+)_(LATE_)?(\\d+)_(?:question_\\d+_)?\\d+_.+");

    static Owner of(String name) {
        String plain =
                name.replaceFirst("(?i)\\.(ipynb|ipynb\\.txt|ipynb\\.json|zip|zip\\.d)$", "");
        Matcher moodle = MOODLE.matcher(plain);
        if (moodle.matches()) {
            return new Owner(moodle.group(1), false);
        }
        Matcher canvas = CANVAS.matcher(plain);
        if (canvas.matches()) {
            return new Owner(canvas.group(1) + "_" + canvas.group(3), canvas.group(2) != null);
        }
        return new Owner(plain, false);
    }
}
