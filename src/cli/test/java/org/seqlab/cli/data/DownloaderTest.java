package org.seqlab.cli.data;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.io.OutputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

class DownloaderTest {
    private static final byte[] BYTES = new byte[300_000];

    static {
        new Random(1).nextBytes(BYTES);
    }

    @TempDir Path folder;

    private final List<String> ranges = new ArrayList<>();
    private HttpServer server;
    private byte[] served = BYTES;
    private int cutAfter = Integer.MAX_VALUE;
    private int status;
    private boolean ignoresRanges;
    private int answers;
    private int stallsBefore;
    private boolean silent;
    private int rangeSlip;
    private final CountDownLatch over = new CountDownLatch(1);

    @BeforeEach
    void start() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.createContext("/", this::answer);
        server.setExecutor(Executors.newCachedThreadPool());
        server.start();
    }

    @AfterEach
    void stop() {
        over.countDown();
        server.stop(0);
        ((ExecutorService) server.getExecutor()).shutdownNow();
    }

    private synchronized void record(String range) {
        ranges.add(range);
        answers++;
    }

    private void stall() {
        try {
            over.await();
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
    }

    /** Serves ranges; promises all bytes and cuts the connection, or stalls, after some of them. */
    private void answer(HttpExchange exchange) throws IOException {
        String range = exchange.getRequestHeaders().getFirst("Range");
        record(String.valueOf(range));
        if (silent) {
            stall();
        }
        if (status != 0) {
            exchange.sendResponseHeaders(status, -1);
            exchange.close();
            return;
        }
        boolean whole = range == null || ignoresRanges;
        int from = whole ? 0 : Integer.parseInt(range.replaceAll("\\D", ""));
        if (!whole) {
            String sent =
                    "bytes " + (from + rangeSlip) + "-" + (served.length - 1) + "/" + served.length;
            exchange.getResponseHeaders().set("Content-Range", sent);
        }
        exchange.sendResponseHeaders(whole ? 200 : 206, served.length - from);
        int count = Math.min(cutAfter, served.length - from);
        OutputStream out = exchange.getResponseBody();
        out.write(served, from, count);
        out.flush();
        if (answers <= stallsBefore) {
            stall();
        }
        exchange.close();
    }

    private PublicData data() throws IOException {
        Path right = folder.resolve("right");
        Files.write(right, BYTES);
        String sha256 = Checksum.sha256(right);
        return new PublicData("x", "x", uri(), "x.zip", BYTES.length, sha256, "none", "");
    }

    private URI uri() {
        return URI.create("http://127.0.0.1:" + server.getAddress().getPort() + "/x.zip");
    }

    private Path fetch() throws IOException {
        Downloader downloader = new Downloader(4, Duration.ofMillis(1), Duration.ofMillis(300));
        return downloader.fetch(data(), uri(), folder, share -> {});
    }

    private Path part() {
        return folder.resolve("x.zip.part");
    }

    @Test
    void fetchesOnceAndLeavesNoPart() throws IOException {
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertFalse(Files.exists(part()));
        fetch();
        assertEquals(List.of("null"), ranges);
    }

    @Test
    void cutConnectionsAreContinued() throws IOException {
        cutAfter = 100_000;
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertTrue(ranges.size() >= 3, ranges.toString());
        assertTrue(ranges.get(1).startsWith("bytes="), ranges.toString());
    }

    @Test
    void bytesOfAnEarlierCallAreKept() throws IOException {
        cutAfter = 20_000;
        ignoresRanges = true;
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("20000 of 300000 bytes are kept"), e.getMessage());
        assertTrue(e.getMessage().contains("call again to go on"), e.getMessage());
        ignoresRanges = false;
        assertTrue(Files.size(part()) > 0);
        assertFalse(Files.exists(folder.resolve("x.zip")));
        cutAfter = Integer.MAX_VALUE;
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
    }

    @Test
    void wrongChecksumLeavesNothing() {
        served = BYTES.clone();
        served[1234] ^= 1;
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("is not the published file"), e.getMessage());
        assertFalse(Files.exists(part()));
        assertFalse(Files.exists(folder.resolve("x.zip")));
    }

    @Test
    void damagedPartIsFetchedAnewFromTheStart() throws IOException {
        byte[] wrong = Arrays.copyOf(BYTES, 50_000);
        wrong[7] ^= 1;
        Files.write(part(), wrong);
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(List.of("bytes=50000-", "null"), ranges);
    }

    @Test
    void serverWithoutRangesStartsAnew() throws IOException {
        ignoresRanges = true;
        Files.write(part(), new byte[50_000]);
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
    }

    @Test
    void longerFileIsRefused() {
        served = Arrays.copyOf(BYTES, BYTES.length + 1);
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("must have 300000 bytes"), e.getMessage());
    }

    @Test
    void missingFileIsNotAskedForTwice() {
        status = 404;
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("status 404"), e.getMessage());
        assertEquals(1, ranges.size());
    }

    @Test
    void busyServerIsAskedAgain() {
        status = 503;
        assertThrows(IOException.class, this::fetch);
        assertEquals(4, ranges.size());
    }

    @Test
    void damagedFileIsReplaced() throws IOException {
        Files.write(folder.resolve("x.zip"), new byte[] {1, 2, 3});
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
    }

    @Test
    void manyCutsAreNoReasonToGiveUp() throws IOException {
        cutAfter = 20_000;
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertTrue(ranges.size() >= 15, ranges.toString());
    }

    @Test
    void stalledConnectionIsLeftAndContinued() throws IOException {
        cutAfter = 100_000;
        stallsBefore = 2;
        assertArrayEquals(BYTES, Files.readAllBytes(fetch()));
        assertEquals(List.of("null", "bytes=100000-", "bytes=200000-"), ranges);
    }

    @Test
    void serverThatNeverSendsBytesIsGivenUp() {
        cutAfter = 0;
        stallsBefore = Integer.MAX_VALUE;
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("nothing arrived for 0.300 seconds"), e.getMessage());
        assertTrue(e.getMessage().contains("0 of 300000 bytes are kept"), e.getMessage());
    }

    @Test
    void serverThatNeverAnswersIsGivenUp() {
        silent = true;
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("timed out"), e.getMessage());
        assertEquals(4, ranges.size());
    }

    @Test
    void absentServerIsNamed() {
        server.stop(0);
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("no connection"), e.getMessage());
        assertTrue(e.getMessage().contains(uri().toString()), e.getMessage());
    }

    @Test
    void shorterFileIsRefusedBeforeItsFirstByte() throws IOException {
        served = Arrays.copyOf(BYTES, 200_000);
        Files.write(part(), Arrays.copyOf(BYTES, 50_000));
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("but the server offers 200000"), e.getMessage());
        assertEquals(50_000, Files.size(part()));
        assertEquals(1, ranges.size());
    }

    @Test
    void anotherRangeIsRefused() throws IOException {
        rangeSlip = 1;
        Files.write(part(), Arrays.copyOf(BYTES, 50_000));
        IOException e = assertThrows(IOException.class, this::fetch);
        assertTrue(e.getMessage().contains("another range: bytes 50001-"), e.getMessage());
        assertEquals(50_000, Files.size(part()));
    }
}
