package org.seqlab.cli;

import com.google.gson.GsonBuilder;
import java.util.List;
import java.util.Map;

/** Writes what a program reads after {@code --json}. */
final class Json {
    private Json() {}

    static String array(List<Map<String, Object>> rows) {
        return new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create().toJson(rows);
    }
}
