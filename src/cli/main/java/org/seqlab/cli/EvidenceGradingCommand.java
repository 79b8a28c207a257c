package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.Random;
import java.util.concurrent.Callable;
import org.seqlab.grade.audit.Specimens;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.trial.FaultTrial;
import org.seqlab.grade.trial.GraderProgram;
import org.seqlab.grade.trial.LedgerTrial;
import org.seqlab.grade.trial.LoadTrial;
import org.seqlab.grade.trial.SpeedContest;
import org.seqlab.grade.trial.Students;
import org.seqlab.kernel.install.JavaCommand;
import org.seqlab.kernel.install.KernelSpec;
import picocli.CommandLine.Command;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;

/** {@code evidence grading}: the grader under faults and load, on made-up students. */
@Command(
        name = "grading",
        description =
                "Kills, loads and times the grader on made-up students; speed compares it with the usual"
                        + " ways to grade.",
        mixinStandardHelpOptions = true)
final class EvidenceGradingCommand implements Callable<Integer> {
    /** What is tried. */
    enum Trial {
        faults,
        load,
        ledger,
        speed
    }

    @Parameters(paramLabel = "TRIAL", description = "${COMPLETION-CANDIDATES}.")
    private Trial trial;

    @Option(names = "--submissions", paramLabel = "N", description = "How many students.")
    private int submissions = 200;

    @Option(
            names = "--few",
            paramLabel = "N",
            description = "speed: how many the other ways grade in a round (default 4).")
    private int few = 4;

    @Option(names = "--rounds", paramLabel = "N", description = "speed: how often (default 3).")
    private int rounds = 3;

    @Option(names = "--kills", paramLabel = "N", description = "faults: how many kills.")
    private int kills = 50;

    @Option(names = "--jobs", paramLabel = "N", description = "Submissions at a time.")
    private int jobs = 2;

    @Option(names = "--seed", paramLabel = "S", description = "Where all choices start.")
    private long seed = 2026;

    @Option(names = "--exercises", split = ",", paramLabel = "ID", description = "What they do.")
    private List<String> ids;

    @Option(names = "--keep", paramLabel = "DIR", description = "Work here and leave all there.")
    private Path kept;

    @Option(
            names = "--ledger",
            paramLabel = "URL",
            description = "ledger: a new one (default: SQLite); --submissions says how many jobs.")
    private String ledger;

    private GraderProgram grader;
    private Path folder;

    @Override
    public Integer call() throws IOException, InterruptedException {
        Catalog catalog = Catalog.installed();
        List<ExerciseInfo> exercises = exercises().stream().map(catalog::get).toList();
        folder = kept == null ? Files.createTempDirectory("seqlab-trial") : kept;
        Files.createDirectories(folder);
        if (trial == Trial.ledger) {
            return ledger();
        }
        grader = new GraderProgram(command(), exercises, folder.resolve("grader.log"));
        Specimens specimens = Specimens.in(ChecksCommand.AuditCommand.find(), catalog);
        Students made = new Students(specimens, exercises, seed, mix());
        List<Students.Student> students = made.write(folder.resolve("in"), submissions);
        System.out.println(students.size() + " students in " + folder.resolve("in"));
        return switch (trial) {
            case faults -> faults();
            case speed -> speed(students);
            default -> load(students);
        };
    }

    private List<String> exercises() {
        if (ids != null) {
            return ids;
        }
        return trial == Trial.speed
                ? List.of("1-1", "1-2", "1-3", "1-4", "1-5")
                : List.of("1-1", "1-2", "1-3");
    }

    private Students.Mix mix() {
        return switch (trial) {
            case load -> Students.Mix.USUAL;
            case speed -> Students.Mix.TAME;
            default -> Students.Mix.HARMLESS;
        };
    }

    private int speed(List<Students.Student> students) throws IOException, InterruptedException {
        Path jupyter = folder.resolve("jupyter");
        KernelSpec.write(jupyter, JavaCommand.here(Optional.empty()));
        Map<String, String> environment = Map.of("JUPYTER_PATH", KernelSpec.searchPath(jupyter));
        List<Path> notebooks =
                students.stream()
                        .map(s -> folder.resolve("in").resolve(s.id() + ".ipynb"))
                        .toList();
        List<String> differences =
                new SpeedContest(grader, folder, environment, System.out::println)
                        .run(notebooks, jobs, few, rounds);
        differences.forEach(System.out::println);
        return differences.isEmpty() ? 0 : 1;
    }

    private int faults() throws IOException, InterruptedException {
        FaultTrial.Outcome outcome =
                new FaultTrial(
                                grader,
                                folder.resolve("in"),
                                folder,
                                new Random(seed),
                                System.out::println)
                        .run(kills);
        outcome.differences().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%s killed, %d batches of %d compared with an undisturbed run: %d differences%n",
                outcome.kills(),
                outcome.batches(),
                submissions,
                outcome.differences().size());
        return outcome.differences().isEmpty() ? 0 : 1;
    }

    private int load(List<Students.Student> students) throws IOException, InterruptedException {
        LoadTrial.Outcome outcome =
                LoadTrial.run(
                        grader,
                        students,
                        folder.resolve("in"),
                        folder.resolve("out"),
                        jobs,
                        System.out::println);
        outcome.wrong().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d submissions in %.1f s: %.0f a minute, %.3f s of processor each; grader's"
                        + " memory %.0f MB early, %.0f MB late, %.0f MB at most; %d wrong%n",
                students.size(),
                outcome.seconds(),
                60 * students.size() / outcome.seconds(),
                outcome.processor() / students.size(),
                outcome.early(),
                outcome.late(),
                outcome.most(),
                outcome.wrong().size());
        return outcome.wrong().isEmpty() ? 0 : 1;
    }

    private int ledger() throws IOException, InterruptedException {
        String address = ledger == null ? "sqlite:" + folder.resolve("ledger.sqlite") : ledger;
        LedgerTrial.Outcome outcome =
                LedgerTrial.run(address, java(), submissions, kills, new Random(seed));
        outcome.faults().forEach(System.out::println);
        System.out.printf(
                Locale.ROOT,
                "%d jobs done under %d kills in %.1f s, %d lost, doubled or changed%n",
                outcome.done(),
                outcome.kills(),
                outcome.seconds(),
                outcome.faults().size());
        return outcome.faults().isEmpty() ? 0 : 1;
    }

    private static List<String> command() {
        List<String> command = java();
        // As the launcher starts it.
        command.addAll(
                1, List.of("-XX:TieredStopAtLevel=1", "-XX:+UseSerialGC", "-Dseqlab.plain=true"));
        command.addAll(List.of(Seqlab.class.getName(), "grade"));
        return command;
    }

    private static List<String> java() {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-cp"));
        command.add(System.getProperty("java.class.path"));
        return command;
    }
}
