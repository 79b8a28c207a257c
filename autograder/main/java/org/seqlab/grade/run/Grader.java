package org.seqlab.grade.run;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Predicate;
import java.util.stream.Collectors;
import org.seqlab.grade.intake.Answer;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.intake.Unit;
import org.seqlab.grade.late.Lateness;
import org.seqlab.grade.sandbox.Compiler;
import org.seqlab.grade.sandbox.Compilers;
import org.seqlab.grade.sandbox.Pool;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.grade.sandbox.SandboxException;
import org.seqlab.notebook.Status;

/** Grades submissions one after the other; one grader serves one thread. */
public final class Grader implements AutoCloseable {
    private final List<ExerciseInfo> exercises;
    private final Seeds seeds;
    private final Predicate<CheckInfo> wanted;
    private final Patience patience;
    private final Pool pool;
    private final Compilers compilers;
    private final boolean alone;

    /**
     * Creates a grader.
     *
     * @param sandbox where students' code runs
     * @param exercises what is graded, in the order of the course
     * @param seeds where inputs come from
     * @param wanted which checks run
     * @param ahead how many workers to start before they are needed
     * @param patience how long to bear with students' code
     */
    public Grader(
            Sandbox sandbox,
            List<ExerciseInfo> exercises,
            Seeds seeds,
            Predicate<CheckInfo> wanted,
            int ahead,
            Patience patience) {
        this(
                sandbox,
                exercises,
                seeds,
                wanted,
                ahead,
                patience,
                new Compilers(sandbox, patience.compileSeconds()),
                true);
    }

    /**
     * Creates a grader that shares its compilers with others.
     *
     * @param sandbox where students' code runs
     * @param exercises what is graded, in the order of the course
     * @param seeds where inputs come from
     * @param ahead how many workers to start before they are needed
     * @param compilers compile students' code; whoever made them closes them
     */
    public Grader(
            Sandbox sandbox,
            List<ExerciseInfo> exercises,
            Seeds seeds,
            int ahead,
            Compilers compilers) {
        this(sandbox, exercises, seeds, check -> true, ahead, Patience.USUAL, compilers, false);
    }

    private Grader(
            Sandbox sandbox,
            List<ExerciseInfo> exercises,
            Seeds seeds,
            Predicate<CheckInfo> wanted,
            int ahead,
            Patience patience,
            Compilers compilers,
            boolean alone) {
        this.exercises = List.copyOf(exercises);
        this.seeds = seeds;
        this.wanted = wanted;
        this.patience = patience;
        this.pool = new Pool(sandbox, ahead);
        this.compilers = compilers;
        this.alone = alone;
    }

    /**
     * Grades a submission. A failure of the grader itself is tried once more and then reported as
     * something for the teacher, never as points lost.
     *
     * @param submission the submission
     * @return the result
     */
    public SubmissionResult grade(Submission submission) {
        return grade(submission, Answers.of(submission));
    }

    /**
     * Grades a submission whose answers were read already.
     *
     * @param submission the submission
     * @param answers its answers
     * @return the result
     */
    public SubmissionResult grade(Submission submission, Answers answers) {
        return grade(submission, answers, patience);
    }

    /**
     * Grades a submission with more or less patience than others.
     *
     * @param submission the submission
     * @param answers its answers
     * @param bearing how long to bear with this student's code
     * @return the result
     */
    public SubmissionResult grade(Submission submission, Answers answers, Patience bearing) {
        long start = System.nanoTime();
        List<ExerciseResult> results = List.of();
        String attention = "";
        for (int attempt = 0; attempt < 2; attempt++) {
            attention = "";
            try {
                results = attempt(submission, answers, bearing);
                break;
            } catch (SandboxException e) {
                attention = e.getMessage();
                results = List.of();
            }
        }
        return new SubmissionResult(
                submission.id(),
                submission.student(),
                results,
                answers.remarks(),
                answers.problems(),
                attention,
                (System.nanoTime() - start) / 1e9,
                Lateness.NONE);
    }

    private List<ExerciseResult> attempt(Submission submission, Answers answers, Patience bearing) {
        Map<String, Compiler.Compiled> compiled = compile(answers);
        List<ExerciseResult> results = new ArrayList<>();
        try (Session session = new Session(pool, bearing)) {
            for (ExerciseInfo exercise : exercises) {
                Optional<Answer> answer = answers.find(exercise.id());
                results.add(
                        answer.isEmpty()
                                ? without(exercise, missing(exercise, answers), Status.NOT_RUN)
                                : run(submission, exercise, answer.get(), session, compiled));
            }
        }
        return results;
    }

    private Map<String, Compiler.Compiled> compile(Answers answers) {
        Map<String, String> units = new LinkedHashMap<>();
        for (ExerciseInfo exercise : exercises) {
            answers.find(exercise.id())
                    .map(answer -> unit(answer, answers.imports()))
                    .ifPresent(unit -> units.put(unit.name(), unit.text()));
        }
        return compilers.compile(units);
    }

    private static Unit unit(Answer answer, Set<String> imports) {
        return Unit.of(answer, imports, Sandbox.packages());
    }

    private ExerciseResult run(
            Submission submission,
            ExerciseInfo exercise,
            Answer answer,
            Session session,
            Map<String, Compiler.Compiled> compiled) {
        String unit = unit(answer, Set.of()).name();
        Compiler.Compiled result = compiled.get(unit);
        if (!result.problems().isEmpty()) {
            String problem = CompileText.of(result.problems(), answer.source());
            return without(exercise, problem, Status.NOT_RUN);
        }
        Optional<String> library = Shortcut.in(exercise, result.classes());
        if (library.isPresent()) {
            return without(exercise, library.get(), Status.NOT_RUN);
        }
        RemoteSolution solution =
                new RemoteSolution(
                        session,
                        exercise.id(),
                        unit + "." + exercise.className(),
                        result.classes());
        SeedSource source = seeds.of(submission.id(), answer.source());
        return new ExerciseResult(
                exercise, "", CheckRun.quickly(exercise, solution, source, wanted));
    }

    private ExerciseResult without(ExerciseInfo exercise, String problem, Status status) {
        String reason = problem.lines().findFirst().orElse("");
        return new ExerciseResult(
                exercise,
                problem,
                exercise.checks().stream()
                        .filter(wanted)
                        .map(check -> new CheckResult(check, status, 0, reason, reason, 0))
                        .collect(Collectors.toList()));
    }

    private static String missing(ExerciseInfo exercise, Answers answers) {
        if (!answers.problems().isEmpty() && answers.ids().isEmpty()) {
            return answers.problems().get(0);
        }
        String markers = answers.ids().isEmpty() ? "none" : String.join(", ", answers.ids());
        return "No cell starts with // EXERCISE "
                + exercise.id()
                + " "
                + exercise.className()
                + "; markers found: "
                + markers
                + ".";
    }

    @Override
    public void close() {
        pool.close();
        if (alone) {
            compilers.close();
        }
    }
}
