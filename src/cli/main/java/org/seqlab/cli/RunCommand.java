package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.time.Duration;
import java.util.concurrent.Callable;
import org.seqlab.kernel.run.Figures;
import org.seqlab.kernel.run.NotebookPage;
import org.seqlab.kernel.run.NotebookRun;
import org.seqlab.notebook.Notebook;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqlab run}: a notebook from top to bottom, without a front end. */
@Command(
        name = "run",
        description = "Runs a notebook and writes it with its outputs; exit 1 if a cell failed.",
        mixinStandardHelpOptions = true)
final class RunCommand implements Callable<Integer> {
    @Parameters(paramLabel = "NOTEBOOK", description = "A file that ends in .ipynb.")
    private Path notebook;

    @Option(
            names = "--out",
            paramLabel = "FILE",
            description = "Where it goes: .ipynb or .html (default: only the exit code tells).")
    private Path out;

    @Option(
            names = "--timeout",
            paramLabel = "SECONDS",
            defaultValue = "600",
            description = "Time for one cell (default: ${DEFAULT-VALUE}).")
    private int timeout;

    @Option(names = "--quick", description = "Quick setting: small data, few epochs.")
    private boolean quick;

    @Option(names = "--keep-going", description = "Run the cells after a failed one as well.")
    private boolean keepGoing;

    @Option(names = "--quiet", description = "Print failures only.")
    private boolean quiet;

    @Spec private CommandSpec spec;

    @Override
    public Integer call() throws IOException {
        boolean html = out != null && out.toString().endsWith(".html");
        if (out != null && !html && !out.toString().endsWith(".ipynb")) {
            throw new IllegalArgumentException("--out must end in .ipynb or .html: " + out);
        }
        if (quick) {
            System.setProperty("seqlab.quick", "true");
        }
        PrintWriter print = spec.commandLine().getOut();
        NotebookRun run =
                new NotebookRun(
                        Duration.ofSeconds(timeout),
                        !keepGoing,
                        line -> {
                            if (!quiet) {
                                print.println(line);
                            }
                        });
        NotebookRun.Result result = run.run(Notebook.read(notebook));
        if (html) {
            String title = String.valueOf(notebook.getFileName()).replace(".ipynb", "");
            Path folder = notebook.toAbsolutePath().getParent();
            String page = NotebookPage.of(title, result.notebook(), Figures.beside(folder));
            Files.writeString(out, page);
        } else if (out != null) {
            result.notebook().write(out);
        }
        result.failures().forEach(line -> print.println("FAILED " + line));
        return result.failures().isEmpty() ? 0 : 1;
    }
}
