package org.seqlab.grade.attack;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.regex.Pattern;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.Grader;
import org.seqlab.grade.run.Patience;
import org.seqlab.grade.run.Seeds;
import org.seqlab.grade.run.SubmissionResult;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

/**
 * Tries attacks on an exercise, each in the grader that an honest submission uses next.
 *
 * <p>A canary file lies beside the grader and a server listens on this machine: an attack that
 * reaches one of them, or anything else it should not, says so in what it throws.
 */
public final class AttackRun implements AutoCloseable {
    private static final String HONEST = "honest";
    private static final Pattern LARGE_NUMBER = Pattern.compile("\\d{3}");

    /**
     * What came of an attack.
     *
     * @param attack the attack
     * @param held whether the grader held: no point gained, nothing reached, the next one unharmed
     * @param story what happened
     */
    public record Finding(Attack attack, boolean held, String story) {}

    private final ExerciseInfo exercise;
    private final Path folder;
    private final Path canary;
    private final ServerSocket server;
    private final Grader grader;
    private final String honest;

    /**
     * Prepares attacks.
     *
     * @param sandbox the sandbox to attack
     * @param exercise the exercise to attack
     * @param honest a right answer to it, as the text of a cell
     * @param folder an own empty folder
     * @throws IOException if canary or server cannot be made
     */
    public AttackRun(Sandbox sandbox, ExerciseInfo exercise, String honest, Path folder)
            throws IOException {
        this.exercise = exercise;
        this.folder = folder;
        this.honest = honest;
        this.canary = Files.writeString(folder.resolve("canary"), "alive");
        Files.createDirectories(folder.resolve("results"));
        this.server = new ServerSocket(0, 1, InetAddress.getLoopbackAddress());
        Seeds seeds = new Seeds("attack".getBytes(StandardCharsets.UTF_8));
        List<ExerciseInfo> one = List.of(exercise);
        Patience usual = new Patience(60, 3, Patience.SHORT.compileSeconds());
        this.grader = new Grader(sandbox, one, seeds, check -> true, 1, usual);
    }

    /**
     * Tries one attack and grades an honest submission after it.
     *
     * @param attack the attack
     * @return what came of it
     * @throws IOException if the submissions cannot be written
     */
    public Finding run(Attack attack) throws IOException {
        Map<String, String> places =
                Map.of(
                        "canary", canary.toString(),
                        "results", folder.resolve("results").toString(),
                        "port", Integer.toString(server.getLocalPort()));
        SubmissionResult hostile =
                grade("hostile", AttackCell.of(attack, exercise, places), Patience.SHORT);
        SubmissionResult after = grade(HONEST, honest, Patience.USUAL);
        List<String> faults = faults(hostile);
        if (after.points() != after.of() || !after.attention().isEmpty()) {
            faults.add(
                    "the honest submission after it got "
                            + after.points()
                            + " of "
                            + after.of()
                            + " points "
                            + after.attention());
        }
        String story = faults.isEmpty() ? said(hostile) : String.join("; ", faults);
        return new Finding(attack, faults.isEmpty(), story);
    }

    private List<String> faults(SubmissionResult hostile) throws IOException {
        List<String> faults = new ArrayList<>();
        if (hostile.points() > 0) {
            faults.add("it gained " + hostile.points() + " points");
        }
        if (!hostile.attention().isEmpty()) {
            faults.add("the grader failed: " + hostile.attention());
        }
        hostile.exercises().stream()
                .flatMap(result -> result.checks().stream())
                .map(CheckResult::full)
                .filter(text -> text.contains("BREACH"))
                .findFirst()
                .ifPresent(faults::add);
        hostile.exercises().stream()
                .flatMap(result -> result.checks().stream())
                .filter(check -> !check.check().visible() && tells(check.plain()))
                .findFirst()
                .ifPresent(check -> faults.add("a hidden check told: " + check.plain()));
        if (!Files.readString(canary).equals("alive") || Files.exists(Path.of(canary + ".x"))) {
            faults.add("the canary was touched");
        }
        try (var files = Files.list(folder.resolve("results"))) {
            if (files.findAny().isPresent()) {
                faults.add("the results folder was written to");
            }
        }
        return faults;
    }

    /** Attacks that have seen a hidden input try to write "leak" or a number into the report. */
    private static boolean tells(String plain) {
        return plain.toLowerCase(Locale.ROOT).contains("leak")
                || LARGE_NUMBER.matcher(plain).find();
    }

    private static String said(SubmissionResult hostile) {
        if (!hostile.exercises().isEmpty() && !hostile.exercises().get(0).problem().isEmpty()) {
            return hostile.exercises().get(0).problem().lines().limit(2).toList().toString();
        }
        return hostile.exercises().stream()
                .flatMap(result -> result.checks().stream())
                .map(check -> check.full().lines().findFirst().orElse(""))
                .findFirst()
                .orElse("");
    }

    private SubmissionResult grade(String name, String cell, Patience patience) throws IOException {
        Path file = folder.resolve(name + ".ipynb");
        Notebook.of(List.of(Cell.of("answer", CellType.CODE, cell))).write(file);
        Submission submission = new Submission(name, name, List.of(file), 0, List.of(), "");
        return grader.grade(submission, Answers.of(submission), patience);
    }

    @Override
    public void close() throws IOException {
        grader.close();
        server.close();
    }
}
