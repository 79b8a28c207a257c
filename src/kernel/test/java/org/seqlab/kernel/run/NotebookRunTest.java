package org.seqlab.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

class NotebookRunTest {
    private final List<String> progress = new ArrayList<>();

    private NotebookRun.Result run(Duration perCell, boolean stop, String... sources) {
        List<Cell> cells = new ArrayList<>();
        for (String source : sources) {
            CellType type = source.startsWith("#") ? CellType.MARKDOWN : CellType.CODE;
            cells.add(Cell.of("c" + cells.size(), type, source));
        }
        return new NotebookRun(perCell, stop, progress::add).run(Notebook.of(cells));
    }

    private static JsonArray outputs(NotebookRun.Result result, int cell) {
        return result.notebook().cells().get(cell).outputs();
    }

    private static JsonObject output(NotebookRun.Result result, int cell) {
        return outputs(result, cell).get(0).getAsJsonObject();
    }

    @Test
    void cellsShareTheirVariablesAndTextIsLeftAlone() {
        NotebookRun.Result result =
                run(Duration.ofMinutes(2), true, "# Title", "int a = 6;", "", "a * 7");
        assertEquals(List.of(), result.failures());
        JsonObject data = output(result, 3).getAsJsonObject("data");
        assertEquals("42", data.get("text/plain").getAsString());
        assertEquals(2, result.notebook().cells().get(3).executionCount());
        assertTrue(outputs(result, 0).isEmpty());
        assertEquals(2, progress.size());
    }

    @Test
    void failureIsNamedAndTheRestIsLeftOutOnlyWhenAsked() {
        String[] cells = {"int zero = 0;\n1 / zero;", "System.out.print(\"after\");"};
        NotebookRun.Result stopped = run(Duration.ofMinutes(2), true, cells);
        assertEquals(List.of("cell 1: ArithmeticException: / by zero"), stopped.failures());
        assertTrue(outputs(stopped, 1).isEmpty());
        NotebookRun.Result whole = run(Duration.ofMinutes(2), false, cells);
        assertEquals("after", output(whole, 1).get("text").getAsString());
    }

    @Test
    void endlessCellIsInterruptedAfterItsTime() {
        NotebookRun.Result result =
                run(Duration.ofSeconds(3), false, "while (true) { }", "\"alive\"");
        assertEquals("Interrupted", output(result, 0).get("ename").getAsString());
        assertEquals(1, result.failures().size());
        JsonObject data = output(result, 1).getAsJsonObject("data");
        assertEquals("alive", data.get("text/plain").getAsString());
    }
}
