package org.seqlab.grade.trial;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seqlab.grade.run.ExerciseInfo;

/**
 * The grader as a program of its own, started as a teacher starts it.
 *
 * @param command the program and what comes before the paths, up to the word {@code grade}
 * @param exercises what is graded
 * @param log where the program writes what it says
 */
public record GraderProgram(List<String> command, List<ExerciseInfo> exercises, Path log) {
    private static final Pattern TIME = Pattern.compile("\"execution_time\": [0-9.]+");

    /**
     * Returns the command line.
     *
     * @param in folder of the submissions
     * @param out output folder
     * @param options further options
     * @return the words of the command
     */
    public List<String> words(Path in, Path out, String... options) {
        List<String> words = new ArrayList<>(command);
        words.addAll(List.of(in.toString(), "--out", out.toString(), "--seed", "trial"));
        words.addAll(
                List.of(
                        "--exercises",
                        exercises.stream().map(ExerciseInfo::id).collect(Collectors.joining(","))));
        words.addAll(List.of(options));
        return words;
    }

    Process start(Path in, Path out, String... options) throws IOException {
        return start(words(in, out, options));
    }

    Process start(Meter meter, Path in, Path out, String... options) throws IOException {
        return start(meter.command(words(in, out, options)));
    }

    private Process start(List<String> words) throws IOException {
        return new ProcessBuilder(words)
                .redirectErrorStream(true)
                .redirectOutput(ProcessBuilder.Redirect.appendTo(log.toFile()))
                .redirectInput(ProcessBuilder.Redirect.from(new File("/dev/null")))
                .start();
    }

    /** Runs to the end; an exit code other than 0 and 1 is an error. */
    void complete(Path in, Path out, String... options) throws IOException, InterruptedException {
        int code = start(in, out, options).waitFor();
        if (code != 0 && code != 1) {
            throw new IOException("The grader ended with " + code + "; see " + log + ".");
        }
    }

    /** The files of a folder by name, without the times in them. */
    static Map<String, String> results(Path out) throws IOException {
        Map<String, String> results = new TreeMap<>();
        for (String part : List.of("results", "feedback")) {
            try (Stream<Path> files = Files.list(out.resolve(part))) {
                for (Path file : files.toList()) {
                    String text = TIME.matcher(Files.readString(file)).replaceAll("");
                    results.put(part + "/" + file.getFileName(), text);
                }
            }
        }
        results.put("gradebook.csv", Files.readString(out.resolve("gradebook.csv")));
        return results;
    }
}
