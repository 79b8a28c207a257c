package org.seqlab.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParseException;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.Reader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;

/**
 * A reference case file.
 *
 * @param path the file
 * @param week 0 for random numbers, else 1 to 4
 * @param function what the cases are about
 * @param tolerance relative tolerance that the file states, or null
 * @param cases the cases in the order of the file; filled after construction
 */
public record CaseFile(Path path, int week, String function, Double tolerance, List<Case> cases) {
    /**
     * Reads a file.
     *
     * @param path a JSON file with {@code week}, {@code function} and {@code cases}
     * @return the cases
     * @throws IOException if it cannot be read or is not a case file
     */
    public static CaseFile read(Path path) throws IOException {
        try (Reader reader = Files.newBufferedReader(path)) {
            JsonObject json = JsonParser.parseReader(reader).getAsJsonObject();
            Values top = new Values(path.getFileName().toString(), json);
            CaseFile file =
                    new CaseFile(
                            path,
                            top.integer("week"),
                            top.text("function"),
                            top.has("rtol") ? (Double) top.number("rtol") : null,
                            new ArrayList<>());
            int position = 0;
            for (JsonElement entry : json.getAsJsonArray("cases")) {
                JsonObject object = entry.getAsJsonObject();
                String number = "case " + position++;
                String name = object.has("name") ? object.get("name").getAsString() : number;
                file.cases.add(new Case(file, name, object));
            }
            return file;
        } catch (JsonParseException
                | IllegalStateException
                | IllegalArgumentException
                | NullPointerException e) {
            throw new IOException(path + " is not a case file: " + e.getMessage(), e);
        }
    }

    /**
     * Returns the file's name without {@code .json}.
     *
     * @return the stem
     */
    public String stem() {
        return path.getFileName().toString().replaceFirst("\\.json$", "");
    }
}
