package org.seqlab.grade.run;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Pattern;
import org.seqlab.checks.Exercise;

/**
 * Answers that call the course's own solution instead of writing one. Decided from the class files,
 * not from the text, so that neither comments nor unicode escapes matter. A name that is put
 * together at run time escapes; {@code similar} shows what little is left of such an answer.
 */
final class Shortcut {
    private Shortcut() {}

    /**
     * Looks for names of classes that the exercise is to be solved without.
     *
     * @param exercise the exercise
     * @param classes class files by name
     * @return what to tell the student, or nothing
     */
    static Optional<String> in(ExerciseInfo exercise, Map<String, byte[]> classes) {
        for (Class<?> type : exercise.checksClass().getAnnotation(Exercise.class).without()) {
            for (byte[] bytes : classes.values()) {
                String file = new String(bytes, StandardCharsets.ISO_8859_1);
                if (file.contains(type.getName()) || file.contains(ClassFiles.name(type))) {
                    return Optional.of(
                            type.getSimpleName()
                                    + " has the answer to this exercise already: solve it without.");
                }
            }
        }
        return Optional.empty();
    }

    /**
     * Looks at a class that a notebook's session has loaded, as {@link #in(ExerciseInfo, Map)} does
     * when it is graded.
     *
     * @param exercise the exercise
     * @param answer the student's class
     * @return what to tell the student, or nothing; nothing as well if the session hides its classes
     */
    static Optional<String> in(ExerciseInfo exercise, Class<?> answer) {
        if (answer.getClassLoader() == null) {
            return Optional.empty();
        }
        String own = ClassFiles.name(answer);
        Pattern names = Pattern.compile(Pattern.quote(own) + "\\$[\\w$]+|REPL/[\\w$]+");
        ClassFiles files =
                new ClassFiles(names, name -> ClassFiles.read(answer.getClassLoader(), name));
        return in(exercise, files.from(List.of(own)));
    }
}
