package org.seqlab.grade.run;

import java.nio.charset.StandardCharsets;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.regex.Pattern;
import org.seqlab.checks.Exercise;

/**
 * Answers that call the course's own solution instead of writing one. Decided from the names in the
 * class files, not from the text, so that neither comments nor unicode escapes matter.
 *
 * <p>A name can also be put together while the program runs. Nobody needs that for an exercise that
 * has an answer in the course: such an answer may use Java's classes for calculating and nothing
 * that calls a method by its name or loads classes.
 */
final class Shortcut {
    private static final Pattern CALCULATING =
            Pattern.compile(
                    "exercise_\\d+_\\d+/.*|org/seqlab/(?:math|params)/[\\w$]+"
                            + "|java/(?:math|text|util/(?:concurrent|function|random|regex|stream))/.*"
                            + "|java/util/(?!ServiceLoader|ResourceBundle)[\\w$]+"
                            + "|java/io/(?:IOException|PrintStream|Serializable|UncheckedIOException)"
                            + "|java/lang/(?:annotation/|runtime/ObjectMethods).*"
                            + "|java/lang/(?!ClassLoader|Module)[\\w$]+");

    /** What the compiler itself needs for functions and for texts that are put together. */
    private static final Set<String> BY_THE_COMPILER =
            Set.of(
                    "java/lang/invoke/LambdaMetafactory",
                    "java/lang/invoke/MethodHandles",
                    "java/lang/invoke/MethodHandles$Lookup",
                    "java/lang/invoke/StringConcatFactory");

    private Shortcut() {}

    /**
     * Looks for names of classes that the exercise is to be solved without.
     *
     * @param exercise the exercise
     * @param classes class files by name
     * @return what to tell the student, or nothing
     */
    static Optional<String> in(ExerciseInfo exercise, Map<String, byte[]> classes) {
        return named(exercise, classes).or(() -> reached(exercise, classes));
    }

    private static Optional<String> named(ExerciseInfo exercise, Map<String, byte[]> classes) {
        for (Class<?> type : exercise.checksClass().getAnnotation(Exercise.class).without()) {
            for (byte[] bytes : classes.values()) {
                String file = new String(bytes, StandardCharsets.ISO_8859_1);
                if (file.contains(type.getName()) || file.contains(ClassFiles.name(type))) {
                    return Optional.of(
                            type.getSimpleName()
                                    + " has the answer to this exercise already: solve it"
                                    + " without.");
                }
            }
        }
        return Optional.empty();
    }

    private static Optional<String> reached(ExerciseInfo exercise, Map<String, byte[]> classes) {
        if (exercise.checksClass().getAnnotation(Exercise.class).without().length == 0) {
            return Optional.empty();
        }
        return classes.values().stream()
                .flatMap(file -> ClassNames.in(file).stream())
                .filter(name -> !allowed(name))
                .min(Comparator.naturalOrder())
                .map(
                        name ->
                                "This exercise is to be solved without "
                                        + name.replace('/', '.')
                                        + ": the course has its answer, which that can reach.");
    }

    private static boolean allowed(String name) {
        return BY_THE_COMPILER.contains(name) || CALCULATING.matcher(name).matches();
    }

    /**
     * Looks at a class that a notebook's session has loaded, for such names alone: the session's own
     * classes are among those that it needs.
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
        return named(exercise, files.from(List.of(own)));
    }
}
