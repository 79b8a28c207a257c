package org.seqlab.cli;

import java.io.IOException;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Duration;
import java.time.Instant;
import java.time.ZoneId;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.grade.late.LateRules;
import org.seqlab.grade.late.Times;
import picocli.CommandLine.Option;

/** The options about being late. */
final class LateOptions {
    private static final Pattern LENGTH = Pattern.compile("(\\d{1,5}) *(m|min|h|d)");
    private static final Pattern PERCENT = Pattern.compile("(\\d{1,3}(?:\\.\\d+)?) *%?");

    @Option(names = "--due", paramLabel = "TIME", description = "When: 2026-11-20 23:59.")
    private String due;

    @Option(names = "--zone", paramLabel = "ZONE", description = "Of times without an offset.")
    private String zone;

    @Option(names = "--grace", paramLabel = "TIME", description = "Costs nothing: 15m, 2h, 1d.")
    private String grace = "0m";

    @Option(names = "--late-per-day", paramLabel = "P", description = "Percent off a day.")
    private String perDay = "10";

    @Option(names = "--late-cap", paramLabel = "P", description = "Most percent off.")
    private String cap = "100";

    @Option(
            names = "--extensions",
            paramLabel = "FILE",
            description = "CSV: student, due date of one's own.")
    private Path extensions;

    @Option(
            names = "--times",
            paramLabel = "FILE",
            description = "CSV: student, time the platform has.")
    private Path times;

    @Option(
            names = "--trust-receipts",
            description = "Believe the time in the receipts that students hand in.")
    private boolean receipts;

    LateRules rules() throws IOException {
        if (due == null) {
            if (extensions != null || times != null || receipts) {
                throw new IllegalArgumentException(
                        "--extensions, --times and --trust-receipts need --due TIME.");
            }
            return LateRules.NONE;
        }
        ZoneId place = place();
        return new LateRules(
                Times.parse(due, place),
                length(grace),
                percent("--late-per-day", perDay),
                percent("--late-cap", cap),
                table(extensions, place),
                table(times, place),
                receipts);
    }

    private ZoneId place() {
        try {
            return zone == null ? ZoneId.systemDefault() : ZoneId.of(zone);
        } catch (DateTimeException e) {
            throw new IllegalArgumentException(
                    "--zone must be like Europe/Berlin or +01:00, but it is " + zone + ".", e);
        }
    }

    private static Map<String, Instant> table(Path file, ZoneId place) throws IOException {
        return file == null ? Map.of() : Times.table(file, place);
    }

    private static Duration length(String text) {
        Matcher match = LENGTH.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    "--grace must be like 15m, 2h or 1d, but it is " + text + ".");
        }
        long amount = Long.parseLong(match.group(1));
        return switch (match.group(2)) {
            case "d" -> Duration.ofDays(amount);
            case "h" -> Duration.ofHours(amount);
            default -> Duration.ofMinutes(amount);
        };
    }

    private static double percent(String option, String text) {
        Matcher match = PERCENT.matcher(text.strip());
        if (!match.matches()) {
            throw new IllegalArgumentException(
                    option + " must be a percentage like 10, but it is " + text + ".");
        }
        return Double.parseDouble(match.group(1)) / 100;
    }
}
