package org.seqlab.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.stream.JsonReader;
import com.google.gson.stream.JsonToken;
import java.io.IOException;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** What nbgrader writes into the metadata of a cell, as far as it names an exercise. */
final class Nbgrader {
    private static final Pattern ID = Pattern.compile("(?<!\\d)(\\d{1,3})-(\\d{1,3})(?!\\d)");
    private static final Pattern OTHER = Pattern.compile("(?<!\\d)(\\d{1,3})[_.](\\d{1,3})(?!\\d)");

    private Nbgrader() {}

    /**
     * Returns the exercise that the metadata of an answer's cell names, such as {@code
     * "grade_id": "exercise-1-2"}. Cells that hold tests or may only be read are no answers.
     *
     * @param cell the cell
     * @return week and number, or nothing
     */
    static Optional<String> exercise(Cell cell) {
        JsonObject grader = object(object(cell.extra(), "metadata"), "nbgrader");
        String id = text(grader, "grade_id");
        boolean given = "false".equals(text(grader, "solution"));
        Matcher match = ID.matcher(id);
        boolean named = match.find() || (match = OTHER.matcher(id)).find();
        if (given || !named) {
            return Optional.empty();
        }
        return Optional.of(
                Integer.parseInt(match.group(1)) + "-" + Integer.parseInt(match.group(2)));
    }

    private static JsonObject object(JsonObject owner, String name) {
        JsonElement value = owner.get(name);
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    private static String text(JsonObject owner, String name) {
        JsonElement value = owner.get(name);
        return value != null && value.isJsonPrimitive() ? value.getAsString() : "";
    }

    /**
     * Reads the metadata of a stranger's cell and keeps nothing but what names an exercise.
     *
     * @param json before the value of {@code metadata}
     * @return the metadata; empty if there is nothing of nbgrader
     * @throws IOException if it is not JSON
     */
    static JsonObject only(JsonReader json) throws IOException {
        JsonObject metadata = new JsonObject();
        if (json.peek() != JsonToken.BEGIN_OBJECT) {
            json.skipValue();
            return metadata;
        }
        json.beginObject();
        while (json.hasNext()) {
            if (json.nextName().equals("nbgrader") && json.peek() == JsonToken.BEGIN_OBJECT) {
                metadata.add("nbgrader", fields(json));
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return metadata;
    }

    private static JsonObject fields(JsonReader json) throws IOException {
        JsonObject fields = new JsonObject();
        json.beginObject();
        while (json.hasNext()) {
            String name = json.nextName();
            if (name.equals("grade_id") && json.peek() == JsonToken.STRING) {
                String id = json.nextString();
                fields.addProperty(name, id.length() > 100 ? "" : id);
            } else if (json.peek() == JsonToken.BOOLEAN) {
                boolean value = json.nextBoolean();
                if (name.equals("solution")) {
                    fields.addProperty(name, value);
                }
            } else {
                json.skipValue();
            }
        }
        json.endObject();
        return fields;
    }
}
