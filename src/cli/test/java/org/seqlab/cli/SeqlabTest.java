package org.seqlab.cli;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.NoSuchFileException;
import java.util.concurrent.Callable;
import org.junit.jupiter.api.Test;
import picocli.CommandLine;
import picocli.CommandLine.Command;

class SeqlabTest {
    private final StringWriter err = new StringWriter();

    @Test
    void unknownCommandIsAUsageErrorThatNamesIt() {
        int code = Seqlab.commandLine().setErr(new PrintWriter(err)).execute("grode");
        assertEquals(2, code);
        assertTrue(err.toString().contains("grode"), err.toString());
    }

    @Test
    void missingFileIsOneLineAndAnEnvironmentError() {
        int code =
                execute(
                        () -> {
                            throw new NoSuchFileException("my.ipynb");
                        });
        assertEquals(3, code);
        assertEquals("seqlab probe: my.ipynb does not exist.", err.toString().strip());
    }

    @Test
    void wrongArgumentIsAUsageError() {
        int code =
                execute(
                        () -> {
                            throw new IllegalArgumentException("width must be 1 or more");
                        });
        assertEquals(2, code);
        assertTrue(err.toString().contains("width must be 1 or more"), err.toString());
    }

    @Test
    void aFaultOfOursIsAnInternalError() {
        assertEquals(
                4,
                execute(
                        () -> {
                            throw new IllegalStateException("broken");
                        }));
    }

    private int execute(Callable<Integer> body) {
        CommandLine command = Seqlab.commandLine().addSubcommand(new Probe(body));
        return command.setErr(new PrintWriter(err)).execute("probe");
    }

    @Command(name = "probe")
    private record Probe(Callable<Integer> body) implements Callable<Integer> {
        @Override
        public Integer call() throws Exception {
            return body.call();
        }
    }
}
