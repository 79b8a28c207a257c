package org.seqlab.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.file.DirectoryStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Runs every case file of a folder and compares every output field. */
public final class CaseRunner {
    /** Fields beside {@code inputs} and {@code outputs} that say something about the case. */
    private static final Set<String> ABOUT =
            Set.of(
                    "name",
                    "description",
                    "note",
                    "notes",
                    "draw_order",
                    "verification",
                    "provenance",
                    "inputs",
                    "variant",
                    "cell",
                    "data",
                    "property",
                    "compare_prefix",
                    "rtol",
                    "tolerance",
                    "vocabulary_order",
                    "rows_format");

    private final Registry registry;

    /**
     * Creates a runner.
     *
     * @param registry the adapters
     */
    public CaseRunner(Registry registry) {
        this.registry = registry;
    }

    /**
     * Result of one file.
     *
     * @param name the file's stem
     * @param passed number of cases that agree
     * @param failed number of cases that differ
     * @param unknown number of cases without an adapter or without their data
     * @param messages one line a failure or remark
     */
    public record Result(String name, int passed, int failed, int unknown, List<String> messages) {}

    /**
     * Runs all files of a folder in the order of their names.
     *
     * @param folder where the case files lie
     * @param out receives {@code name passed failed unknown} for each file, and a total
     * @param err receives the first difference of each failed case
     * @return true if there was a file and every case passed
     * @throws IOException if the folder cannot be listed
     */
    public boolean run(Path folder, PrintStream out, PrintStream err) throws IOException {
        int passed = 0;
        int failed = 0;
        int unknown = 0;
        for (Path path : files(folder)) {
            Result result = run(path);
            out.printf(
                    "%s %d %d %d%n",
                    result.name(), result.passed(), result.failed(), result.unknown());
            out.flush();
            result.messages().forEach(m -> err.println("  " + m));
            passed += result.passed();
            failed += result.failed();
            unknown += result.unknown();
        }
        out.printf("total %d %d %d%n", passed, failed, unknown);
        return passed > 0 && failed == 0 && unknown == 0;
    }

    private static List<Path> files(Path folder) throws IOException {
        List<Path> files = new ArrayList<>();
        try (DirectoryStream<Path> stream = Files.newDirectoryStream(folder, "*.json")) {
            stream.forEach(files::add);
        }
        files.sort(null);
        return files;
    }

    /**
     * Runs one file.
     *
     * @param path the case file
     * @return what came out
     */
    public Result run(Path path) {
        CaseFile file;
        try {
            file = CaseFile.read(path);
        } catch (IOException e) {
            String name = path.getFileName().toString().replaceFirst("\\.json$", "");
            return new Result(name, 0, 1, 0, List.of(name + ": " + e.getMessage()));
        }
        Optional<Adapter> adapter = registry.find(file);
        if (adapter.isEmpty()) {
            String message =
                    file.stem() + ": no adapter for week " + file.week() + ", " + file.function();
            return new Result(file.stem(), 0, 0, file.cases().size(), List.of(message));
        }
        return runCases(file, adapter.get());
    }

    private static Result runCases(CaseFile file, Adapter adapter) {
        List<String> messages = new ArrayList<>();
        int passed = 0;
        int unknown = 0;
        for (Case c : file.cases()) {
            Answers answers = new Answers();
            String where = file.stem() + " / " + c.name() + ": ";
            Optional<String> problem;
            try {
                problem = problem(c, adapter, answers);
            } catch (AbsentDataException e) {
                unknown++;
                messages.add("unknown " + where + e.getMessage());
                continue;
            }
            problem.ifPresent(p -> messages.add("failed " + where + p));
            if (problem.isEmpty()) {
                passed++;
                if (!answers.remark().isEmpty()) {
                    messages.add("remark " + where + answers.remark());
                }
            }
        }
        int failed = file.cases().size() - passed - unknown;
        return new Result(file.stem(), passed, failed, unknown, messages);
    }

    /** Any failure of the core is a failed case, never the end of the run. */
    private static Optional<String> problem(Case c, Adapter adapter, Answers answers) {
        try {
            adapter.run(c, answers);
            return compare(c, answers);
        } catch (AbsentDataException e) {
            throw e;
        } catch (RuntimeException | LinkageError | AssertionError | StackOverflowError e) {
            StackTraceElement[] trace = e.getStackTrace();
            return Optional.of(e + (trace.length > 0 ? " at " + trace[0] : ""));
        }
    }

    private static Optional<String> compare(Case c, Answers answers) {
        Double stated = c.tolerance();
        double tolerance = stated == null ? answers.tolerance() : stated;
        Comparison comparison = new Comparison(tolerance, answers.tolerances());
        JsonObject json = c.root().json();
        Map<String, Object> found = answers.root();
        for (String field : json.keySet()) {
            Optional<String> difference = Optional.empty();
            if (found.containsKey(field)) {
                difference = comparison.difference(field, json.get(field), found.get(field));
            } else if (!isAbout(field) && !c.root().read().contains(field)) {
                difference = Optional.of(field + " is not known to the adapter");
            }
            if (difference.isPresent()) {
                return difference;
            }
        }
        JsonElement published = json.get("published");
        return new Published(answers).difference(published);
    }

    private static boolean isAbout(String field) {
        return ABOUT.contains(field) || field.startsWith("published");
    }
}
