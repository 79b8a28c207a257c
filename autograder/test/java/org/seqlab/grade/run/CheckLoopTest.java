package org.seqlab.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Disabled;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;
import org.seqlab.checks.Check;
import org.seqlab.checks.CheckLoop;
import org.seqlab.checks.Exercise;
import org.seqlab.grade.audit.Specimen;
import org.seqlab.grade.audit.Specimens;
import org.seqlab.grade.intake.Answer;
import org.seqlab.grade.intake.Unit;
import org.seqlab.grade.sandbox.Sandbox;
import org.seqlab.grade.worker.MemoryClasses;

/** The short way to run checks against the JUnit Platform. */
class CheckLoopTest {
    static Stream<ExerciseInfo> exercises() {
        return Catalog.installed().all().stream();
    }

    private static Specimens specimens() throws IOException {
        Path here = Path.of("").toAbsolutePath();
        while (!Files.isDirectory(here.resolve("autograder/mutants"))) {
            here = here.getParent();
        }
        return Specimens.in(here, Catalog.installed());
    }

    @ParameterizedTest
    @MethodSource("exercises")
    void everySpecimenGetsTheSameResultsAsFromJUnit(ExerciseInfo exercise) throws Exception {
        assertTrue(CheckLoop.of(exercise.checksClass()).isPresent());
        Specimens specimens = specimens();
        for (Specimen specimen : specimens.of(exercise.id())) {
            Answer answer = new Answer(exercise.id(), specimen.name(), 1, specimen.source());
            Unit unit = Unit.of(answer, specimens.imports(), Sandbox.packages());
            String name = unit.name() + "." + exercise.className();
            Class<?> type = MemoryClasses.load(name, unit.text());
            SeedSource seeds = (id, check) -> 2029 + check.hashCode();
            List<CheckResult> slow =
                    CheckRun.run(exercise, new LocalSolution(type), seeds, check -> true);
            List<CheckResult> quick =
                    CheckRun.quickly(exercise, new LocalSolution(type), seeds, check -> true);
            assertEquals(slow, quick, specimen.name());
        }
    }

    /** What the classes below have as their exercise. */
    interface Nothing {}

    @Exercise(id = "9-1", title = "Plain", contract = Nothing.class)
    static final class Inner {
        @Check(points = 1, order = 1)
        void holds() {}
    }

    @Test
    void classesThatNeedMoreOfJUnitAreLeftToIt() {
        assertFalse(CheckLoop.of(Inner.class).isPresent(), "a member of another class");
        assertFalse(CheckLoop.of(SwitchedOffChecks.class).isPresent(), "another annotation");
        assertFalse(CheckLoop.of(TiedChecks.class).isPresent(), "two checks in one place");
        assertTrue(CheckLoop.of(PlainChecks.class).isPresent());
    }
}

@Exercise(id = "9-2", title = "Switched off", contract = CheckLoopTest.Nothing.class)
final class SwitchedOffChecks {
    @Disabled
    @Check(points = 1, order = 1)
    void holds() {}
}

@Exercise(id = "9-3", title = "Tied", contract = CheckLoopTest.Nothing.class)
final class TiedChecks {
    @Check(points = 1, order = 1)
    void holds() {}

    @Check(points = 1, order = 1)
    void holdsToo() {}
}

@Exercise(id = "9-4", title = "Plain", contract = CheckLoopTest.Nothing.class)
final class PlainChecks {
    @Check(points = 1, order = 1)
    void holds() {}
}
