package org.seqlab.cli.data;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.sun.net.httpserver.HttpServer;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.zip.ZipEntry;
import java.util.zip.ZipOutputStream;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.cli.Snippets;

/** From the server to the numbers: what the students' page shows runs on what was fetched. */
class FetchedDataTest {
    private static final String GLOVE = "man 1 0 1\nwoman 1 0 -1\nking 1 1 1\nqueen 1 1 -1\n";

    @TempDir Path home;

    private final String before = System.getProperty("user.home");
    private HttpServer server;

    @BeforeEach
    void serve() throws IOException {
        InetAddress loopback = InetAddress.getLoopbackAddress();
        server = HttpServer.create(new InetSocketAddress(loopback, 0), 0);
        server.start();
        System.setProperty("user.home", home.toString());
    }

    @AfterEach
    void stop() {
        System.setProperty("user.home", before);
        server.stop(0);
    }

    private void fetch(String name, String... entries) throws IOException {
        PublicData real = PublicData.find(name).orElseThrow();
        byte[] zip = zip(entries);
        server.createContext(
                "/" + real.file(),
                exchange -> {
                    exchange.sendResponseHeaders(200, zip.length);
                    exchange.getResponseBody().write(zip);
                    exchange.close();
                });
        Path copy = Files.write(home.resolve("copy"), zip);
        String address = "http://127.0.0.1:" + server.getAddress().getPort() + "/" + real.file();
        URI uri = URI.create(address);
        String sha256 = Checksum.sha256(copy);
        PublicData small =
                new PublicData(name, "", uri, real.file(), zip.length, sha256, "", real.use());
        Path folder = home.resolve(".seqlab/data");
        new Downloader().fetch(small, uri, folder, share -> {});
    }

    /** Packs names and texts in turn. */
    private static byte[] zip(String... entries) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        try (ZipOutputStream out = new ZipOutputStream(bytes)) {
            for (int k = 0; k < entries.length; k += 2) {
                out.putNextEntry(new ZipEntry(entries[k]));
                out.write(entries[k + 1].getBytes(StandardCharsets.UTF_8));
            }
        }
        return bytes.toByteArray();
    }

    @Test
    void theStudentsPageOpensWhatWasFetched() throws IOException {
        fetch("glove-6b", "glove.6B.50d.txt", GLOVE, "glove.6B.100d.txt", "x 1\n");
        fetch("text8", "text8", " king queen".repeat(5));
        String page = Files.readString(Path.of("../../notebooks/README.md"));
        Matcher fence = Pattern.compile("(?s)```java\n(.*?)```").matcher(page);
        assertTrue(fence.find(), "notebooks/README.md shows how fetched data is opened");
        String printed = Snippets.run(fence.group(1));
        assertTrue(printed.contains("Optional[queen]"), printed);
        assertTrue(Files.exists(home.resolve(".seqlab/data/glove.6B.zip.glove.6B.50d.txt.cache")));
    }

    @Test
    void everySetTellsHowItIsOpened() throws IOException {
        fetch("glove-6b", "glove.6B.50d.txt", GLOVE);
        fetch("text8", "text8", " king queen".repeat(5));
        String imports =
                "import java.nio.file.Path; import org.seqlab.kernel.show.Show; import"
                        + " org.seqlab.words.file.FetchedWords; import"
                        + " org.seqlab.words.table.VectorTable; import"
                        + " org.seqlab.words.train.Corpus;\n";
        String folder = "Path.of(\"" + home.resolve(".seqlab/data") + "\"), ";
        for (PublicData data : PublicData.all()) {
            Snippets.run(imports + data.use().formatted(""));
            Snippets.run(imports + data.use().formatted(folder));
        }
        assertEquals(2, PublicData.all().size());
    }
}
