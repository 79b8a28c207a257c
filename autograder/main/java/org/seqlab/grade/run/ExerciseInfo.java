package org.seqlab.grade.run;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import org.seqlab.checks.Check;
import org.seqlab.checks.Exercise;

/**
 * One exercise: its contract and its checks.
 *
 * @param id week and number
 * @param title its heading
 * @param notebook the notebook it is in, or its week
 * @param contract the interface that the student's class answers to
 * @param checksClass the class with the checks
 * @param checks the checks in order
 */
public record ExerciseInfo(
        String id,
        String title,
        String notebook,
        Class<?> contract,
        Class<?> checksClass,
        List<CheckInfo> checks) {

    static ExerciseInfo of(Class<?> checksClass) {
        Exercise exercise = checksClass.getAnnotation(Exercise.class);
        List<CheckInfo> checks = new ArrayList<>();
        for (Method method : checksClass.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Check.class)) {
                checks.add(CheckInfo.of(method));
            }
        }
        checks.sort(Comparator.comparingInt(CheckInfo::order).thenComparing(CheckInfo::name));
        String week = "week" + exercise.id().split("-")[0];
        return new ExerciseInfo(
                exercise.id(),
                exercise.title(),
                exercise.notebook().isEmpty() ? week : exercise.notebook(),
                exercise.contract(),
                checksClass,
                List.copyOf(checks));
    }

    /**
     * Returns the name that the student's class must have.
     *
     * @return the simple name of the contract
     */
    public String className() {
        return contract.getSimpleName();
    }

    /**
     * Returns the points of all checks.
     *
     * @return the sum
     */
    public double points() {
        return checks.stream().mapToDouble(CheckInfo::points).sum();
    }

    /**
     * Returns one of the checks.
     *
     * @param name the name of its method
     * @return the check
     */
    public CheckInfo check(String name) {
        return checks.stream()
                .filter(check -> check.name().equals(name))
                .findFirst()
                .orElseThrow(
                        () -> new IllegalArgumentException(id + " has no check " + name + "."));
    }
}
