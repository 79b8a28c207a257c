package org.seqlab.cli;

import java.io.IOException;
import java.io.PrintWriter;
import java.nio.file.Path;
import java.util.Optional;
import java.util.concurrent.Callable;
import picocli.CommandLine.ArgGroup;
import picocli.CommandLine.Command;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Parameters;
import picocli.CommandLine.Spec;

/** {@code seqlab start}: the course, in Jupyter when there is one, else in our own notebook. */
@Command(
        name = "start",
        description =
                "Opens the course in Jupyter, or in the built-in notebook where there is none."
                        + " Nothing is installed on the machine.",
        mixinStandardHelpOptions = true)
final class StartCommand implements Callable<Integer> {
    private static final int ENVIRONMENT = 3;

    @Parameters(
            paramLabel = "WEEK",
            arity = "0..1",
            defaultValue = "week1",
            description = "A week such as week2, or a notebook (default: ${DEFAULT-VALUE}).")
    private String week;

    @ArgGroup private Choice choice = new Choice();

    @Option(names = "--port", description = "Port of the page (default: a free one).")
    private Integer port;

    @Option(names = "--no-browser", description = "Print the address; open no browser.")
    private boolean noBrowser;

    @Spec private CommandSpec spec;

    /** One of the two, or neither. */
    static final class Choice {
        @Option(names = "--jupyter", description = "Insist on Jupyter.")
        private boolean jupyter;

        @Option(names = "--builtin", description = "Use the built-in notebook.")
        private boolean builtin;
    }

    @Override
    public Integer call() throws IOException, InterruptedException {
        PrintWriter out = spec.commandLine().getOut();
        CourseFolder course = CourseFolder.here();
        Path notebook = course.firstNotebook(week);
        // Only who insists waits for a download, and learns if there is no network.
        Optional<FrontEnd> front =
                choice.builtin
                        ? Optional.empty()
                        : FrontEnd.find(
                                Programs::find, uv -> choice.jupyter || FrontEnd.hasLab(uv));
        if (front.isEmpty() && choice.jupyter) {
            spec.commandLine().getErr().println(FrontEnd.HOW_TO_GET_JUPYTER);
            return ENVIRONMENT;
        }
        out.println("Notebooks: " + course.notebooks());
        String name = front.map(FrontEnd::name).orElse("the built-in notebook");
        out.println("Opening " + notebook + " with " + name);
        out.flush();
        return front.isPresent()
                ? front.get().open(course, notebook, port, noBrowser)
                : Builtin.open(course, notebook, port, noBrowser, out);
    }
}
