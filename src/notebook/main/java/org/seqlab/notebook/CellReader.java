package org.seqlab.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.List;

/** Reads one cell from the stream. */
final class CellReader {
    private final JsonReader json;
    private final Limits limits;
    private final List<String> repairs;
    private final int number;
    private final JsonObject extra = new JsonObject();
    private String id = "";
    private String type = "";
    private String source;
    private int level = 1;
    private Integer count;
    private JsonArray outputs = new JsonArray();

    CellReader(JsonReader json, Limits limits, List<String> repairs, int number) {
        this.json = json;
        this.limits = limits;
        this.repairs = repairs;
        this.number = number;
    }

    Cell read() throws IOException {
        json.beginObject();
        while (json.hasNext()) {
            field(json.nextName());
        }
        json.endObject();
        if (source == null) {
            source = "";
            repairs.add("cell " + number + " had no text");
        }
        CellType kind = kind();
        boolean code = kind == CellType.CODE;
        return new Cell(
                id, kind, source, code ? count : null, code ? outputs : new JsonArray(), extra);
    }

    private void field(String name) throws IOException {
        switch (name) {
            case "id" -> id = string();
            case "cell_type" -> type = string();
            case "source", "input" -> source = text();
            case "level" -> level = level();
            case "execution_count", "prompt_number" -> count = number();
            case "outputs" -> outputs = outputs();
            case "metadata", "attachments" -> extra(name);
            default -> json.skipValue();
        }
    }

    private CellType kind() {
        switch (type) {
            case "code":
                return CellType.CODE;
            case "markdown", "html":
                return CellType.MARKDOWN;
            case "heading":
                source = "#".repeat(level) + " " + source;
                return CellType.MARKDOWN;
            case "raw":
                return CellType.RAW;
            default:
                repairs.add("cell " + number + " had no known type and was read as raw text");
                return CellType.RAW;
        }
    }

    private String string() throws IOException {
        if (json.peek() == JsonToken.STRING) {
            return json.nextString();
        }
        json.skipValue();
        return "";
    }

    private Integer number() throws IOException {
        if (json.peek() == JsonToken.NUMBER) {
            return (int) json.nextDouble();
        }
        json.skipValue();
        return null;
    }

    private int level() throws IOException {
        Integer value = number();
        return value == null ? 1 : Math.max(1, Math.min(6, value));
    }

    private String text() throws IOException {
        StringBuilder text = new StringBuilder();
        if (json.peek() == JsonToken.BEGIN_ARRAY) {
            json.beginArray();
            while (json.hasNext()) {
                append(text, string());
            }
            json.endArray();
        } else {
            append(text, string());
        }
        return clean(text.toString());
    }

    private void append(StringBuilder text, String part) throws NotebookException {
        if (text.length() + part.length() > limits.cellCharacters()) {
            throw new NotebookException(
                    "Cell "
                            + number
                            + " has more than "
                            + limits.cellCharacters()
                            + " characters; no answer is that long.");
        }
        text.append(part);
    }

    private String clean(String text) {
        String clean = text;
        if (clean.indexOf('\r') >= 0) {
            clean = clean.replace("\r\n", "\n").replace('\r', '\n');
            repairs.add("changed the line ends of cell " + number);
        }
        if (clean.indexOf('\0') >= 0) {
            clean = clean.replace("\0", "");
            repairs.add("removed null characters from cell " + number);
        }
        return clean;
    }

    private JsonArray outputs() throws IOException {
        if (json.peek() != JsonToken.BEGIN_ARRAY || !limits.keepOutputs()) {
            json.skipValue();
            return new JsonArray();
        }
        return JsonParser.parseReader(json).getAsJsonArray();
    }

    private void strangers(String name) throws IOException {
        if (!name.equals("metadata")) {
            json.skipValue();
            return;
        }
        JsonObject kept = Nbgrader.only(json);
        if (kept.size() > 0) {
            extra.add(name, kept);
        }
    }

    private void extra(String name) throws IOException {
        if (!limits.keepOutputs()) {
            strangers(name);
            return;
        }
        JsonElement value = JsonParser.parseReader(json);
        if (value.isJsonObject()) {
            extra.add(name, value);
        }
    }
}
