package org.seqlab.kernel.wire;

import static org.junit.jupiter.api.Assertions.fail;
import static org.junit.jupiter.api.Assumptions.abort;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.kernel.install.JavaCommand;
import org.seqlab.kernel.install.KernelSpec;

/** Talks to a kernel as Jupyter does, with the client of the machine's Python. */
class ClientTest {
    /** A script takes seconds on a quiet machine; each step of it has a limit of its own. */
    private static final int MINUTES = 30;

    private static final List<String> PYTHONS = List.of("/usr/bin/python3", "python3");
    @TempDir private static Path jupyterData;

    @BeforeAll
    static void installTheKernel() throws IOException {
        KernelSpec.write(jupyterData, JavaCommand.here(Optional.of("500m")));
    }

    @Test
    void passesThePublicConformanceSuite() throws Exception {
        client("conformance.py", "jupyter_kernel_test");
    }

    @Test
    void answersEveryRequest() throws Exception {
        client("requests.py", "jupyter_client");
    }

    @Test
    void keepsWhatAStudentExpectsItToKeep() throws Exception {
        client("semantics.py", "jupyter_client");
    }

    @Test
    void neverLosesTheFirstMessage() throws Exception {
        client("starts.py", "jupyter_client", System.getProperty("seqlab.starts", "8"));
    }

    @Test
    void survivesTenThousandMalformedMessages() throws Exception {
        client("malformed.py", "jupyter_client");
    }

    private static void client(String script, String module, String... arguments)
            throws IOException, InterruptedException {
        String python = pythonWith(module);
        Path file = jupyterData.resolve(script);
        for (String name : List.of(script, "seqlab_client.py")) {
            Files.write(
                    jupyterData.resolve(name),
                    ClientTest.class.getResourceAsStream("/client/" + name).readAllBytes());
        }
        List<String> command = new ArrayList<>(List.of(python, file.toString()));
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command).redirectErrorStream(true);
        builder.environment().put("JUPYTER_PATH", jupyterData.toString());
        File log = jupyterData.resolve(script + ".log").toFile();
        Process process = builder.redirectOutput(log).start();
        boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
        process.destroyForcibly();
        if (!ended || process.exitValue() != 0) {
            fail(Files.readString(log.toPath()));
        }
    }

    private static String pythonWith(String module) throws IOException, InterruptedException {
        for (String python : PYTHONS) {
            try {
                Process probe =
                        new ProcessBuilder(python, "-c", "import " + module)
                                .redirectErrorStream(true)
                                .redirectOutput(ProcessBuilder.Redirect.DISCARD)
                                .start();
                if (probe.waitFor() == 0) {
                    return python;
                }
            } catch (IOException e) {
                continue;
            }
        }
        String missing = "SKIPPED: this machine has no Python with " + module;
        System.err.println(missing);
        return abort(missing);
    }
}
