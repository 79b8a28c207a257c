package org.seqlab.kernel.web;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonNull;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.HexFormat;
import java.util.List;
import java.util.Locale;
import java.util.Set;
import org.seqlab.file.WholeFile;
import org.seqlab.kernel.text.Markdown;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Limits;
import org.seqlab.notebook.Notebook;
import org.seqlab.notebook.NotebookException;
import org.seqlab.notebook.NotebookReader;
import org.seqlab.notebook.NotebookWriter;

/** A notebook between its file and the page. What the page has is known by the file's hash. */
final class NotebookFile {
    private static final Limits LIMITS = new Limits(64L << 20, 2_000, 4 << 20, true);

    private final Path file;
    private final Markdown markdown;

    NotebookFile(Path file, Markdown markdown) {
        this.file = file;
        this.markdown = markdown;
    }

    /** Reads the file for the page: its hash, its cells, text cells as HTML too. */
    JsonObject read() throws IOException {
        byte[] bytes = Files.readAllBytes(file);
        JsonObject page = page(parse(bytes), markdown);
        page.addProperty("hash", hash(bytes));
        return page;
    }

    /** Reads what the page was given, such as a file that was saved elsewhere. */
    static JsonObject page(byte[] bytes, Markdown markdown) {
        return page(parse(bytes), markdown);
    }

    private static Notebook parse(byte[] bytes) {
        try {
            return NotebookReader.read(bytes, LIMITS);
        } catch (NotebookException e) {
            throw new WebError(422, e.getMessage());
        }
    }

    private static JsonObject page(Notebook notebook, Markdown markdown) {
        JsonObject page = new JsonObject();
        JsonArray cells = new JsonArray();
        notebook.cells().forEach(cell -> cells.add(cell(cell, markdown)));
        page.add("cells", cells);
        JsonArray repairs = new JsonArray();
        notebook.repairs().forEach(repairs::add);
        page.add("repairs", repairs);
        return page;
    }

    private static JsonObject cell(Cell cell, Markdown markdown) {
        JsonObject object = new JsonObject();
        object.addProperty("id", cell.id());
        object.addProperty("type", cell.type().fileName());
        object.addProperty("source", cell.source());
        object.addProperty("count", cell.executionCount());
        object.add("outputs", cell.outputs());
        object.add("extra", cell.extra());
        if (cell.type() == CellType.MARKDOWN) {
            object.addProperty("html", markdown.html(cell.source()));
        }
        return object;
    }

    /**
     * Writes the cells of the page if the file is still the one that the page has read.
     *
     * @param page {@code hash} as it was read and {@code cells}
     * @return the new hash
     * @throws WebError 409 if the file has changed, 422 if a cell is not one
     */
    synchronized String save(JsonObject page) throws IOException {
        byte[] before = Files.readAllBytes(file);
        String known = page.has("hash") ? page.get("hash").getAsString() : "";
        if (!known.equals(hash(before))) {
            throw new WebError(409, "The file has changed since this page read it.");
        }
        JsonObject metadata = parse(before).metadata();
        Notebook notebook = new Notebook(metadata, cells(page.getAsJsonArray("cells")), List.of());
        byte[] after = NotebookWriter.text(notebook).getBytes(StandardCharsets.UTF_8);
        if (after.length > LIMITS.fileBytes()) {
            throw new WebError(413, "The notebook is too large. Clear some outputs.");
        }
        WholeFile.write(file, after);
        return hash(after);
    }

    private static List<Cell> cells(JsonArray from) {
        if (from == null || from.size() > LIMITS.cells()) {
            throw new WebError(422, "cells must be a list of at most " + LIMITS.cells() + ".");
        }
        List<Cell> cells = new ArrayList<>();
        Set<String> ids = new HashSet<>();
        for (JsonElement element : from) {
            Cell cell = cell(element);
            if (!cell.id().matches("[A-Za-z0-9_-]{1,64}") || !ids.add(cell.id())) {
                throw new WebError(422, "Every cell must have an id of its own.");
            }
            cells.add(cell);
        }
        return cells;
    }

    private static Cell cell(JsonElement element) {
        try {
            JsonObject object = element.getAsJsonObject();
            CellType type =
                    CellType.valueOf(object.get("type").getAsString().toUpperCase(Locale.ROOT));
            JsonElement count = object.get("count");
            boolean counted = count != null && count != JsonNull.INSTANCE && type == CellType.CODE;
            return new Cell(
                    object.get("id").getAsString(),
                    type,
                    object.get("source").getAsString(),
                    counted ? Integer.valueOf(count.getAsInt()) : null,
                    type == CellType.CODE ? object.getAsJsonArray("outputs") : new JsonArray(),
                    object.has("extra") ? object.getAsJsonObject("extra") : new JsonObject());
        } catch (RuntimeException e) {
            throw new WebError(422, "A cell must have id, type, source, count and outputs.");
        }
    }

    static JsonObject json(byte[] body) {
        try {
            return JsonParser.parseString(new String(body, StandardCharsets.UTF_8))
                    .getAsJsonObject();
        } catch (RuntimeException | StackOverflowError e) {
            throw new WebError(400, "The request must be a JSON object.");
        }
    }

    private static String hash(byte[] content) {
        try {
            return HexFormat.of().formatHex(MessageDigest.getInstance("SHA-256").digest(content));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
