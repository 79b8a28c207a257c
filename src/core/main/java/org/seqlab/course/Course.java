package org.seqlab.course;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** What notebooks ask about the way they are run. */
public final class Course {
    private Course() {}

    /**
     * Tells whether notebooks should run in their quick setting, as the tests of the course do.
     *
     * @return true if the system property {@code seqlab.quick} or the environment variable {@code
     *     SEQLAB_QUICK} is {@code true} or {@code 1}
     */
    public static boolean quick() {
        String setting = System.getProperty("seqlab.quick", System.getenv("SEQLAB_QUICK"));
        return "true".equalsIgnoreCase(setting) || "1".equals(setting);
    }

    /**
     * Chooses between the usual and the quick setting.
     *
     * @param usual what a reader gets
     * @param quick what the tests get
     * @return one of the two
     */
    public static int pick(int usual, int quick) {
        return quick() ? quick : usual;
    }

    /**
     * Runs statements that use an exercise; where it is not written yet, says so in one line instead
     * of failing, so that a notebook can be run from top to bottom at any time.
     *
     * @param statements what to do with the student's class
     */
    public static void attempt(Runnable statements) {
        try {
            statements.run();
        } catch (UnsupportedOperationException unwritten) {
            System.out.println(unwritten.getMessage());
        }
    }

    /**
     * Returns the lines of a data set that ships with the course.
     *
     * @param name its path below {@code datasets}, for example {@code dinosaurs/dinosaurs.txt}
     * @return the lines that are not blank, without surrounding blanks
     * @throws IllegalArgumentException if there is no such file
     */
    public static List<String> lines(String name) {
        try (InputStream in = Course.class.getResourceAsStream("/datasets/" + name)) {
            if (in == null) {
                throw new IllegalArgumentException(
                        "Course.lines: there is no data set \"" + name + "\" in the jar.");
            }
            String text = new String(in.readAllBytes(), StandardCharsets.UTF_8);
            return text.lines().map(String::strip).filter(line -> !line.isEmpty()).toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
