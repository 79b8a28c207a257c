package org.seqlab.notebook;

import java.util.List;
import java.util.Optional;
import java.util.ServiceLoader;

/**
 * What a notebook may ask about its exercises.
 *
 * <p>The autograder implements it and is found on the class path at run time, so that nothing has
 * to be compiled against it.
 */
public interface ExerciseService {
    /**
     * Runs the visible checks of an exercise on a class of the student's.
     *
     * @param id the exercise, for example {@code 1-2}
     * @param solution the class that the exercise's cell defined
     * @return what became of each check
     * @throws IllegalArgumentException if there is no such exercise; the message lists those there
     *     are
     */
    Verdict check(String id, Class<?> solution);

    /**
     * Returns the hints of an exercise, from the gentlest to the plainest.
     *
     * @param id the exercise
     * @return the hints as Markdown; none if there is no such exercise
     */
    default List<String> hints(String id) {
        return Hints.bundled().hints(id);
    }

    /**
     * Returns the title of an exercise.
     *
     * @param id the exercise
     * @return the title, or nothing if there is no such exercise
     */
    default Optional<String> title(String id) {
        return Hints.bundled().title(id);
    }

    /**
     * Returns the service of this installation.
     *
     * @return the first one on the class path
     * @throws IllegalStateException if there is none
     */
    static ExerciseService load() {
        return ServiceLoader.load(ExerciseService.class, ExerciseService.class.getClassLoader())
                .findFirst()
                .orElseThrow(
                        () ->
                                new IllegalStateException(
                                        "The checks are not on the class path: run the notebook"
                                                + " with seqlab.jar, which contains them."));
    }
}
