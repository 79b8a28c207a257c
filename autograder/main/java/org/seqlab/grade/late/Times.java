package org.seqlab.grade.late;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.OffsetDateTime;
import java.time.ZoneId;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/** Reads times as teachers write them. */
public final class Times {
    private Times() {}

    /**
     * Reads a time.
     *
     * @param text {@code 2026-11-20}, which means its end, {@code 2026-11-20 23:59}, or the same
     *     with an offset: {@code 2026-11-20T23:59+01:00}
     * @param zone where a time without an offset is
     * @return the time
     * @throws IllegalArgumentException if it is written otherwise
     */
    public static Instant parse(String text, ZoneId zone) {
        String clean = text.strip().replaceFirst("(\\d) +(\\d)", "$1T$2").replace(" ", "");
        try {
            if (clean.matches("\\d{4}-\\d\\d-\\d\\d")) {
                return LocalDate.parse(clean).plusDays(1).atStartOfDay(zone).toInstant();
            }
            if (clean.matches(".*T.*(Z|[+-]\\d\\d(:?\\d\\d)?)")) {
                return OffsetDateTime.parse(clean).toInstant();
            }
            return LocalDateTime.parse(clean).atZone(zone).toInstant();
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "a time must be like 2026-11-20 23:59 or 2026-11-20T23:59+01:00, but it is "
                            + text
                            + ".",
                    e);
        }
    }

    /**
     * Reads a table: one line a student, the student, a comma and a time.
     *
     * @param file comma-separated values; a first line without a time is a heading
     * @param zone where times without an offset are
     * @return student to time
     * @throws IOException if the file cannot be read
     * @throws IllegalArgumentException if a line is written otherwise; the message names it
     */
    public static Map<String, Instant> table(Path file, ZoneId zone) throws IOException {
        Map<String, Instant> table = new LinkedHashMap<>();
        List<String> lines = Files.readAllLines(file);
        for (int k = 0; k < lines.size(); k++) {
            String line = lines.get(k).replace("\ufeff", "").strip();
            int comma = line.lastIndexOf(',');
            if (line.isEmpty() || (k == 0 && !line.matches(".*\\d{4}-\\d\\d-\\d\\d.*"))) {
                continue;
            }
            if (comma < 1) {
                throw new IllegalArgumentException(
                        file + ", line " + (k + 1) + ": write student,time, but it is " + line);
            }
            String student = bare(line.substring(0, comma));
            if (table.put(student, parse(bare(line.substring(comma + 1)), zone)) != null) {
                throw new IllegalArgumentException(
                        file + ", line " + (k + 1) + ": " + student + " is there twice.");
            }
        }
        return table;
    }

    private static String bare(String cell) {
        String text = cell.strip();
        boolean quoted = text.length() > 1 && text.startsWith("\"") && text.endsWith("\"");
        return quoted ? text.substring(1, text.length() - 1).replace("\"\"", "\"") : text;
    }
}
