package org.seqlab.grade.late;

import com.google.gson.Gson;
import com.google.gson.GsonBuilder;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.util.Map;
import java.util.TreeMap;
import org.seqlab.grade.report.AtomicFiles;

/** Keeps the late rules beside the marks, so that a later run uses the same ones. */
public final class RulesFile {
    private static final String NAME = "late.json";
    private static final Gson GSON =
            new GsonBuilder().setPrettyPrinting().disableHtmlEscaping().create();

    private RulesFile() {}

    /** The rules as text. */
    private record Form(
            String due,
            String grace,
            double perDay,
            double cap,
            Map<String, String> extensions,
            Map<String, String> times,
            boolean receipts) {}

    /**
     * Keeps new rules, or returns those kept before.
     *
     * @param rules rules with a due date, or {@link LateRules#NONE}
     * @param folder the folder that a batch writes to
     * @return the rules that hold
     * @throws IOException if the file cannot be read or written
     */
    public static LateRules keep(LateRules rules, Path folder) throws IOException {
        Path file = folder.resolve(NAME);
        if (rules.due() == null) {
            return Files.exists(file) ? read(file) : rules;
        }
        Form form =
                new Form(
                        rules.due().toString(),
                        rules.grace().toString(),
                        rules.perDay(),
                        rules.cap(),
                        texts(rules.extensions()),
                        texts(rules.times()),
                        rules.receipts());
        AtomicFiles.write(file, GSON.toJson(form) + "\n");
        return rules;
    }

    private static LateRules read(Path file) throws IOException {
        try {
            Form form = GSON.fromJson(Files.readString(file), Form.class);
            return new LateRules(
                    Instant.parse(form.due),
                    Duration.parse(form.grace),
                    form.perDay,
                    form.cap,
                    instants(form.extensions),
                    instants(form.times),
                    form.receipts);
        } catch (JsonParseException | DateTimeException | NullPointerException e) {
            throw new IOException(file + " is damaged; delete it and say --due again.", e);
        }
    }

    private static Map<String, String> texts(Map<String, Instant> table) {
        Map<String, String> texts = new TreeMap<>();
        table.forEach((student, time) -> texts.put(student, time.toString()));
        return texts;
    }

    private static Map<String, Instant> instants(Map<String, String> texts) {
        Map<String, Instant> table = new TreeMap<>();
        texts.forEach((student, time) -> table.put(student, Instant.parse(time)));
        return table;
    }
}
