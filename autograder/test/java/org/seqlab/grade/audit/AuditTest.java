package org.seqlab.grade.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.ExerciseInfo;

/** Every exercise found in the tree: reference and variants pass, stub and mutants fail. */
class AuditTest {
    private static final Path COURSE = course();

    private static Path course() {
        Path here = Path.of("").toAbsolutePath();
        while (here != null && !Files.isDirectory(here.resolve("autograder/mutants"))) {
            here = here.getParent();
        }
        return here;
    }

    static Stream<String> exercises() {
        return Catalog.installed().all().stream().map(ExerciseInfo::id);
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everySpecimenGetsTheVerdictItShould(String id) throws IOException {
        Specimens specimens = Specimens.in(COURSE, Catalog.installed());
        Audit audit = new Audit(specimens.imports(), 2026);
        List<String> wrong =
                audit.run(Catalog.installed().get(id), specimens.of(id)).stream()
                        .filter(finding -> !finding.right())
                        .map(f -> f.specimen().kind() + " " + f.specimen().name() + ": " + f.said())
                        .toList();
        assertEquals(List.of(), wrong);
    }

    /** An argument handed back, null, the same number everywhere: no check may be content. */
    @ParameterizedTest
    @MethodSource("exercises")
    void answersThatDoNoWorkEarnNothing(String id) throws IOException {
        Specimens specimens = Specimens.in(COURSE, Catalog.installed());
        Audit audit = new Audit(specimens.imports(), 2027);
        List<Audit.Finding> findings = audit.idle(Catalog.installed().get(id), specimens.of(id));
        List<String> wrong =
                findings.stream()
                        .filter(finding -> !finding.right())
                        .map(f -> f.specimen().name() + ": " + f.said())
                        .toList();
        assertEquals(List.of(), wrong);
        assertTrue(findings.size() >= 4, "answers tried: " + findings.size());
    }

    /** What the sweep would say of a check that every answer passes. */
    @Test
    void answerThatEarnsAPointIsNamedWithTheCheck() throws IOException {
        Specimens specimens = Specimens.in(COURSE, Catalog.installed());
        Audit audit = new Audit(specimens.imports(), 2026);
        ExerciseInfo clip = Catalog.installed().get("1-9");
        Specimen wrong = new Specimen(Kind.IDLE, "1-9", "right", reference(specimens), "");
        Audit.Finding finding = audit.run(clip, List.of(wrong)).get(0);
        assertFalse(finding.right());
        assertTrue(finding.said().contains("passes usesTheGivenLimit"), finding.said());
    }

    private static String reference(Specimens specimens) {
        return Specimens.reference(specimens.of("1-9")).source();
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everyExerciseHasTwoVariantsAndFourMutants(String id) throws IOException {
        List<Specimen> all = Specimens.in(COURSE, Catalog.installed()).of(id);
        assertTrue(count(all, Kind.VARIANT) >= 2, "variants of " + id);
        assertTrue(count(all, Kind.MUTANT) >= 4, "mutants of " + id);
    }

    @Test
    void teachersPageShowsTheTableOfToday() throws IOException {
        String page = Files.readString(COURSE.resolve("autograder/README.md"));
        assertEquals(AuditTable.on(page, COURSE), page, "./seqlab checks table writes it");
        String old = page.replace("| 1-2 | One step", "| 1-2 | No step");
        assertEquals(page, AuditTable.on(old, COURSE));
    }

    /** What machine-made changes are compared with: counting loops alone changes nothing. */
    @Test
    void machineMadeChangesOfAShortExerciseAreNoticed() throws IOException {
        Specimens specimens = Specimens.in(COURSE, Catalog.installed());
        Audit audit = new Audit(specimens.imports(), 2026);
        MachineAudit.Score score =
                MachineAudit.run(audit, Catalog.installed().get("1-3"), specimens.of("1-3"));
        assertEquals(List.of(), score.survivors());
        assertTrue(score.killed() > 0);
    }

    @Test
    void everyMutantNamesACheckOfItsExercise() throws IOException {
        Specimens specimens = Specimens.in(COURSE, Catalog.installed());
        for (ExerciseInfo exercise : Catalog.installed().all()) {
            for (Specimen specimen : specimens.of(exercise.id())) {
                if (specimen.kind() == Kind.MUTANT) {
                    assertEquals(specimen.fails(), exercise.check(specimen.fails()).name());
                }
            }
        }
    }

    private static long count(List<Specimen> all, Kind kind) {
        return all.stream().filter(s -> s.kind() == kind).count();
    }
}
