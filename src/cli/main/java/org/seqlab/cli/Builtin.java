package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.UncheckedIOException;
import java.net.BindException;
import java.net.URI;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import org.seqlab.kernel.web.WebNotebook;

/** Opens the course in the notebook that comes with Seqlab. */
final class Builtin {
    private Builtin() {}

    /**
     * Serves the course until the program is ended.
     *
     * @param course the course
     * @param notebook the notebook to open, below the course's notebooks
     * @param port the page's port, or null for a free one
     * @param noBrowser whether only the address is printed
     * @param out where the address is printed
     * @return never, but by Ctrl-C
     */
    static int open(
            CourseFolder course, Path notebook, Integer port, boolean noBrowser, PrintWriter out)
            throws IOException, InterruptedException {
        WebNotebook web = start(course, port);
        Runtime.getRuntime().addShutdownHook(new Thread(web::close));
        URI address = web.address(notebook);
        out.println("Open " + address);
        out.println("Ctrl-C ends the notebook and its Java sessions.");
        out.flush();
        if (!noBrowser) {
            browse(address);
        }
        web.open(notebook);
        new CountDownLatch(1).await();
        return 0;
    }

    private static WebNotebook start(CourseFolder course, Integer port) throws IOException {
        int wanted = port == null ? 0 : port;
        if (wanted < 0 || wanted > 65_535) {
            throw new IllegalArgumentException(
                    "--port must be from 1 to 65535, but it is " + port + ".");
        }
        try {
            return WebNotebook.start(course.notebooks(), wanted, () -> command(course));
        } catch (BindException e) {
            throw new IllegalArgumentException(
                    "--port must be a free port, but "
                            + port
                            + " is taken ("
                            + e.getMessage()
                            + "). Without --port a free one is found.");
        }
    }

    /** After a build this makes the kernel's class archive, while the page is already open. */
    private static List<String> command(CourseFolder course) {
        try {
            return course.kernelCommand();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private static void browse(URI address) throws IOException {
        Optional<List<String>> command =
                Programs.isWindows()
                        ? Optional.of(List.of("rundll32", "url.dll,FileProtocolHandler"))
                        : Programs.find("xdg-open")
                                .or(() -> Programs.find("open"))
                                .map(file -> List.of(file.toString()));
        if (command.isPresent()) {
            List<String> line = new ArrayList<>(command.get());
            line.add(address.toString());
            new ProcessBuilder(line)
                    .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        }
    }
}
