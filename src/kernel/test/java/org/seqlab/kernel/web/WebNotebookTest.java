package org.seqlab.kernel.web;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

class WebNotebookTest {
    private static final String PATH = "week1/1-a.ipynb";

    @TempDir Path home;
    private Path folder;
    private WebNotebook web;
    private URI address;
    private Browser browser;

    @BeforeEach
    void serveOneNotebook() throws IOException {
        folder = home.resolve("notebooks");
        Cell text = Cell.of("intro", CellType.MARKDOWN, "# Hello\n\n![a](../figures/a.svg)");
        Cell code = Cell.of("code", CellType.CODE, "1 + 1");
        Notebook.of(List.of(text, code)).write(folder.resolve(PATH));
        Files.createDirectories(folder.resolve("figures"));
        Files.writeString(folder.resolve("figures/a.svg"), "<svg/>");
        Notebook.of(List.of(code)).write(home.resolve("secret.ipynb"));
        // No test here runs a cell: a program that ends at once serves as kernel.
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        web = WebNotebook.start(folder, 0, () -> List.of(java, "--version"));
        address = web.address(Path.of(PATH));
        browser = new Browser(address.getPort());
    }

    @AfterEach
    void stop() {
        web.close();
    }

    private void enter() throws IOException {
        assertEquals(303, browser.enter(address).status());
    }

    @Test
    void theTokenIsNeededOnceAndThenTheCookie() throws IOException {
        assertEquals(403, browser.get("/").status());
        assertEquals(403, browser.get("/api/cells/" + PATH).status());
        assertEquals(403, browser.get("/?token=" + "0".repeat(48)).status());
        Browser.Answer entered = browser.enter(address);
        assertTrue(entered.headers().contains("Location: /notebook/" + PATH + "\r\n"));
        assertFalse(entered.headers().contains("token="));
        assertTrue(entered.headers().contains("; HttpOnly; SameSite=Strict"));
        assertEquals(200, browser.get("/").status());
        assertEquals(200, browser.get("/api/notebooks").status());
        assertEquals(403, browser.without().get("/").status());
    }

    @Test
    void aPageThatIsRefusedSaysWhatToDo() throws IOException {
        Browser.Answer answer = browser.get("/notebook/" + PATH);
        assertEquals(403, answer.status());
        assertTrue(answer.body().contains("Open the whole address that ./seqlab start printed"));
        assertEquals(200, browser.get("/notebook.css").status());
    }

    @Test
    void everyAnswerHasTheStrictPolicy() throws IOException {
        enter();
        for (String path : List.of("/", "/api/notebooks", "/nothing", "/script/page.js")) {
            String headers = browser.get(path).headers();
            assertTrue(headers.contains("default-src 'none'; script-src 'self';"), path);
            assertFalse(headers.contains("unsafe"), path);
            assertTrue(headers.toLowerCase().contains("x-content-type-options: nosniff"), path);
            assertTrue(headers.toLowerCase().contains("referrer-policy: no-referrer"), path);
        }
    }

    @Test
    void foreignHostsAndOriginsAreRefusedEvenWithTheCookie() throws IOException {
        enter();
        String get = "GET /api/notebooks HTTP/1.1\r\n";
        String rest = browser.cookie() + Browser.end(0);
        int port = address.getPort();
        assertEquals(200, browser.raw(get + "Host: localhost:" + port + "\r\n" + rest).status());
        for (String host :
                List.of(
                        "Host: evil.example:" + port,
                        "Host: 127.0.0.1",
                        "Host: 127.0.0.1.evil.example:" + port,
                        "Host: 127.0.0.1:" + port + "\r\nHost: evil.example",
                        "X: y")) {
            int status = browser.raw(get + host + "\r\n" + rest).status();
            assertTrue(status == 403 || status == 400, host + " got " + status);
        }
        String write = "/api/interrupt/" + PATH;
        for (String origin :
                List.of(
                        "Origin: http://evil.example\r\n",
                        "Origin: null\r\n",
                        "Origin: https://127.0.0.1:" + port + "\r\n",
                        "Origin: http://localhost:" + port + "\r\n",
                        "Origin: http://127.0.0.1\r\n",
                        "")) {
            assertEquals(403, browser.send("POST", write, origin, "").status(), origin);
        }
        assertEquals(200, browser.send("POST", write, "").status());
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "../secret.ipynb",
                "week1/../../secret.ipynb",
                "%2e%2e/secret.ipynb",
                "..%2fsecret.ipynb",
                "..%5csecret.ipynb",
                "%252e%252e/secret.ipynb",
                "/etc/passwd",
                "%2fetc%2fhostname.ipynb",
                "week1/1-a.ipynb%00.ipynb",
                "week1/1-a.ipynb%00",
                "week1//1-a.ipynb",
                "./week1/1-a.ipynb",
                "week1/.1-a.ipynb",
                "C:%5csecret.ipynb",
                "out.ipynb",
                "away/secret.ipynb",
                "week1",
                ""
            })
    void noPathLeadsOutOfTheFolder(String path) throws IOException {
        Files.createSymbolicLink(folder.resolve("out.ipynb"), home.resolve("secret.ipynb"));
        Files.createSymbolicLink(folder.resolve("away"), home);
        enter();
        for (String way : List.of("/api/cells/", "/download/", "/notebook/", "/image/")) {
            Browser.Answer answer = browser.get(way + path);
            assertTrue(answer.status() == 404 || answer.status() == 400, way + path);
            assertFalse(answer.body().contains("nbformat"), way + path);
        }
        String body = "{\"hash\":\"\",\"cells\":[]}";
        int written = browser.send("PUT", "/api/cells/" + path, body).status();
        assertTrue(written == 404 || written == 400, path);
        assertEquals(1, Notebook.read(home.resolve("secret.ipynb")).cells().size());
    }

    @Test
    void linksAreNotListed() throws IOException {
        Files.createSymbolicLink(folder.resolve("out.ipynb"), home.resolve("secret.ipynb"));
        enter();
        String list = browser.get("/api/notebooks").body();
        assertEquals("{\"notebooks\":[{", list.substring(0, 15));
        assertTrue(list.contains("\"name\":\"" + PATH + "\""), list);
        assertFalse(list.contains("out.ipynb"), list);
    }

    @Test
    void imagesComeFromTheFolderAndNothingElseDoes() throws IOException {
        enter();
        String cells = browser.get("/api/cells/" + PATH).body();
        assertTrue(cells.contains("/image/figures/a.svg"), cells);
        Browser.Answer image = browser.get("/image/figures/a.svg");
        assertEquals("<svg/>", image.body());
        assertTrue(image.headers().contains("default-src 'none'"));
        assertEquals(404, browser.get("/image/" + PATH).status());
        assertEquals(404, browser.get("/script/safe.java").status());
        assertEquals(404, browser.get("/script/nothing.js").status());
    }

    @Test
    void requestsThatAreTooLargeAreRefused() throws IOException {
        enter();
        String large = "{\"text\":\"" + "a".repeat(1 << 20) + "\"}";
        assertEquals(413, browser.send("POST", "/api/answer/" + PATH, large).status());
        String head = "PUT /api/cells/" + PATH + " HTTP/1.1\r\n" + browser.host();
        String huge = head + browser.origin() + browser.cookie() + Browser.end(9_000_000_000L);
        assertEquals(413, browser.raw(huge).status());
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "[]", "{", "{\"cell\":1}", "{\"cell\":\"a\"}", "null"})
    void aRequestThatMakesNoSenseIsToldSo(String body) throws IOException {
        enter();
        assertEquals(400, browser.send("POST", "/api/run/" + PATH, body).status());
        assertEquals(404, browser.send("POST", "/api/nothing/" + PATH, body).status());
        assertEquals(405, browser.send("DELETE", "/", body).status());
    }

    @Test
    void aTakenPortIsAnError() {
        assertThrows(
                BindException.class,
                () -> WebNotebook.start(folder, address.getPort(), () -> List.of("kernel")));
    }
}
