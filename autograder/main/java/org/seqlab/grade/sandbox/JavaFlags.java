package org.seqlab.grade.sandbox;

import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.seqlab.grade.worker.CompileServer;
import org.seqlab.grade.worker.Worker;

/** How Java is started in a sandbox. */
final class JavaFlags {
    private JavaFlags() {}

    /**
     * Returns the command line of a program.
     *
     * @param archived whether classes come from an archive, if there is one
     */
    static List<String> command(Runtimes runtimes, Class<?> main, boolean archived) {
        boolean worker = main == Worker.class;
        Path home = worker ? runtimes.worker() : runtimes.compiler();
        Path archive = runtimes.archive(worker ? "worker" : "compiler");
        List<String> command = new ArrayList<>();
        command.add(home.resolve("bin/java").toString());
        if (archived) {
            command.add("-Xshare:auto");
            command.addAll(List.of("-Xlog:disable", "-Xlog:all=off"));
            if (Files.exists(archive)) {
                command.add("-XX:SharedArchiveFile=" + archive);
            }
        }
        command.addAll(limits(worker ? Budget.WORKER : Budget.COMPILER, worker ? 48 : 128));
        if (worker) {
            // It lives for some hundred calls: what is not called often stays interpreted.
            command.add("-XX:CompileThresholdScaling=10");
        }
        // The archive at one address in every process, unpatched: its pages are shared, then.
        command.addAll(List.of("-XX:+UnlockDiagnosticVMOptions", "-XX:ArchiveRelocationMode=0"));
        if (Machine.version(Runtimes.javaHome()) < 18) {
            // No bytecode is made for methods that reflection calls often: no process lives so
            // long.
            command.add("-Dsun.reflect.inflationThreshold=" + Integer.MAX_VALUE);
        }
        if (Machine.version(Runtimes.javaHome()) >= 24) {
            command.add("--illegal-native-access=deny");
            command.add("-Djdk.reflect.useNativeAccessorOnly=true");
        }
        if (!runtimes.linked()) {
            command.add("--limit-modules=" + (worker ? "java.base" : Runtimes.COMPILER_MODULES));
        }
        if (!worker) {
            command.add(CompileServer.EXPORT);
        }
        command.addAll(List.of("-cp", runtimes.api().toString(), main.getName()));
        if (main == CompileServer.class) {
            command.add(runtimes.api().toString());
        }
        return command;
    }

    private static List<String> limits(Budget budget, int classMegabytes) {
        return List.of(
                "-XX:+UseSerialGC",
                "-XX:-UsePerfData",
                "-XX:TieredStopAtLevel=1",
                "-Xmx" + budget.heapMegabytes() + "m",
                "-Xss1m",
                "-XX:MaxMetaspaceSize=" + classMegabytes + "m",
                "-XX:MaxDirectMemorySize=16m",
                "-XX:ReservedCodeCacheSize=32m",
                "-XX:+ExitOnOutOfMemoryError",
                "-XX:-CreateCoredumpOnCrash",
                "-XX:ErrorFile=/dev/null",
                "-XX:+DisableAttachMechanism",
                "-Djava.io.tmpdir=/tmp",
                "-Duser.home=/tmp");
    }
}
