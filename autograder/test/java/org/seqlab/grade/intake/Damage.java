package org.seqlab.grade.intake;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import com.google.gson.JsonParser;
import java.nio.charset.Charset;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.Random;

/** What happens to a notebook between a student's hands and the grader, drawn with a seed. */
public enum Damage {
    NONE(text -> text),
    CRLF(text -> text.replace("\\n", "\\r\\n").replace("\n", "\r\n")),
    TRAILING_COMMA(text -> text.replaceFirst("\\}\n \\],", "},\n ],")),
    MERGE_CONFLICT(
            text ->
                    text.replaceFirst(
                            "\n  \\{\n   \"cell_type\": \"code\"",
                            "\n<<<<<<< HEAD\n=======\n>>>>>>> theirs\n$0")),
    SMART_QUOTES(text -> text.replaceFirst("\"nbformat\"", "\u201cnbformat\u201d")),
    TEXT_AFTER_THE_END(text -> text + "\nSent from my phone\n"),
    TEXT_BEFORE_THE_START(text -> "Dear teacher,\n" + text),
    TWICE_IN_ONE_FILE(text -> text + text),
    NO_CLOSING_BRACES(text -> text.substring(0, text.lastIndexOf(" ]"))),
    STRING_NUMBERS(text -> text.replace("\"nbformat\": 4", "\"nbformat\": \"4\"")),
    RETYPED_MARKERS(text -> text.replace("// EXERCISE ", "//exercise  ")),
    LONG_DASHES(text -> text.replaceAll("(EXERCISE \\d)-", "$1\u2013")),
    TABS(text -> text.replace("    ", "\t"));

    private interface Change {
        String of(String text);
    }

    private static final Charset[] CHARSETS = {
        StandardCharsets.UTF_8,
        StandardCharsets.UTF_16,
        StandardCharsets.UTF_16LE,
        StandardCharsets.UTF_16BE,
        Charset.forName("UTF-32LE"),
        StandardCharsets.ISO_8859_1,
        Charset.forName("windows-1252")
    };

    private final Change change;

    Damage(Change change) {
        this.change = change;
    }

    /**
     * Damages a notebook: one kind after the other, then cells, bytes and encoding by chance.
     *
     * @param sound a sound notebook in format 4.5
     * @param number which damage
     * @param seed where chance starts
     * @return the bytes of the damaged file
     */
    public static byte[] of(String sound, int number, long seed) {
        Random random = new Random(seed * 1_000_003 + number);
        String text = cells(sound, random, number / values().length % 6);
        text = values()[number % values().length].change.of(text);
        Charset charset = number % 3 == 0 ? CHARSETS[random.nextInt(CHARSETS.length)] : CHARSETS[0];
        byte[] bytes = text.getBytes(charset);
        if (number % 11 == 10) {
            return Arrays.copyOf(bytes, bytes.length / 3 + random.nextInt(bytes.length / 2));
        }
        for (int hits = number % 7 == 6 ? 1 + random.nextInt(3) : 0; hits > 0; hits--) {
            bytes[random.nextInt(bytes.length)] = (byte) random.nextInt(256);
        }
        return number % 13 == 12 ? Arrays.copyOf(bytes, bytes.length + 512) : bytes;
    }

    /** Moves, copies or deletes cells, or writes the older format. */
    private static String cells(String sound, Random random, int kind) {
        JsonObject root = JsonParser.parseString(sound).getAsJsonObject();
        JsonArray cells = root.getAsJsonArray("cells");
        int any = random.nextInt(cells.size());
        switch (kind) {
            case 1 -> cells.add(cells.remove(any));
            case 2 -> cells.add(cells.get(any).deepCopy());
            case 3 -> cells.remove(any);
            case 4 -> cells.get(any).getAsJsonObject().remove("id");
            case 5 -> root = formatThree(cells);
            default -> {
                return sound;
            }
        }
        return new com.google.gson.GsonBuilder()
                .setPrettyPrinting()
                .disableHtmlEscaping()
                .create()
                .toJson(root);
    }

    private static JsonObject formatThree(JsonArray cells) {
        cells.forEach(
                cell -> {
                    JsonObject one = cell.getAsJsonObject();
                    if (one.get("cell_type").getAsString().equals("code")) {
                        one.add("input", one.remove("source"));
                        one.add("prompt_number", one.remove("execution_count"));
                    }
                });
        JsonObject sheet = new JsonObject();
        sheet.add("cells", cells);
        JsonArray sheets = new JsonArray();
        sheets.add(sheet);
        JsonObject root = new JsonObject();
        root.addProperty("nbformat", 3);
        root.addProperty("nbformat_minor", 0);
        root.add("worksheets", sheets);
        return root;
    }
}
