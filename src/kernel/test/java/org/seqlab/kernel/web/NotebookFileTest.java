package org.seqlab.kernel.web;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.kernel.text.Markdown;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

class NotebookFileTest {
    @TempDir Path folder;
    private Path path;
    private NotebookFile file;

    @BeforeEach
    void write() throws IOException {
        path = folder.resolve("a.ipynb");
        Cell text = Cell.of("text", CellType.MARKDOWN, "$x^2$");
        Cell code = Cell.of("code", CellType.CODE, "int x = 1;");
        Notebook.of(List.of(text, code)).write(path);
        file = new NotebookFile(path, new Markdown(address -> address));
    }

    private static JsonObject withSource(JsonObject page, String source) {
        JsonObject copy = page.deepCopy();
        copy.getAsJsonArray("cells").get(1).getAsJsonObject().addProperty("source", source);
        return copy;
    }

    @Test
    void whatIsReadAndSavedIsTheSameFile() throws IOException {
        byte[] before = Files.readAllBytes(path);
        JsonObject page = file.read();
        assertTrue(page.toString().contains("<math"), "text cells come as HTML");
        assertEquals(page.get("hash").getAsString(), file.save(page));
        assertArrayEquals(before, Files.readAllBytes(path));
    }

    @Test
    void aSaveThatKnowsAnOlderFileIsAConflict() throws IOException {
        JsonObject first = file.read();
        JsonObject second = file.read();
        file.save(withSource(first, "int x = 2;"));
        WebError e =
                assertThrows(WebError.class, () -> file.save(withSource(second, "int x = 3;")));
        assertEquals(409, e.status());
        assertEquals("int x = 2;", Notebook.read(path).cells().get(1).source());
    }

    @Test
    void anotherProgramsChangeIsAConflictToo() throws IOException {
        JsonObject page = file.read();
        Files.writeString(path, Files.readString(path).replace("int x = 1;", "int y = 1;"));
        assertEquals(409, assertThrows(WebError.class, () -> file.save(page)).status());
        assertEquals("int y = 1;", Notebook.read(path).cells().get(1).source());
    }

    @Test
    void ofSimultaneousSavesExactlyOneWins() throws Exception {
        JsonObject page = file.read();
        ExecutorService threads = Executors.newFixedThreadPool(7);
        List<Callable<Integer>> saves =
                Stream.iterate(0, k -> k + 1)
                        .limit(7)
                        .<Callable<Integer>>map(k -> () -> status(withSource(page, "// " + k)))
                        .toList();
        int won = 0;
        for (Future<Integer> save : threads.invokeAll(saves)) {
            won += save.get() == 200 ? 1 : 0;
        }
        threads.shutdown();
        assertEquals(1, won);
    }

    private int status(JsonObject page) throws IOException {
        try {
            file.save(page);
            return 200;
        } catch (WebError e) {
            return e.status();
        }
    }

    @Test
    void whoReadsWhileItIsSavedSeesAWholeNotebook() throws Exception {
        AtomicBoolean done = new AtomicBoolean();
        ExecutorService reader = Executors.newSingleThreadExecutor();
        Future<Integer> reads =
                reader.submit(
                        () -> {
                            int count = 0;
                            while (!done.get()) {
                                count += Notebook.read(path).cells().size() == 2 ? 1 : 1_000_000;
                            }
                            return count;
                        });
        JsonObject page = file.read();
        for (int k = 0; k < 50; k++) {
            page = withSource(page, "// ".repeat(k * 997));
            page.addProperty("hash", file.save(page));
        }
        done.set(true);
        assertTrue(reads.get() < 1_000_000);
        reader.shutdown();
        try (Stream<Path> left = Files.list(folder)) {
            assertEquals(List.of(path), left.toList());
        }
    }

    @Test
    void aPageThatIsNoNotebookIsRefusedAndTheFileKept() throws IOException {
        byte[] before = Files.readAllBytes(path);
        JsonObject twice = file.read();
        twice.getAsJsonArray("cells").add(twice.getAsJsonArray("cells").get(0));
        assertEquals(422, assertThrows(WebError.class, () -> file.save(twice)).status());
        JsonObject none = file.read();
        none.remove("cells");
        assertEquals(422, assertThrows(WebError.class, () -> file.save(none)).status());
        JsonObject odd = file.read();
        odd.getAsJsonArray("cells").get(0).getAsJsonObject().addProperty("type", "poem");
        assertEquals(422, assertThrows(WebError.class, () -> file.save(odd)).status());
        assertArrayEquals(before, Files.readAllBytes(path));
    }
}
