package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.channels.OverlappingFileLockException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.Optional;
import org.seqlab.grade.report.AtomicFiles;
import org.seqlab.grade.report.FeedbackHtml;
import org.seqlab.grade.report.ResultJson;
import org.seqlab.grade.report.Results;
import org.seqlab.grade.report.Reveal;
import org.seqlab.grade.report.RunInfo;
import org.seqlab.grade.run.SubmissionResult;

/** The folder that a batch writes to, held by one grader at a time. */
final class OutputFolder implements AutoCloseable {
    private final Path folder;
    private final FileChannel channel;

    private OutputFolder(Path folder, FileChannel channel) {
        this.folder = folder;
        this.channel = channel;
    }

    static OutputFolder open(Path folder) throws IOException {
        Files.createDirectories(folder);
        FileChannel channel =
                FileChannel.open(
                        folder.resolve(".lock"),
                        StandardOpenOption.CREATE,
                        StandardOpenOption.WRITE);
        FileLock lock;
        try {
            lock = channel.tryLock();
        } catch (OverlappingFileLockException e) {
            lock = null;
        }
        if (lock == null) {
            channel.close();
            throw new BatchException(
                    "Another grader is at work in "
                            + folder
                            + "; wait for it or use another"
                            + " folder.");
        }
        return new OutputFolder(folder, channel);
    }

    Path path() {
        return folder;
    }

    Path results() {
        return folder.resolve("results");
    }

    /** The folder for unpacked archives. */
    Path work() {
        return folder.resolve(".work");
    }

    boolean isUpToDate(String id, String fingerprint) throws IOException {
        Path result = results().resolve(id + ".json");
        if (!Files.exists(result) || !isWhole(feedback(id))) {
            return false;
        }
        Optional<String> known = Results.fingerprint(result);
        return known.isPresent() && known.get().equals(fingerprint);
    }

    /** A result tells by itself whether it is whole: it is read completely. */
    private static boolean isWhole(Path page) throws IOException {
        return Files.exists(page) && Files.readString(page).endsWith("</html>\n");
    }

    private Path feedback(String id) {
        return folder.resolve("feedback").resolve(id + ".html");
    }

    void write(SubmissionResult result, RunInfo info, Reveal reveal, String fingerprint)
            throws IOException {
        // The result comes last: where it is, the feedback is too.
        AtomicFiles.writeSoon(feedback(result.id()), FeedbackHtml.of(result, info, reveal));
        AtomicFiles.writeSoon(
                results().resolve(result.id() + ".json"),
                ResultJson.of(result, info, reveal, fingerprint));
    }

    @Override
    public void close() throws IOException {
        channel.close();
    }
}
