package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertNotNull;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;

/** The job files for clusters say what {@code grade} understands. */
class JobFilesTest {
    private static final Path OPS = Path.of("../../autograder/ops");

    private static List<String> find(String text, String pattern) {
        return Pattern.compile(pattern, Pattern.MULTILINE)
                .matcher(text)
                .results()
                .map((MatchResult found) -> found.group(1))
                .toList();
    }

    private static void areOptionsOfGrade(List<String> options) {
        assertTrue(options.size() >= 5, options.toString());
        CommandLine grade = new CommandLine(new GradeCommand());
        options.forEach(o -> assertNotNull(grade.getCommandSpec().findOption(o), o));
    }

    @Test
    void kubernetesJobUsesOptionsOfGradeAndAsManySlicesAsIndices() throws IOException {
        String job = Files.readString(OPS.resolve("kubernetes-job.yaml"));
        areOptionsOfGrade(find(job, "^ +- (--[a-z-]+)$"));
        List<String> completions = find(job, "^  completions: (\\d+)$");
        assertEquals(1, completions.size());
        assertEquals(completions, find(job, "name: SEQLAB_SLICES\\s+value: \"(\\d+)\""));
        assertEquals(List.of("Indexed"), find(job, "^  completionMode: (\\w+)$"));
    }

    @Test
    void slurmTaskUsesOptionsOfGrade() throws IOException {
        String task = Files.readString(OPS.resolve("slurm-array.sh"));
        areOptionsOfGrade(find(task.substring(task.indexOf("exec ")), " (--[a-z-]+)"));
    }
}
