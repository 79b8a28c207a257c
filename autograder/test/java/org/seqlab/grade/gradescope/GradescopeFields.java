package org.seqlab.grade.gradescope;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import com.google.gson.JsonPrimitive;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/** Gradescope's documented fields of {@code results.json}, written down once more as rules. */
final class GradescopeFields {
    private static final Set<String> FORMATS =
            Set.of("text", "html", "simple_format", "md", "ansi");
    private static final Set<String> SHOWN =
            Set.of("hidden", "after_due_date", "after_published", "visible");
    private static final Map<String, String> ROOT =
            Map.ofEntries(
                    Map.entry("score", "number"),
                    Map.entry("execution_time", "number"),
                    Map.entry("output", "text"),
                    Map.entry("output_format", "format"),
                    Map.entry("test_output_format", "format"),
                    Map.entry("test_name_format", "format"),
                    Map.entry("visibility", "shown"),
                    Map.entry("stdout_visibility", "shown"),
                    Map.entry("extra_data", "object"),
                    Map.entry("tests", "array"),
                    Map.entry("leaderboard", "array"));
    private static final Map<String, String> TEST =
            Map.ofEntries(
                    Map.entry("score", "number"),
                    Map.entry("max_score", "number"),
                    Map.entry("status", "status"),
                    Map.entry("name", "text"),
                    Map.entry("name_format", "format"),
                    Map.entry("number", "text"),
                    Map.entry("output", "text"),
                    Map.entry("output_format", "format"),
                    Map.entry("tags", "texts"),
                    Map.entry("visibility", "shown"),
                    Map.entry("extra_data", "object"));

    private final List<String> wrong = new ArrayList<>();

    /** Returns what breaks a rule, one sentence each. */
    static List<String> wrong(String json) {
        GradescopeFields rules = new GradescopeFields();
        JsonElement root = JsonParser.parseString(json);
        if (!root.isJsonObject()) {
            return List.of("the file is no object");
        }
        rules.check("", root.getAsJsonObject(), ROOT);
        boolean scored = root.getAsJsonObject().has("score");
        JsonElement tests = root.getAsJsonObject().get("tests");
        if (tests == null && !scored) {
            rules.wrong.add("neither score nor tests");
        }
        for (int k = 0; tests != null && k < tests.getAsJsonArray().size(); k++) {
            JsonObject test = tests.getAsJsonArray().get(k).getAsJsonObject();
            rules.check("tests[" + k + "].", test, TEST);
            if (!scored && !test.has("score")) {
                rules.wrong.add("tests[" + k + "] has no score and neither has the file");
            }
        }
        return rules.wrong;
    }

    private void check(String where, JsonObject object, Map<String, String> fields) {
        object.entrySet()
                .forEach(
                        field -> {
                            String kind = fields.get(field.getKey());
                            if (kind == null) {
                                wrong.add(where + field.getKey() + " is not documented");
                            } else if (!fits(kind, field.getValue())) {
                                wrong.add(where + field.getKey() + " is no " + kind);
                            }
                        });
    }

    private static boolean fits(String kind, JsonElement value) {
        return switch (kind) {
            case "object" -> value.isJsonObject();
            case "array" -> value.isJsonArray();
            case "texts" ->
                    value.isJsonArray()
                            && value.getAsJsonArray().asList().stream()
                                    .allMatch(v -> fits("text", v));
            case "number" ->
                    value instanceof JsonPrimitive p
                            && p.isNumber()
                            && Double.isFinite(p.getAsDouble())
                            && p.getAsDouble() >= 0;
            case "format" -> fits("text", value) && FORMATS.contains(value.getAsString());
            case "shown" -> fits("text", value) && SHOWN.contains(value.getAsString());
            case "status" ->
                    fits("text", value) && Set.of("passed", "failed").contains(value.getAsString());
            default -> value instanceof JsonPrimitive p && p.isString();
        };
    }
}
