package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.concurrent.Callable;
import org.seqlab.grade.intake.Answers;
import org.seqlab.grade.intake.Intake;
import org.seqlab.grade.intake.Submission;
import org.seqlab.grade.intake.Unit;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.sandbox.Sandbox;

/**
 * The usual way: {@code javac}, then the same checks under JUnit, in JVMs that are started for each
 * submission. The sources are cut out of the notebooks beforehand, at no charge.
 */
final class JUnitWay implements Way {
    /** What makes short programs quick. */
    private static final List<String> FLAGS =
            List.of("-XX:+UseSerialGC", "-XX:TieredStopAtLevel=1", "-Xshare:auto");

    private final List<ExerciseInfo> exercises;
    private final Path work;
    private final boolean oneJvm;

    JUnitWay(List<ExerciseInfo> exercises, Path work, boolean oneJvm) {
        this.exercises = exercises;
        this.work = work;
        this.oneJvm = oneJvm;
    }

    @Override
    public String name() {
        return oneJvm ? "javac and JUnit in one JVM" : "javac, then JUnit";
    }

    @Override
    public Map<String, Double> run(List<Path> notebooks, int jobs, Meter meter)
            throws IOException, InterruptedException {
        List<Callable<Double>> tasks = new ArrayList<>();
        for (Path notebook : notebooks) {
            Path folder = Files.createTempDirectory(work, "junit");
            sources(notebook, Files.createDirectory(folder.resolve("sources")));
            Files.createDirectory(folder.resolve("classes"));
            tasks.add(() -> one(folder, meter));
        }
        List<Double> points = Commands.all(tasks, jobs);
        Map<String, Double> found = new TreeMap<>();
        for (int k = 0; k < points.size(); k++) {
            found.put(notebooks.get(k).getFileName().toString(), points.get(k));
        }
        return found;
    }

    private void sources(Path notebook, Path folder) throws IOException {
        Submission submission =
                Intake.find(List.of(notebook), work.resolve("none")).submissions().get(0);
        Answers answers = Answers.of(submission);
        for (ExerciseInfo exercise : exercises) {
            Unit unit =
                    Unit.of(
                            answers.find(exercise.id()).orElseThrow(),
                            answers.imports(),
                            Sandbox.packages());
            Files.writeString(folder.resolve(unit.name() + ".java"), unit.text());
        }
    }

    private double one(Path folder, Meter meter) throws IOException, InterruptedException {
        Path classes = folder.resolve("classes");
        Path sources = folder.resolve("sources");
        if (!oneJvm) {
            List<String> javac = new ArrayList<>(List.of(tool("javac")));
            FLAGS.forEach(flag -> javac.add("-J" + flag));
            javac.addAll(PlainJUnit.options(classes));
            javac.addAll(PlainJUnit.files(sources));
            Commands.output(meter.command(javac), Map.of());
        }
        List<String> java = new ArrayList<>(List.of(tool("java")));
        java.addAll(FLAGS);
        java.addAll(List.of("-cp", System.getProperty("java.class.path")));
        java.addAll(List.of(PlainJUnit.class.getName(), classes.toString()));
        java.add(oneJvm ? sources.toString() : "-");
        exercises.forEach(exercise -> java.add(exercise.id()));
        String said = Commands.output(meter.command(java), Map.of());
        String last = said.substring(said.lastIndexOf("points ") + 7).strip();
        return Double.parseDouble(last);
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
