package org.seqlab.notebook;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonWriter;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.TreeSet;
import org.seqlab.file.WholeFile;

/**
 * Writes notebooks in format 4.5, byte for byte as Jupyter itself lays them out: sorted keys, one
 * blank of indentation, a line feed at the end. So a notebook that was opened, run, cleared and
 * saved shows no difference.
 */
public final class NotebookWriter {
    private static final Gson GSON =
            new GsonBuilder().serializeNulls().disableHtmlEscaping().create();

    private NotebookWriter() {}

    /**
     * Writes a notebook through a temporary file beside the target.
     *
     * @param notebook what to write
     * @param file the file to write or replace
     * @throws IOException if it cannot be written
     */
    public static void write(Notebook notebook, Path file) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        WholeFile.write(file, text(notebook).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * Returns the text of the file.
     *
     * @param notebook the notebook
     * @return JSON that ends in a line feed; the same for the same notebook
     */
    public static String text(Notebook notebook) {
        JsonObject root = new JsonObject();
        JsonArray cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(cell(cell)));
        root.add("cells", cells);
        root.add("metadata", notebook.metadata());
        root.addProperty("nbformat", 4);
        root.addProperty("nbformat_minor", 5);
        return text(root);
    }

    private static JsonObject cell(Cell cell) {
        JsonObject object = new JsonObject();
        object.addProperty("cell_type", cell.type().fileName());
        object.addProperty("id", cell.id());
        object.add("metadata", new JsonObject());
        cell.extra().entrySet().forEach(field -> object.add(field.getKey(), field.getValue()));
        object.add("source", lines(cell.source()));
        if (cell.type() == CellType.CODE) {
            Integer count = cell.executionCount();
            object.add(
                    "execution_count", count == null ? JsonNull.INSTANCE : GSON.toJsonTree(count));
            object.add("outputs", cell.outputs());
        }
        return object;
    }

    private static JsonArray lines(String source) {
        JsonArray lines = new JsonArray();
        int from = 0;
        while (from < source.length()) {
            int feed = source.indexOf('\n', from);
            int to = feed < 0 ? source.length() : feed + 1;
            lines.add(source.substring(from, to));
            from = to;
        }
        return lines;
    }

    static String text(JsonElement element) {
        StringWriter out = new StringWriter();
        try (JsonWriter writer = new JsonWriter(out)) {
            writer.setIndent(" ");
            GSON.toJson(sorted(element), writer);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return out.append("\n").toString();
    }

    private static JsonElement sorted(JsonElement element) {
        if (element.isJsonArray()) {
            JsonArray array = new JsonArray();
            element.getAsJsonArray().forEach(item -> array.add(sorted(item)));
            return array;
        }
        if (!element.isJsonObject()) {
            return element;
        }
        JsonObject from = element.getAsJsonObject();
        List<String> names = List.copyOf(new TreeSet<>(from.keySet()));
        JsonObject to = new JsonObject();
        names.forEach(name -> to.add(name, sorted(from.get(name))));
        return to;
    }
}
