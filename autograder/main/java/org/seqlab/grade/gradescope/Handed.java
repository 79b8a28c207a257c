package org.seqlab.grade.gradescope;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.OffsetDateTime;

/**
 * What {@code submission_metadata.json} says about a submission. The platform writes it, so its
 * times can be believed.
 *
 * @param student the name and number of the first user, or of the submission
 * @param at when it was handed in, or null
 * @param due when it was due for this student, or null
 */
record Handed(String student, Instant at, Instant due) {
    static Handed read(Path metadata) throws IOException {
        if (!Files.isRegularFile(metadata)) {
            return new Handed("submission", null, null);
        }
        try {
            JsonObject root = JsonParser.parseString(Files.readString(metadata)).getAsJsonObject();
            JsonObject assignment = object(root.get("assignment"));
            return new Handed(
                    student(root), time(root.get("created_at")), time(assignment.get("due_date")));
        } catch (JsonParseException | IllegalStateException | DateTimeException e) {
            throw new IOException(
                    metadata + " is not what Gradescope writes: " + e.getMessage(), e);
        }
    }

    private static JsonObject object(JsonElement value) {
        return value != null && value.isJsonObject() ? value.getAsJsonObject() : new JsonObject();
    }

    private static String student(JsonObject root) {
        JsonElement users = root.get("users");
        if (users == null || !users.isJsonArray() || users.getAsJsonArray().isEmpty()) {
            return "submission_" + text(root, "id");
        }
        JsonObject user = object(users.getAsJsonArray().get(0));
        return text(user, "name") + "_" + text(user, "id");
    }

    private static String text(JsonObject object, String name) {
        JsonElement value = object.get(name);
        return value == null || !value.isJsonPrimitive() ? "0" : value.getAsString();
    }

    private static Instant time(JsonElement value) {
        return value == null || value.isJsonNull()
                ? null
                : OffsetDateTime.parse(value.getAsString()).toInstant();
    }
}
