package org.seqlab.grade.trial;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import javax.tools.ToolProvider;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.CheckResult;
import org.seqlab.grade.run.CheckRun;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.grade.run.LocalSolution;

/**
 * The usual way to grade Java: checks and student in one JVM that judges one submission and ends.
 * For comparison only: here nothing is shut in.
 */
public final class PlainJUnit {
    private PlainJUnit() {}

    /**
     * Grades one submission and prints its points.
     *
     * @param args the folder of the classes, the folder of sources to compile first or {@code -},
     *     ids of the exercises
     * @throws IOException if a file cannot be read
     * @throws ClassNotFoundException if a class is missing
     */
    public static void main(String[] args) throws IOException, ClassNotFoundException {
        Path classes = Path.of(args[0]);
        if (!args[1].equals("-")) {
            compile(Path.of(args[1]), classes);
        }
        double points = 0;
        try (URLClassLoader loader = new URLClassLoader(new URL[] {classes.toUri().toURL()})) {
            for (int k = 2; k < args.length; k++) {
                ExerciseInfo exercise = Catalog.installed().get(args[k]);
                Class<?> type = loader.loadClass(name(exercise));
                LocalSolution solution = new LocalSolution(type);
                for (CheckResult result :
                        CheckRun.run(exercise, solution, (e, c) -> 7, check -> true)) {
                    points += result.points();
                }
            }
        }
        System.out.println("points " + points);
        System.exit(0);
    }

    private static String name(ExerciseInfo exercise) {
        return "exercise_" + exercise.id().replace('-', '_') + "." + exercise.className();
    }

    private static void compile(Path sources, Path classes) throws IOException {
        List<String> arguments = new ArrayList<>(options(classes));
        arguments.addAll(files(sources));
        ToolProvider.getSystemJavaCompiler()
                .run(null, null, null, arguments.toArray(String[]::new));
    }

    static List<String> options(Path classes) {
        String path = System.getProperty("java.class.path");
        return List.of("-nowarn", "-proc:none", "-cp", path, "-d", classes.toString());
    }

    static List<String> files(Path sources) throws IOException {
        try (Stream<Path> files = Files.list(sources)) {
            return files.map(Path::toString).sorted().toList();
        }
    }
}
