package org.seqlab.grade.audit;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.stream.Collectors;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.intake.Answer;
import org.seqlab.grade.intake.Unit;
import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.CheckRun;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.LocalSolution;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.grade.worker.MemoryClasses;
import org.seqlab.notebook.Status;

/** Runs the checks of an exercise on answers whose verdict is known. The answers are ours. */
public final class Audit {
    /**
     * What the checks said about a specimen.
     *
     * @param specimen the specimen
     * @param right whether it is what they should have said
     * @param said the checks that failed, or what else is to tell
     */
    public record Finding(Specimen specimen, boolean right, String said) {}

    private final Set<String> imports;
    private final long seed;

    /**
     * Creates an audit.
     *
     * @param imports what the notebooks import
     * @param seed where the inputs start
     */
    public Audit(Set<String> imports, long seed) {
        this.imports = imports;
        this.seed = seed;
    }

    /**
     * Audits an exercise with its answers and with answers that do no work.
     *
     * @param exercise the exercise
     * @param specimens the answers, the reference among them
     * @return a finding for each
     */
    public List<Finding> all(ExerciseInfo exercise, List<Specimen> specimens) {
        List<Finding> findings = run(exercise, specimens);
        findings.addAll(idle(exercise, specimens));
        return findings;
    }

    /**
     * Audits answers.
     *
     * @param exercise the exercise
     * @param specimens the answers
     * @return a finding for each
     */
    public List<Finding> run(ExerciseInfo exercise, List<Specimen> specimens) {
        List<Finding> findings = new ArrayList<>();
        for (Specimen specimen : specimens) {
            findings.add(one(exercise, specimen));
        }
        return findings;
    }

    /**
     * Tries answers that do no work.
     *
     * @param exercise the exercise
     * @param specimens its answers, the reference among them
     * @return a finding for each: right if no check gave a point
     * @throws IllegalStateException if the reference does not compile
     */
    public List<Finding> idle(ExerciseInfo exercise, List<Specimen> specimens) {
        IdleSolution.Heard reference;
        try {
            reference = new IdleSolution.Heard(load(exercise, Specimens.reference(specimens)));
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException("reference of " + exercise.id(), e);
        }
        checked(exercise, reference);
        List<Finding> findings = new ArrayList<>();
        for (Idle idle : Idle.answers(exercise)) {
            Specimen specimen = new Specimen(Kind.IDLE, exercise.id(), idle.name(), "", "");
            findings.add(judge(specimen, checked(exercise, new IdleSolution(reference, idle))));
        }
        return findings;
    }

    private Class<?> load(ExerciseInfo exercise, Specimen specimen) throws ClassNotFoundException {
        Answer answer = new Answer(exercise.id(), specimen.name(), 1, specimen.source());
        Unit unit = Unit.of(answer, imports, Sandbox.packages());
        return MemoryClasses.load(unit.name() + "." + exercise.className(), unit.text());
    }

    private Finding one(ExerciseInfo exercise, Specimen specimen) {
        Class<?> type;
        try {
            type = load(exercise, specimen);
        } catch (ClassNotFoundException | LinkageError e) {
            return new Finding(specimen, false, "does not compile: " + e.getMessage());
        }
        return judge(specimen, checked(exercise, new LocalSolution(type)));
    }

    private List<CheckResult> checked(ExerciseInfo exercise, LocalSolution solution) {
        return CheckRun.run(
                exercise, solution, (id, check) -> seed * 31 + check.hashCode(), check -> true);
    }

    private static Finding judge(Specimen specimen, List<CheckResult> results) {
        Map<String, CheckResult> failed = new LinkedHashMap<>();
        for (CheckResult result : results) {
            if (result.status() != Status.PASS) {
                failed.put(result.check().name(), result);
            }
        }
        CheckResult named = failed.get(specimen.fails());
        boolean right =
                switch (specimen.kind()) {
                    case REFERENCE, VARIANT -> failed.isEmpty();
                    case STUB -> results.stream().allMatch(r -> r.status() == Status.NOT_WRITTEN);
                    case MUTANT -> named != null && named.status() == Status.FAIL;
                    case IDLE -> results.stream().allMatch(r -> r.points() == 0);
                    case MACHINE_MADE -> !failed.isEmpty();
                };
        return new Finding(
                specimen,
                right,
                specimen.kind() == Kind.IDLE ? earned(results) : said(specimen, failed));
    }

    private static String earned(List<CheckResult> results) {
        return results.stream()
                .filter(r -> r.points() > 0)
                .map(r -> "passes " + r.check().name())
                .collect(Collectors.joining(", "));
    }

    private static String said(Specimen specimen, Map<String, CheckResult> failed) {
        if (specimen.kind() == Kind.MUTANT && !failed.containsKey(specimen.fails())) {
            return specimen.fails().isEmpty()
                    ? "has no line \"// Fails: NAME\" with the check that must fail; it fails "
                            + failed.keySet()
                    : "should fail " + specimen.fails() + " but fails " + failed.keySet();
        }
        if (specimen.kind() == Kind.REFERENCE || specimen.kind() == Kind.VARIANT) {
            return failed.values().stream()
                    .map(r -> r.check().name() + ": " + r.full())
                    .collect(Collectors.joining("; "));
        }
        return String.join(", ", failed.keySet());
    }
}
