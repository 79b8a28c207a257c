package org.seqlab.notebook;

import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import com.google.gson.stream.MalformedJsonException;
import java.io.EOFException;
import java.io.IOException;
import java.io.Reader;
import java.io.StringReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * Reads notebook files of the formats 3 to 4.5, mends small damage and says what it mended.
 *
 * <p>The file is read as a stream: what exceeds the {@link Limits} is refused before it is stored.
 */
public final class NotebookReader {
    private static final int MAX_DEPTH = 64;

    private final Limits limits;
    private final List<String> repairs = new ArrayList<>();
    private final List<Cell> cells = new ArrayList<>();
    private JsonObject metadata = new JsonObject();
    private boolean sawCells;
    private boolean tooMuch;

    private NotebookReader(Limits limits) {
        this.limits = limits;
    }

    /**
     * Reads a file.
     *
     * @param file the notebook
     * @param limits how much is believed
     * @return the notebook
     * @throws NotebookException if it is no notebook or larger than allowed
     * @throws IOException if it cannot be read
     */
    public static Notebook read(Path file, Limits limits) throws IOException {
        long size = Files.size(file);
        if (size > limits.fileBytes()) {
            throw new NotebookException(
                    file.getFileName()
                            + " has "
                            + size
                            + " bytes; at most "
                            + limits.fileBytes()
                            + " are read. Clear its outputs and save it again.");
        }
        return read(Files.readAllBytes(file), limits);
    }

    /**
     * Reads the bytes of a file.
     *
     * @param bytes UTF-8, or whatever another program made of it
     * @param limits how much is believed
     * @return the notebook
     * @throws NotebookException if they are no notebook or exceed a limit
     */
    public static Notebook read(byte[] bytes, Limits limits) throws NotebookException {
        NotebookReader reader = new NotebookReader(limits);
        String text = FileText.of(bytes, reader.repairs);
        if (text.isBlank()) {
            throw new NotebookException("This is not a notebook: the file is empty.");
        }
        int decoded = reader.repairs.size();
        try {
            return reader.parse(new StringReader(text));
        } catch (NotebookException damage) {
            // One's own notebook is never opened in part: saving it would lose the rest.
            if (limits.keepOutputs() || reader.tooMuch) {
                throw damage;
            }
            reader.repairs.subList(decoded, reader.repairs.size()).clear();
            return reader.salvaged(text, damage);
        }
    }

    private Notebook parse(Reader text) throws NotebookException {
        try (JsonReader json = new JsonReader(text)) {
            json.setNestingLimit(MAX_DEPTH);
            root(json);
            end(json);
        } catch (EOFException e) {
            throw new NotebookException(
                    "This is not a whole notebook: the file ends too early.", e);
        } catch (MalformedJsonException e) {
            String message = "This is not a notebook: it is not JSON (" + place(e) + ").";
            throw new NotebookException(message, e);
        } catch (NotebookException e) {
            tooMuch = true;
            throw e;
        } catch (JsonParseException | IllegalStateException | NumberFormatException e) {
            throw new NotebookException("This is not a notebook: " + place(e) + ".", e);
        } catch (IOException e) {
            throw new NotebookException("The notebook cannot be read: " + place(e) + ".", e);
        }
        if (!sawCells) {
            throw new NotebookException("This is not a notebook: it has no list of cells.");
        }
        return new Notebook(metadata, CellIds.unique(cells, repairs), repairs);
    }

    private Notebook salvaged(String text, NotebookException damage) throws NotebookException {
        List<Cell> whole = Salvage.cells(text, limits, repairs);
        if (whole.isEmpty()) {
            throw damage;
        }
        repairs.add(
                "read the %d whole cells of a damaged file (%s)"
                        .formatted(
                                whole.size(),
                                damage.getMessage().replaceFirst("\\.$", "").strip()));
        return new Notebook(metadata, CellIds.unique(whole, repairs), repairs);
    }

    private void end(JsonReader json) throws IOException {
        boolean more;
        try {
            more = json.peek() != JsonToken.END_DOCUMENT;
        } catch (MalformedJsonException e) {
            more = true;
        }
        if (more) {
            repairs.add("ignored text after the end of the notebook");
        }
    }

    private static String place(Exception e) {
        String message = String.valueOf(e.getMessage()).lines().findFirst().orElse("");
        return message.replaceFirst("^Use JsonReader\\S* .*? malformed JSON at ", "at ");
    }

    private void root(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            throw new NotebookException("This is not a notebook: it does not start with {.");
        }
        json.beginObject();
        while (json.hasNext()) {
            switch (json.nextName()) {
                case "cells" -> cells(json);
                case "worksheets" -> worksheets(json);
                case "metadata" -> metadata = object(json, "metadata");
                case "nbformat" -> format(json);
                default -> json.skipValue();
            }
        }
        json.endObject();
    }

    private void format(JsonReader json) throws IOException {
        if (json.peek() != JsonToken.NUMBER) {
            json.skipValue();
            repairs.add("ignored a format version that is not a number");
            return;
        }
        double version = json.nextDouble();
        if (version < 3 || version >= 5) {
            throw new NotebookException(
                    "This notebook has format "
                            + (int) version
                            + "; formats 3 and 4 can be read. Save it with Jupyter again.");
        }
        if (version < 4) {
            repairs.add("read the old notebook format 3");
        }
    }

    private void worksheets(JsonReader json) throws IOException {
        json.beginArray();
        while (json.hasNext()) {
            json.beginObject();
            while (json.hasNext()) {
                if (json.nextName().equals("cells")) {
                    cells(json);
                } else {
                    json.skipValue();
                }
            }
            json.endObject();
        }
        json.endArray();
    }

    private void cells(JsonReader json) throws IOException {
        sawCells = true;
        json.beginArray();
        while (json.hasNext()) {
            if (cells.size() >= limits.cells()) {
                throw new NotebookException(
                        "This notebook has more than " + limits.cells() + " cells.");
            }
            if (json.peek() == JsonToken.BEGIN_OBJECT) {
                cells.add(new CellReader(json, limits, repairs, cells.size() + 1).read());
            } else {
                json.skipValue();
                repairs.add("ignored something between the cells that is not a cell");
            }
        }
        json.endArray();
    }

    private JsonObject object(JsonReader json, String name) throws IOException {
        if (json.peek() != JsonToken.BEGIN_OBJECT || !limits.keepOutputs()) {
            json.skipValue();
            return new JsonObject();
        }
        return JsonParser.parseReader(json).getAsJsonObject();
    }
}
