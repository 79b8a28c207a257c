package org.seqlab.grade.report;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;

/** Writes files that are there completely or not at all, whatever happens meanwhile. */
public final class AtomicFiles {
    private AtomicFiles() {}

    /**
     * Writes or replaces a file.
     *
     * @param file the file
     * @param text its text
     * @throws IOException if it cannot be written; the old file is then still there
     */
    public static void write(Path file, String text) throws IOException {
        write(file, text, true);
    }

    /**
     * Writes or replaces a file that can be made again: after a power failure, but not after a kill,
     * it may be empty, and whoever reads it must notice. Waiting for the disk can take longer than
     * grading a submission.
     *
     * @param file the file
     * @param text its text
     * @throws IOException if it cannot be written; the old file is then still there
     */
    public static void writeSoon(Path file, String text) throws IOException {
        write(file, text, false);
    }

    private static void write(Path file, String text, boolean now) throws IOException {
        Files.createDirectories(file.toAbsolutePath().getParent());
        Path fresh = file.resolveSibling("." + file.getFileName() + ".new");
        try {
            try (FileChannel channel =
                    FileChannel.open(
                            fresh,
                            StandardOpenOption.CREATE,
                            StandardOpenOption.TRUNCATE_EXISTING,
                            StandardOpenOption.WRITE)) {
                ByteBuffer bytes = ByteBuffer.wrap(text.getBytes(StandardCharsets.UTF_8));
                while (bytes.hasRemaining()) {
                    channel.write(bytes);
                }
                if (now) {
                    channel.force(true);
                }
            }
            Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
        } catch (IOException e) {
            Files.deleteIfExists(fresh);
            throw new IOException(file + " cannot be written: " + e.getMessage(), e);
        }
    }
}
