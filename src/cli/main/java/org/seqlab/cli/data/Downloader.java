package org.seqlab.cli.data;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.net.ConnectException;
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
 * <p>Bytes go to {@code FILE.part}; after a cut or silent connection, or in a later call, it goes on
 * where it stopped; the finished part is checked and moved to its name in one step. It gives up when
 * several connections in a row bring nothing new. Not here: several connections at once.
 */
public final class Downloader {
    private final HttpClient client;
    private final int attempts;
    private final Duration pause;
    private final Duration patience;

    /**
     * Creates a downloader that waits 15 seconds for a connection or for bytes and gives up after
     * four attempts without progress, with pauses of 1, 2 and 4 seconds between them.
     */
    public Downloader() {
        this(4, Duration.ofSeconds(1), Duration.ofSeconds(15));
    }

    Downloader(int attempts, Duration pause, Duration patience) {
        this.attempts = attempts;
        this.pause = pause;
        this.patience = patience;
        client =
                HttpClient.newBuilder()
                        .version(HttpClient.Version.HTTP_1_1)
                        .followRedirects(HttpClient.Redirect.NORMAL)
                        .connectTimeout(patience)
                        .build();
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
        long most = size(part);
        for (int idle = 0; idle < attempts; idle++) {
            if (idle > 0) {
                rest(pause.multipliedBy(1L << (idle - 1)));
            }
            try {
                continueOnce(data, source, part, progress);
                last = new IOException("the connection ended early");
            } catch (RefusedException e) {
                throw e;
            } catch (IOException e) {
                last = e;
            }
            if (size(part) == data.bytes()) {
                return;
            }
            if (size(part) > most) {
                most = size(part);
                idle = 0;
            }
        }
        throw new IOException(
                "%s could not be fetched from %s (%s). %d of %d bytes are kept; call again to go on."
                        .formatted(data.file(), source, reason(last), size(part), data.bytes()),
                last);
    }

    private static long size(Path part) throws IOException {
        return Files.exists(part) ? Files.size(part) : 0;
    }

    private static String reason(IOException failure) {
        if (failure.getMessage() != null) {
            return failure.getMessage();
        }
        return failure instanceof ConnectException
                ? "no connection"
                : failure.getClass().getSimpleName();
    }

    private void continueOnce(PublicData data, URI source, Path part, DoubleConsumer progress)
            throws IOException {
        long there = size(part);
        if (there > data.bytes()) {
            Files.delete(part);
            there = 0;
        }
        if (there == data.bytes()) {
            return;
        }
        HttpRequest.Builder request = HttpRequest.newBuilder(source).timeout(patience);
        if (there > 0) {
            request.header("Range", "bytes=" + there + "-");
        }
        HttpResponse<InputStream> response = send(request.build());
        try (InputStream in = new StallGuard(response.body(), patience)) {
            boolean appends = appends(response, there);
            requireSize(response, data);
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
        boolean passes = status >= 500 || status == 408 || status == 429;
        throw passes ? new IOException(message) : new RefusedException(message);
    }

    /** Refuses a file of another size before a byte of it is written. */
    private static void requireSize(HttpResponse<?> response, PublicData data) throws IOException {
        String range = response.headers().firstValue("Content-Range").orElse("");
        String length = response.headers().firstValue("Content-Length").orElse("");
        String size =
                response.statusCode() == 206 ? range.substring(range.indexOf('/') + 1) : length;
        if (size.matches("\\d{1,18}") && Long.parseLong(size) != data.bytes()) {
            throw new RefusedException(
                    "%s must have %d bytes, but the server offers %s."
                            .formatted(data.file(), data.bytes(), size));
        }
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
