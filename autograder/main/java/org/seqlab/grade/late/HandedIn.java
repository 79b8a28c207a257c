package org.seqlab.grade.late;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.Path;
import java.time.DateTimeException;
import java.time.Instant;
import java.time.ZonedDateTime;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.grade.intake.Submission;

/**
 * When a submission was handed in.
 *
 * @param at the time
 * @param source who says so, in plain words
 */
record HandedIn(Instant at, String source) {
    private static final int LONGEST = 4096;
    private static final Pattern WRITTEN =
            Pattern.compile("(?m)^ *written +(\\d{4}-\\d\\d-\\d\\dT\\S{1,30})\\s*$");

    static HandedIn of(Submission submission, boolean receipts) {
        Optional<Instant> written = receipts ? receipt(submission) : Optional.empty();
        if (written.isPresent()) {
            return new HandedIn(written.get(), "as the student's receipt says, which is not proof");
        }
        return new HandedIn(
                Instant.ofEpochMilli(submission.modified()),
                "the time of the file, which copying may have changed");
    }

    private static Optional<Instant> receipt(Submission submission) {
        Optional<Instant> latest = Optional.empty();
        for (Path file : submission.files()) {
            Optional<Instant> one = read(Path.of(file + ".receipt.txt"));
            if (one.isPresent() && (latest.isEmpty() || one.get().isAfter(latest.get()))) {
                latest = one;
            }
        }
        return latest;
    }

    private static Optional<Instant> read(Path receipt) {
        try {
            if (!Files.isRegularFile(receipt, LinkOption.NOFOLLOW_LINKS)
                    || Files.size(receipt) > LONGEST) {
                return Optional.empty();
            }
            Matcher line = WRITTEN.matcher(Files.readString(receipt));
            return line.find()
                    ? Optional.of(ZonedDateTime.parse(line.group(1)).toInstant())
                    : Optional.empty();
        } catch (IOException | DateTimeException e) {
            return Optional.empty();
        }
    }
}
