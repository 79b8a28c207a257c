package org.seqlab.grade.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seqlab.grade.attack.Attack;
import org.seqlab.grade.attack.AttackCell;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.Catalog;
import org.seqlab.grade.run.CheckInfo;
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

    /** A check that only asks whether something was left alone must not stand by itself. */
    @ParameterizedTest
    @MethodSource("exercises")
    void answerThatReturnsNothingPassesNoCheck(String id) throws IOException {
        Audit audit = new Audit(Specimens.in(COURSE, Catalog.installed()).imports(), 2026);
        ExerciseInfo exercise = Catalog.installed().get(id);
        Attack nothing = new Attack("none", "returns null", "", "", "", "null", "");
        String cell = AttackCell.of(nothing, exercise, Map.of());
        Specimen answer = new Specimen(Kind.MACHINE_MADE, id, nothing.name(), cell, "");
        String all = String.join(", ", exercise.checks().stream().map(CheckInfo::name).toList());
        assertEquals(all, audit.run(exercise, List.of(answer)).get(0).said());
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
