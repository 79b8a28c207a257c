package org.seqlab.cli;

import com.google.gson.JsonElement;
import java.util.Set;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.Notebook;

/** What the checks said in an executed notebook. */
final class Verdicts {
    private static final Set<String> PLAIN = Set.of("text", "text/plain", "data");

    private Verdicts() {}

    /**
     * Returns the last verdict on an exercise.
     *
     * @param executed a notebook with outputs
     * @param id the exercise
     * @return the verdict's text, or nothing where its check printed none
     */
    static String last(Notebook executed, String id) {
        String title = "Exercise " + id + " · ";
        String found = "";
        for (Cell cell : executed.cells()) {
            String printed = text(cell.outputs());
            if (printed.contains(title)) {
                found = printed.substring(printed.indexOf(title));
            }
        }
        return found;
    }

    /** Every plain text in an output, whatever message brought it. */
    static String text(JsonElement output) {
        StringBuilder text = new StringBuilder();
        if (output.isJsonPrimitive()) {
            text.append(output.getAsString());
        } else if (output.isJsonArray()) {
            output.getAsJsonArray().forEach(part -> text.append(text(part)));
        } else if (output.isJsonObject()) {
            output.getAsJsonObject().entrySet().stream()
                    .filter(field -> PLAIN.contains(field.getKey()))
                    .forEach(field -> text.append(text(field.getValue())));
        }
        return text.toString();
    }
}
