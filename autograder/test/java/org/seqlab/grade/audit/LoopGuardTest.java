package org.seqlab.grade.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;

class LoopGuardTest {
    @Test
    void countingLoopsLeavesEveryReferenceRight() throws IOException {
        Path course = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(course.resolve("autograder/mutants"))) {
            course = course.getParent();
        }
        Specimens specimens = Specimens.in(course, Catalog.installed());
        Audit audit = new Audit(specimens.imports(), 2026);
        List<String> broken = new ArrayList<>();
        for (ExerciseInfo exercise : Catalog.installed().all()) {
            for (Specimen s : specimens.of(exercise.id())) {
                if (s.kind() == Specimen.Kind.REFERENCE) {
                    String counted = LoopGuard.in(s.source(), exercise);
                    Specimen same = new Specimen(s.kind(), s.exercise(), s.name(), counted, "");
                    Audit.Finding finding = audit.run(exercise, List.of(same)).get(0);
                    if (!finding.right()) {
                        broken.add(exercise.id() + ": " + finding.said());
                    }
                }
            }
        }
        assertEquals(List.of(), broken);
    }
}
