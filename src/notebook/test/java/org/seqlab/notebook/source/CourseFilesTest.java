package org.seqlab.notebook.source;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.notebook.Exercises;
import org.seqlab.notebook.Notebook;

class CourseFilesTest {
    private static final String EXERCISE =
            """
            ## Exercise 1-1 · T
            <details><summary>Hint 1</summary>H</details>

            ```java
            // EXERCISE 1-1 A
            final class A {
                static int f() {
                    // BEGIN SOLUTION
                    return 1;
                    // END SOLUTION
                }
            }
            ```
            ```java
            check("1-1");
            ```
            """;

    private static void source(Path course, String name, String text) throws IOException {
        Path file = course.resolve("notebooks/source").resolve(name);
        Files.createDirectories(file.getParent());
        Files.writeString(file, text);
    }

    @Test
    void writesBothVersionsAndTheHints(@TempDir Path course) throws IOException {
        source(course, "week1/1-a.nb.md", EXERCISE);
        CourseFiles files = CourseFiles.read(course);
        assertEquals(
                List.of(Path.of("notebooks/hints.json"), Path.of("notebooks/week1/1-a.ipynb")),
                files.writeStudent());
        assertEquals(List.of(), files.writeStudent(), "a second time nothing changes");
        assertEquals(List.of(), files.differences());
        assertTrue(Files.readString(course.resolve("notebooks/hints.json")).contains("\"H\""));
        Path solution = files.writeSolutions(course.resolve("target")).get(0);
        String answer = Exercises.in(Notebook.read(solution)).find("1-1").get().source();
        assertTrue(answer.contains("return 1;"), answer);
    }

    @Test
    void namesEveryFileThatDiffers(@TempDir Path course) throws IOException {
        source(course, "week1/1-a.nb.md", EXERCISE);
        CourseFiles.read(course).writeStudent();
        source(course, "week1/1-a.nb.md", EXERCISE.replace(" T", " Other"));
        source(course, "week1/2-b.nb.md", "# B\n");
        Files.writeString(course.resolve("notebooks/week1/9-old.ipynb"), "{}");
        assertEquals(
                List.of(
                        "notebooks/hints.json differs from its source",
                        "notebooks/week1/1-a.ipynb differs from its source",
                        "notebooks/week1/2-b.ipynb is missing",
                        "notebooks/week1/9-old.ipynb has no source"),
                CourseFiles.read(course).differences());
    }

    @Test
    void sameExerciseInTwoNotebooksIsAnError(@TempDir Path course) throws IOException {
        source(course, "week1/1-a.nb.md", EXERCISE);
        source(course, "week1/2-b.nb.md", EXERCISE);
        String message =
                assertThrows(SourceException.class, () -> CourseFiles.read(course)).getMessage();
        assertEquals(
                "notebooks/source/week1/2-b.nb.md:1: exercise 1-1 is in 1-a.nb.md too.", message);
    }
}
