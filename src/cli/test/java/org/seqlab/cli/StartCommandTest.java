package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;
import static org.junit.jupiter.api.Assumptions.assumeTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class StartCommandTest {
    @TempDir Path folder;
    private CourseFolder course;

    @BeforeEach
    void twoWeeks() throws IOException {
        for (String file : new String[] {"week1/2-b.ipynb", "week1/1-a.ipynb", "week2/1-c.ipynb"}) {
            Files.createDirectories(folder.resolve(file).getParent());
            Files.writeString(folder.resolve(file), "{}");
        }
        course = new CourseFolder(folder, folder.resolve("jupyter"));
    }

    @Test
    void aWeekOpensItsFirstNotebook() throws IOException {
        assertEquals(Path.of("week1/1-a.ipynb"), course.firstNotebook("week1"));
        assertEquals(Path.of("week2/1-c.ipynb"), course.firstNotebook("2"));
        assertEquals(Path.of("week1/2-b.ipynb"), course.firstNotebook("week1/2-b.ipynb"));
    }

    @Test
    void anUnknownWeekIsToldTheOnesThereAre() {
        IllegalArgumentException e =
                assertThrows(IllegalArgumentException.class, () -> course.firstNotebook("week9"));
        assertEquals(
                "WEEK must be one of [week1, week2] or a notebook, but it is week9.",
                e.getMessage());
        assertThrows(IllegalArgumentException.class, () -> course.firstNotebook("../.."));
    }

    @Test
    void labIsPreferredThenNotebookThenUv() {
        assertEquals("JupyterLab", chosen(Set.of("jupyter-lab", "jupyter-notebook", "uv")));
        assertEquals("Notebook", chosen(Set.of("jupyter-notebook", "uv")));
        assertEquals("JupyterLab, brought by uv", chosen(Set.of("uv")));
    }

    @Test
    void uvServesOnlyWithAJupyterThatItHas() throws IOException {
        Optional<Path> uv = Optional.of(Path.of("/bin/uv"));
        assertTrue(
                FrontEnd.find(n -> n.equals("uv") ? uv : Optional.empty(), p -> false).isEmpty());
        assertFalse(FrontEnd.hasLab(folder.resolve("no-uv")));
        assertTrue(FrontEnd.hasLab(program("[ $3 = --offline ]")));
        assertFalse(FrontEnd.hasLab(program("echo no network >&2; exit 1")));
    }

    private Path program(String line) throws IOException {
        assumeTrue(Files.isExecutable(Path.of("/bin/sh")), "needs a shell");
        Path file = folder.resolve("uv");
        Files.writeString(file, "#!/bin/sh\n" + line + "\n");
        assertTrue(file.toFile().setExecutable(true));
        return file;
    }

    @Test
    void withoutJupyterOneLineSaysHowToGetIt() {
        assertTrue(FrontEnd.find(name -> Optional.empty(), uv -> true).isEmpty());
        assertEquals(1, FrontEnd.HOW_TO_GET_JUPYTER.lines().count());
    }

    private static String chosen(Set<String> there) {
        return FrontEnd.find(
                        name ->
                                there.contains(name)
                                        ? Optional.of(Path.of("/bin/" + name))
                                        : Optional.empty(),
                        uv -> true)
                .orElseThrow()
                .name();
    }
}
