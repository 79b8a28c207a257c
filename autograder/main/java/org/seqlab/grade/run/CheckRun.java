package org.seqlab.grade.run;

import java.lang.reflect.Method;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Predicate;
import org.junit.jupiter.engine.JupiterTestEngine;
import org.junit.platform.engine.discovery.DiscoverySelectors;
import org.junit.platform.launcher.Launcher;
import org.junit.platform.launcher.LauncherDiscoveryRequest;
import org.junit.platform.launcher.core.LauncherConfig;
import org.junit.platform.launcher.core.LauncherDiscoveryRequestBuilder;
import org.junit.platform.launcher.core.LauncherFactory;
import org.seqlab.checks.CheckContext;
import org.seqlab.checks.CheckFailure;
import org.seqlab.checks.CheckLoop;
import org.seqlab.checks.Credit;
import org.seqlab.checks.StudentFailure;
import org.seqlab.grade.sandbox.SandboxException;
import org.seqlab.notebook.Status;

/** Runs the checks of one exercise once, through the JUnit Platform. */
public final class CheckRun implements CheckContext {
    private final ExerciseInfo exercise;
    private final ExerciseSolution solution;
    private final SeedSource seeds;
    private final Predicate<CheckInfo> wanted;
    private final Map<String, CheckResult> results = new LinkedHashMap<>();
    private SandboxException infrastructure;

    private CheckRun(
            ExerciseInfo exercise,
            ExerciseSolution solution,
            SeedSource seeds,
            Predicate<CheckInfo> wanted) {
        this.exercise = exercise;
        this.solution = solution;
        this.seeds = seeds;
        this.wanted = wanted;
    }

    /**
     * Runs the checks of an exercise without the JUnit Platform, if they need nothing of it: with
     * the same results, at a fraction of the time.
     *
     * @param exercise the exercise
     * @param solution the code to judge
     * @param seeds where the inputs come from
     * @param wanted which checks to run
     * @return a result for each wanted check, in order
     * @throws SandboxException if a sandbox failed for a reason that is not the student's
     */
    public static List<CheckResult> quickly(
            ExerciseInfo exercise,
            ExerciseSolution solution,
            SeedSource seeds,
            Predicate<CheckInfo> wanted) {
        Optional<CheckLoop> loop = CheckLoop.of(exercise.checksClass());
        if (loop.isEmpty()) {
            return run(exercise, solution, seeds, wanted);
        }
        CheckRun run = new CheckRun(exercise, solution, seeds, wanted);
        loop.get().run(run);
        return run.results();
    }

    /**
     * Runs the checks of an exercise.
     *
     * @param exercise the exercise
     * @param solution the code to judge
     * @param seeds where the inputs come from
     * @param wanted which checks to run
     * @return a result for each wanted check, in order
     * @throws SandboxException if a sandbox failed for a reason that is not the student's
     */
    public static List<CheckResult> run(
            ExerciseInfo exercise,
            ExerciseSolution solution,
            SeedSource seeds,
            Predicate<CheckInfo> wanted) {
        CheckRun run = new CheckRun(exercise, solution, seeds, wanted);
        String name = exercise.id() + "@" + System.identityHashCode(run) + "." + System.nanoTime();
        RUNS.put(name, run);
        try {
            LauncherDiscoveryRequest request =
                    LauncherDiscoveryRequestBuilder.request()
                            .selectors(DiscoverySelectors.selectClass(exercise.checksClass()))
                            .configurationParameter(RUN, name)
                            .enableImplicitConfigurationParameters(false)
                            .build();
            Platform.LAUNCHER.execute(request);
        } finally {
            RUNS.remove(name);
        }
        return run.results();
    }

    /** Made when a class of checks needs it. */
    private static final class Platform {
        private static final Launcher LAUNCHER = launcher();
    }

    private static Launcher launcher() {
        Thread thread = Thread.currentThread();
        ClassLoader before = thread.getContextClassLoader();
        thread.setContextClassLoader(CheckRun.class.getClassLoader());
        try {
            return LauncherFactory.create(
                    LauncherConfig.builder()
                            .enableTestEngineAutoRegistration(false)
                            .enableLauncherDiscoveryListenerAutoRegistration(false)
                            .enableLauncherSessionListenerAutoRegistration(false)
                            .enablePostDiscoveryFilterAutoRegistration(false)
                            .enableTestExecutionListenerAutoRegistration(false)
                            .addTestEngines(new JupiterTestEngine())
                            .build());
        } finally {
            thread.setContextClassLoader(before);
        }
    }

    private List<CheckResult> results() {
        if (infrastructure != null) {
            throw infrastructure;
        }
        List<CheckResult> ordered = new ArrayList<>();
        for (CheckInfo check : exercise.checks()) {
            if (wanted.test(check)) {
                String lost = "the check itself failed; the teacher has to look at it";
                CheckResult none = new CheckResult(check, Status.NOT_RUN, 0, lost, lost, 0);
                ordered.add(results.getOrDefault(check.name(), none));
            }
        }
        return ordered;
    }

    @Override
    public Object solution(Class<?> contract, Method check) {
        solution.begin(exercise.check(check.getName()));
        return solution.behind(contract);
    }

    @Override
    public long seed(Method check) {
        return seeds.seed(exercise.id(), check.getName());
    }

    @Override
    public Optional<String> skip(Method method) {
        CheckInfo check = exercise.check(method.getName());
        if (!wanted.test(check)) {
            return Optional.of("not wanted");
        }
        for (String need : check.needs()) {
            CheckResult before = results.get(need);
            if (before != null && before.status() != Status.PASS) {
                boolean unwritten = before.status() == Status.NOT_WRITTEN;
                Status status = unwritten ? Status.NOT_WRITTEN : Status.NOT_RUN;
                String reason = "needs: " + before.check().claim();
                String text = unwritten ? "not written yet" : reason;
                results.put(check.name(), new CheckResult(check, status, 0, text, text, 0));
                return Optional.of(reason);
            }
        }
        return Optional.empty();
    }

    @Override
    public void done(Method method, Throwable failure, Credit credit) {
        CheckInfo check = exercise.check(method.getName());
        long seed = seed(method);
        if (failure instanceof SandboxException ours) {
            infrastructure = ours;
        }
        if (failure == null) {
            results.put(
                    check.name(),
                    new CheckResult(check, Status.PASS, check.points(), "", "", seed));
            return;
        }
        double earned = Math.min(check.points(), check.points() * credit.share());
        Status status = Status.FAIL;
        String full;
        String plain;
        if (failure instanceof CheckFailure found) {
            full = found.full();
            plain = found.withoutNumbers();
        } else if (failure instanceof StudentFailure lost) {
            full = lost.getMessage();
            plain = lost.plain();
            status = status(lost);
        } else {
            full = "The check itself failed with " + failure.getClass().getSimpleName() + ".";
            plain = full;
        }
        String hint = check.hint().isEmpty() || status != Status.FAIL ? "" : "\n" + check.hint();
        boolean causeKnown = full.lines().count() > 2;
        String more = causeKnown ? "" : hint;
        results.put(
                check.name(),
                new CheckResult(check, status, earned, full + more, plain + more, seed));
    }

    private static Status status(StudentFailure failure) {
        return switch (failure.kind()) {
            case NOT_WRITTEN -> Status.NOT_WRITTEN;
            case GIVEN_UP -> Status.NOT_RUN;
            default -> Status.FAIL;
        };
    }
}
