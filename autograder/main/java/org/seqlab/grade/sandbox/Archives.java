package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import org.seqlab.grade.worker.CompileServer;
import org.seqlab.grade.worker.Worker;

/**
 * Makes archives of the classes that worker and compiler load, which their JVMs then map: about a
 * third of a worker's start. Without them all works, only slower.
 */
final class Archives {
    /** Every start loads these, but they are missing in the list of loaded classes. */
    private static final List<String> UNRECORDED =
            List.of(
                    "java/net/URI$Parser",
                    "java/nio/file/FileSystems",
                    "java/nio/file/FileSystems$DefaultFileSystemHolder",
                    "java/nio/file/FileSystems$DefaultFileSystemHolder$1");

    private Archives() {}

    static void make(Runtimes runtimes, Path folder) throws IOException {
        Files.write(folder.resolve("worker.in"), Rehearsal.calls());
        Files.write(folder.resolve("compiler.in"), Rehearsal.compilations());
        CompletableFuture<Void> worker =
                CompletableFuture.runAsync(() -> make(runtimes, folder, Worker.class, "worker"));
        make(runtimes, folder, CompileServer.class, "compiler");
        worker.join();
        Machine.recentJdk().ifPresent(jdk -> confine(jdk, runtimes, folder));
        Files.writeString(folder.resolve("done"), "");
    }

    private static void make(Runtimes runtimes, Path folder, Class<?> main, String name) {
        List<String> plain = JavaFlags.command(runtimes, main, false);
        String list = folder.resolve(name + ".list").toString();
        List<String> record = new ArrayList<>(plain);
        record.add(1, "-XX:DumpLoadedClassList=" + list);
        Path input = folder.resolve(name + ".in");
        if (Machine.output(record, input, 120).isEmpty()) {
            return;
        }
        if (main == Worker.class) {
            addAll(Path.of(list));
        }
        List<String> dump = new ArrayList<>(plain.subList(0, plain.indexOf("-cp") + 2));
        dump.remove("-XX:+UseSerialGC");
        dump.addAll(
                1,
                List.of(
                        "-Xshare:dump",
                        "-XX:SharedClassListFile=" + list,
                        "-XX:SharedArchiveFile=" + folder.resolve(name + ".jsa")));
        Machine.output(dump, input, 120);
    }

    /** Adds all that students may use, rehearsed or not, and what a record of JDK 17 leaves out. */
    private static void addAll(Path list) {
        List<String> names = new ArrayList<>(UNRECORDED);
        for (String file : StudentJar.contents().keySet()) {
            names.add(file.substring(0, file.length() - ".class".length()));
        }
        try {
            Files.write(list, names, StandardOpenOption.APPEND);
        } catch (IOException e) {
            throw new SandboxException("The list " + list + " cannot be written.", e);
        }
    }

    /**
     * The program that confines a process of level 2 runs on a recent JDK, whose foreign functions
     * are most of its start. It is recorded up to the point where it notices a wrong parent.
     */
    private static void confine(Path jdk, Runtimes runtimes, Path folder) {
        String record = folder.resolve("confine.conf").toString();
        List<String> program = Landlock.java(jdk, runtimes);
        List<String> first = new ArrayList<>(program);
        first.addAll(1, List.of("-XX:AOTMode=record", "-XX:AOTConfiguration=" + record));
        first.addAll(List.of(runtimes.filter().toString(), "1", "/usr", "--", "/bin/true"));
        Path nothing = Path.of("/dev/null");
        Machine.output(first, nothing, 60);
        List<String> second = new ArrayList<>(program.subList(0, program.size() - 1));
        second.addAll(1, List.of("-XX:AOTMode=create", "-XX:AOTConfiguration=" + record));
        second.add(1, "-XX:AOTCache=" + folder.resolve("confine.jsa"));
        Machine.output(second, nothing, 60);
    }
}
