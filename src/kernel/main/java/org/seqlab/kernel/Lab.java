package org.seqlab.kernel;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import org.seqlab.kernel.session.Session;
import org.seqlab.kernel.show.Show;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.ExerciseService;
import org.seqlab.notebook.Verdict;

/** What every cell can call: {@code check}, {@code hint} and {@code submit}. */
public final class Lab {
    private static final Map<String, Integer> HINTS_GIVEN = new ConcurrentHashMap<>();
    private static volatile Session session;

    private Lab() {}

    /**
     * Names the session whose exercises are checked.
     *
     * @param current the session of this process, or null for none
     */
    public static void use(Session current) {
        session = current;
    }

    /**
     * Checks an exercise and shows the verdict.
     *
     * @param id the exercise, for example {@code 1-2}
     */
    public static void check(String id) {
        String clean = clean(id);
        if (session == null) {
            Show.text(
                    "check(\""
                            + clean
                            + "\") needs the Seqlab kernel. In another Java kernel call"
                            + " check(\""
                            + clean
                            + "\", NameOfTheClass.class).");
            return;
        }
        Optional<ExerciseCell> cell =
                session.exercises().stream().filter(e -> e.id().equals(clean)).findFirst();
        Optional<Class<?>> type = cell.flatMap(exercise -> session.type(exercise.name()));
        if (type.isEmpty()) {
            Show.text(notRun(clean, cell));
            return;
        }
        check(clean, type.get());
    }

    private static String clean(String id) {
        return id == null ? "" : id.strip().replaceAll("[–—.]", "-");
    }

    private static String notRun(String id, Optional<ExerciseCell> cell) {
        String marker = "// EXERCISE " + id;
        return cell.isPresent()
                ? "Exercise "
                        + id
                        + ": its cell did not compile. Mend it, run it, then check again."
                : "Exercise " + id + ": first run the cell that starts with " + marker + ".";
    }

    /**
     * Checks a class as the answer to an exercise and shows the verdict.
     *
     * @param id the exercise
     * @param solution the class that its cell declares
     */
    public static void check(String id, Class<?> solution) {
        try {
            Verdict verdict = ExerciseService.load().check(clean(id), solution);
            Show.value(verdict);
        } catch (IllegalArgumentException | IllegalStateException e) {
            Show.text(e.getMessage());
        }
    }

    /**
     * Shows the next hint to an exercise; each call says a little more.
     *
     * @param id the exercise
     */
    public static void hint(String id) {
        String clean = clean(id);
        List<String> hints = ExerciseService.load().hints(clean);
        if (hints.isEmpty()) {
            Show.text("There are no hints for exercise " + clean + ".");
            return;
        }
        int given = HINTS_GIVEN.merge(clean, 1, Integer::sum);
        int number = Math.min(given, hints.size());
        String more = number < hints.size() ? "" : " (the last one)";
        Show.markdown(
                "**Hint " + number + " of " + hints.size() + more + ".** " + hints.get(number - 1));
    }

    /**
     * Shows the documentation of a method, class or field beside the notebook.
     *
     * @param name as it would be written in a cell, such as {@code Math.max} or {@code Matrix}
     */
    public static void doc(String name) {
        Optional<String> text =
                Optional.ofNullable(session).flatMap(s -> s.inspect(name, name.length(), 0));
        Show.page(text.orElse("Nothing is known about " + name + "."));
    }

    /** Writes the exercises that were run in this session to a file for handing in. */
    public static void submit() {
        if (session == null) {
            Show.text("submit() needs the Seqlab kernel; ./seqlab submit NOTEBOOK works anywhere.");
            return;
        }
        Show.text(Submission.write(session.exercises()));
    }
}
