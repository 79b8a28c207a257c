package org.seqlab.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.time.Duration;
import java.util.function.DoubleConsumer;

/**
 * Fetches a file so that it is whole and right, or absent.
 *
 * <p>Bytes go to {@code FILE.part}; a cut connection, or a later call, goes on where it stopped; the
 * finished part is checked and moved to its name in one step. Not here: several connections at once.
 */
public final class Downloader {
    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final HttpClient client =
            HttpClient.newBuilder()
                    .followRedirects(HttpClient.Redirect.NORMAL)
                    .connectTimeout(PATIENCE)
                    .build();
    private final int attempts;
    private final Duration pause;

    /** Creates a downloader of five attempts with pauses of 1, 2, 4 and 8 seconds. */
    public Downloader() {
        this(5, Duration.ofSeconds(1));
    }

    Downloader(int attempts, Duration pause) {
        this.attempts = attempts;
        this.pause = pause;
    }

    /**
     * Fetches a file into a folder, unless it is there already and right.
     *
     * @param data what to fetch
     * @param source where from; the file's own source, or a mirror of it
     * @param folder where to; made if needed
     * @param progress receives the share of bytes that are there, from 0 to 1
     * @return the file
     * @throws IOException if it cannot be fetched or differs from what was published
     */
    public Path fetch(PublicData data, URI source, Path folder, DoubleConsumer progress)
            throws IOException {
        Files.createDirectories(folder);
        Path file = folder.resolve(data.file());
        if (Files.isRegularFile(file)
                && Files.size(file) == data.bytes()
                && Checksum.sha256(file).equals(data.sha256())) {
            progress.accept(1);
            return file;
        }
        Path part = folder.resolve(data.file() + ".part");
        boolean resumed = Files.exists(part);
        complete(data, source, part, progress);
        String found = Checksum.sha256(part);
        if (!found.equals(data.sha256()) && resumed) {
            // The start of the part may be of another time: once more, from the first byte.
            Files.delete(part);
            complete(data, source, part, progress);
            found = Checksum.sha256(part);
        }
        if (!found.equals(data.sha256())) {
            Files.delete(part);
            throw new IOException(
                    data.file()
                            + " from "
                            + source
                            + " is not the published file: its SHA-256 must be "
                            + data.sha256()
                            + ", but it is "
                            + found
                            + ". It was deleted.");
        }
        Files.move(part, file, StandardCopyOption.REPLACE_EXISTING);
        return file;
    }

    private void complete(PublicData data, URI source, Path part, DoubleConsumer progress)
            throws IOException {
        IOException last = null;
        for (int attempt = 0; attempt < attempts; attempt++) {
            if (attempt > 0) {
                rest(pause.multipliedBy(1L << (attempt - 1)));
            }
            try {
                continueOnce(data, source, part, progress);
                if (Files.size(part) == data.bytes()) {
                    return;
                }
                last = new IOException("the connection ended early");
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                last = e;
            }
        }
        long there = Files.exists(part) ? Files.size(part) : 0;
        throw new IOException(
                "%s could not be fetched from %s (%s). %d of %d bytes are kept; call again to go on."
                        .formatted(data.file(), source, reason(last), there, data.bytes()),
                last);
    }

    private static String reason(IOException failure) {
        return failure.getMessage() == null
                ? failure.getClass().getSimpleName()
                : failure.getMessage();
    }

    private void continueOnce(PublicData data, URI source, Path part, DoubleConsumer progress)
            throws IOException {
        long there = Files.exists(part) ? Files.size(part) : 0;
        if (there > data.bytes()) {
            Files.delete(part);
            there = 0;
        }
        if (there == data.bytes()) {
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(source).timeout(PATIENCE);
        if (there > 0) {
            request.header("Range", "bytes=" + there + "-");
        }
        HttpResponse<InputStream> response = send(request.build());
        try (InputStream in = response.body()) {
            boolean appends = appends(response, there);
            if (!appends) {
                there = 0;
            }
            StandardOpenOption mode =
                    appends ? StandardOpenOption.APPEND : StandardOpenOption.TRUNCATE_EXISTING;
            try (OutputStream out = Files.newOutputStream(part, StandardOpenOption.CREATE, mode)) {
                copy(in, out, there, data, progress);
            }
        }
    }

    private HttpResponse<InputStream> send(HttpRequest request) throws IOException {
        try {
            return client.send(request, HttpResponse.BodyHandlers.ofInputStream());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted");
        }
    }

    /** Tells whether an answer goes on behind the bytes that are there, or starts anew. */
    private static boolean appends(HttpResponse<?> response, long there) throws IOException {
        int status = response.statusCode();
        if (status == 206) {
            String range = response.headers().firstValue("Content-Range").orElse("");
            if (range.startsWith("bytes " + there + "-")) {
                return true;
            }
            throw new RefusedException("the server sent another range: " + range);
        }
        if (status == 200) {
            return false;
        }
        String message = response.uri() + " answers with status " + status;
        throw status >= 500 ? new IOException(message) : new RefusedException(message);
    }

    private static void copy(
            InputStream in, OutputStream out, long there, PublicData data, DoubleConsumer progress)
            throws IOException {
        byte[] buffer = new byte[1 << 16];
        long count = there;
        for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
            count += n;
            if (count > data.bytes()) {
                throw new RefusedException(
                        data.file() + " must have " + data.bytes() + " bytes, but more arrive");
            }
            out.write(buffer, 0, n);
            progress.accept((double) count / data.bytes());
        }
    }

    private static void rest(Duration time) throws IOException {
        try {
            Thread.sleep(time.toMillis());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new RefusedException("interrupted");
        }
    }

    /** A failure that another attempt cannot mend. */
    private static final class RefusedException extends IOException {
        private static final long serialVersionUID = 1;

        RefusedException(String message) {
            super(message);
        }
    }
}
