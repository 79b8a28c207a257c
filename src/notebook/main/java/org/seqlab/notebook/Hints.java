package org.seqlab.notebook;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.io.Reader;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The titles and hints of all exercises, as {@code ./seqlab generate} collects them. */
public final class Hints {
    private static final String RESOURCE = "hints.json";

    private record Entry(String title, List<String> hints) {}

    private final Map<String, Entry> entries;

    private Hints(Map<String, Entry> entries) {
        this.entries = entries;
    }

    /**
     * Returns the hints that were packed beside this class.
     *
     * @return the hints; empty if none were packed
     */
    public static Hints bundled() {
        try (InputStream in = Hints.class.getResourceAsStream(RESOURCE)) {
            if (in == null) {
                return new Hints(Map.of());
            }
            return read(new InputStreamReader(in, StandardCharsets.UTF_8));
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /**
     * Reads hints.
     *
     * @param json an object from exercise id to {@code {"title": …, "hints": […]}}
     * @return the hints
     */
    static Hints read(Reader json) {
        Map<String, Entry> entries = new LinkedHashMap<>();
        JsonObject root = JsonParser.parseReader(json).getAsJsonObject();
        for (Map.Entry<String, JsonElement> entry : root.entrySet()) {
            JsonObject exercise = entry.getValue().getAsJsonObject();
            List<String> hints = new ArrayList<>();
            exercise.getAsJsonArray("hints").forEach(hint -> hints.add(hint.getAsString()));
            String title = exercise.get("title").getAsString();
            entries.put(entry.getKey(), new Entry(title, List.copyOf(hints)));
        }
        return new Hints(entries);
    }

    /**
     * Returns the exercises there are.
     *
     * @return their ids in the order of the course
     */
    public Set<String> ids() {
        return entries.keySet();
    }

    /**
     * Returns the hints of an exercise, from the gentlest to the plainest.
     *
     * @param id the exercise
     * @return the hints; none if there is no such exercise
     */
    public List<String> hints(String id) {
        Entry entry = entries.get(id);
        return entry == null ? List.of() : entry.hints();
    }

    /**
     * Returns the title of an exercise.
     *
     * @param id the exercise
     * @return the title, or nothing if there is no such exercise
     */
    public Optional<String> title(String id) {
        return Optional.ofNullable(entries.get(id)).map(Entry::title);
    }
}
