package org.seqlab.grade.gradescope;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.seqlab.grade.sandbox.Level;

/**
 * What the teacher decides when the archive is made.
 *
 * @param seed what the course key is made of
 * @param exercises ids of what is graded; empty for the notebooks that were handed in
 * @param hidden when hidden checks are shown
 * @param minimum the least isolation for marks
 * @param unsafe whether less isolation than the minimum is accepted, and results say so
 * @param graceMinutes how long after the due date nothing is taken off
 * @param perDay share taken off for each day, from 0 to 1
 * @param cap the most that is taken off, from 0 to 1
 */
public record Setting(
        String seed,
        List<String> exercises,
        Hidden hidden,
        Level minimum,
        boolean unsafe,
        long graceMinutes,
        double perDay,
        double cap) {
    static final String NAME = "seqlab.json";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    String json() {
        return GSON.toJson(this) + "\n";
    }

    static Setting read(Path file) throws IOException {
        try {
            Setting setting = GSON.fromJson(Files.readString(file), Setting.class);
            if (setting != null && setting.seed != null && setting.hidden != null) {
                return setting;
            }
        } catch (JsonParseException e) {
            throw new IOException(file + " is damaged; make the archive again.", e);
        }
        throw new IOException(file + " is damaged; make the archive again.");
    }
}
