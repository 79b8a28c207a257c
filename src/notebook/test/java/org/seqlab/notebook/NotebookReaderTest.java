package org.seqlab.notebook;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class NotebookReaderTest {
    private static final String SOUND =
            """
            {"cells": [
              {"cell_type": "markdown", "id": "a", "metadata": {}, "source": ["# T\\n", "x"]},
              {"cell_type": "code", "id": "b", "metadata": {"tags": ["t"]}, "source": "int i = 1;",
               "execution_count": 3, "outputs": [{"output_type": "stream", "text": "1"}]}],
             "metadata": {"kernelspec": {"name": "seqlab"}}, "nbformat": 4, "nbformat_minor": 5}
            """;

    private static Notebook read(String text) throws NotebookException {
        return NotebookReader.read(text.getBytes(StandardCharsets.UTF_8), Limits.WIDE);
    }

    @Test
    void soundNotebookNeedsNoRepair() throws NotebookException {
        Notebook notebook = read(SOUND);
        assertEquals(java.util.List.of(), notebook.repairs());
        assertEquals("# T\nx", notebook.cells().get(0).source());
        assertEquals(CellType.CODE, notebook.cells().get(1).type());
        assertEquals(3, notebook.cells().get(1).executionCount());
        assertEquals(1, notebook.cells().get(1).outputs().size());
    }

    @Test
    void writingKeepsOutputsAndMetadata() throws NotebookException {
        String text = NotebookWriter.text(read(SOUND));
        assertEquals(JsonParser.parseString(text), again(SOUND));
        assertEquals(text, NotebookWriter.text(read(text)), "writing twice changes nothing");
        assertTrue(text.startsWith("{\n \"cells\": [\n  {\n   \"cell_type\""), text);
        assertTrue(text.endsWith("}\n"));
    }

    private static com.google.gson.JsonElement again(String text) {
        // Jupyter stores the text of a cell as a list of lines.
        return JsonParser.parseString(
                text.replace("\"source\": \"int i = 1;\"", "\"source\": [\"int i = 1;\"]"));
    }

    @Test
    void formatThreeIsUnderstood() throws NotebookException {
        Notebook notebook =
                read(
                        """
                        {"nbformat": 3, "nbformat_minor": 0, "metadata": {"name": ""},
                         "worksheets": [{"cells": [
                          {"cell_type": "heading", "level": 2, "source": ["Title"]},
                          {"cell_type": "code", "input": ["a;\\n", "b;"], "prompt_number": 7,
                           "language": "java", "outputs": []}], "metadata": {}}]}
                        """);
        assertEquals("## Title", notebook.cells().get(0).source());
        assertEquals("a;\nb;", notebook.cells().get(1).source());
        assertEquals(7, notebook.cells().get(1).executionCount());
        assertEquals(java.util.List.of("read the old notebook format 3"), notebook.repairs());
    }

    @Test
    void smallDamageIsMendedAndTold() throws NotebookException {
        Notebook notebook =
                read(
                        "\uFEFF"
                                + """
                                {"nbformat": 4, "cells": [
                                 {"cell_type": "code", "id": "a", "source": ["x\\r\\n", "y\\u0000"]},
                                 {"cell_type": "code", "id": "a", "source": "z"},
                                 {"cell_type": "sql", "source": "q"}, 5,
                                 {"cell_type": "code"}]} trailing
                                """);
        assertEquals("x\ny", notebook.cells().get(0).source());
        assertEquals(4, notebook.cells().stream().map(Cell::id).distinct().count());
        assertEquals(
                java.util.List.of(
                        "removed a byte order mark",
                        "changed the line ends of cell 1",
                        "removed null characters from cell 1",
                        "cell 3 had no known type and was read as raw text",
                        "ignored something between the cells that is not a cell",
                        "cell 4 had no text",
                        "cell 2 got a new id: its own was used or not valid"),
                notebook.repairs().stream().filter(r -> !r.contains("after the end")).toList());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "   ",
                "PK\u0003\u0004zip",
                "[]",
                "{}",
                "{\"cells\": 5}",
                "{\"cells\": [{\"cell_type\": \"code\"",
                "{\"cells\": [], \"nbformat\": 2}",
                "<html>login</html>",
                "{\"cells\": [], \"x\": \"\\ud8"
            })
    void whatIsNoNotebookIsRefusedInPlainWords(String text) {
        NotebookException e = assertThrows(NotebookException.class, () -> read(text));
        assertTrue(e.getMessage().startsWith("This "), e.getMessage());
        assertTrue(!e.getMessage().contains("Exception"), e.getMessage());
    }

    @Test
    void intakeKeepsTextOnlyAndRefusesWhatIsTooLarge() throws NotebookException {
        byte[] bytes = SOUND.getBytes(StandardCharsets.UTF_8);
        Notebook notebook = NotebookReader.read(bytes, Limits.INTAKE);
        assertEquals(0, notebook.cells().get(1).outputs().size());
        assertEquals(0, notebook.cells().get(1).extra().size());
        Limits oneCell = new Limits(1000, 1, 1000, false);
        assertThrows(NotebookException.class, () -> NotebookReader.read(bytes, oneCell));
        Limits short3 = new Limits(1000, 9, 3, false);
        assertThrows(NotebookException.class, () -> NotebookReader.read(bytes, short3));
    }

    private static Notebook intake(byte[] bytes) throws NotebookException {
        return NotebookReader.read(bytes, Limits.INTAKE);
    }

    @ParameterizedTest
    @ValueSource(strings = {"UTF-16", "UTF-16LE", "UTF-16BE", "UTF-32LE", "windows-1252"})
    void otherEncodingsAreReadAndTold(String charset) throws NotebookException {
        String text = SOUND.replace("# T", "# Gauß é");
        Notebook notebook = intake(text.getBytes(java.nio.charset.Charset.forName(charset)));
        assertEquals("# Gauß é\nx", notebook.cells().get(0).source());
        assertEquals(1, notebook.repairs().size(), notebook.repairs().toString());
        assertTrue(notebook.repairs().get(0).contains("notebooks are UTF-8"));
    }

    @Test
    void nullCharactersBetweenTheCellsAreRemoved() throws NotebookException {
        Notebook notebook = intake((SOUND + "\0\0\0").getBytes(StandardCharsets.UTF_8));
        assertEquals(2, notebook.cells().size());
        assertEquals(java.util.List.of("removed null characters"), notebook.repairs());
    }

    @Test
    void wholeCellsOfADamagedFileAreReadAtIntakeOnly() throws NotebookException {
        int cut = SOUND.indexOf("\"execution_count\"");
        byte[] half = SOUND.substring(0, cut).getBytes(StandardCharsets.UTF_8);
        Notebook notebook = intake(half);
        assertEquals(1, notebook.cells().size());
        assertTrue(notebook.repairs().get(0).contains("1 whole cells of a damaged file"));
        assertThrows(NotebookException.class, () -> NotebookReader.read(half, Limits.WIDE));
        String merged =
                SOUND.replace(
                        " {\"cell_type\": \"code\"", "<<<<<<< HEAD\n{\"cell_type\": \"code\"");
        assertEquals(2, intake(merged.getBytes(StandardCharsets.UTF_8)).cells().size());
    }

    @Test
    void salvagingAHostileFileTakesBoundedWork() {
        byte[] open = "{\"source\":".repeat(200_000).getBytes(StandardCharsets.UTF_8);
        org.junit.jupiter.api.Assertions.assertTimeoutPreemptively(
                java.time.Duration.ofSeconds(20),
                () -> assertThrows(NotebookException.class, () -> intake(open)));
    }

    @Test
    void nbgraderIdIsTheOnlyMetadataKeptOfAStranger() throws NotebookException {
        String text =
                SOUND.replace(
                        "{\"tags\": [\"t\"]}",
                        "{\"tags\": [\"t\"], \"nbgrader\": {\"grade_id\": \"ex-1-2\","
                                + " \"solution\": true, \"points\": 5, \"x\": [1]}}");
        Notebook notebook = intake(text.getBytes(StandardCharsets.UTF_8));
        assertEquals(
                "{\"metadata\":{\"nbgrader\":{\"grade_id\":\"ex-1-2\",\"solution\":true}}}",
                notebook.cells().get(1).extra().toString());
    }

    @Test
    void deepNestingIsRefusedWithoutOverflow() {
        String deep = "{\"metadata\": " + "[".repeat(5000) + "]".repeat(5000) + "}";
        assertThrows(NotebookException.class, () -> read(deep));
    }

    @Test
    void largeFileIsRefusedBeforeItIsRead(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("big.ipynb");
        Files.writeString(file, SOUND + " ".repeat(2000));
        Limits small = new Limits(1000, 9, 1000, false);
        String message =
                assertThrows(NotebookException.class, () -> NotebookReader.read(file, small))
                        .getMessage();
        assertTrue(message.contains("at most 1000"), message);
    }

    @Test
    void writeReplacesTheFileAndLeavesNothingElse(@TempDir Path folder) throws IOException {
        Path file = folder.resolve("sub/n.ipynb");
        read(SOUND).write(file);
        read(SOUND).write(file);
        assertEquals(2, Notebook.read(file).cells().size());
        try (java.util.stream.Stream<Path> files = Files.list(file.getParent())) {
            assertEquals(1, files.count());
        }
    }
}
