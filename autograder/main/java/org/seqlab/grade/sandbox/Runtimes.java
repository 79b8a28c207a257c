package org.seqlab.grade.sandbox;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.channels.FileChannel;
import java.nio.channels.FileLock;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.StandardOpenOption;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.ArrayList;
import java.util.HexFormat;
import java.util.List;
import java.util.TreeMap;
import java.util.concurrent.CompletableFuture;
import java.util.function.Consumer;
import java.util.stream.Stream;

/**
 * What sandboxes run on, made once for a JDK and a version of the grader: a Java with {@code
 * java.base} alone, one with the compiler, the class path, and the system-call filter.
 *
 * @param folder where class path and filter are
 * @param images where the two Javas are
 * @param linked whether they could be made; else the JDK serves with fewer modules
 */
record Runtimes(Path folder, Path images, boolean linked) {
    /** The compiler reads its class path through the file system for archives. */
    static final String COMPILER_MODULES = "java.base,jdk.compiler,jdk.zipfs";

    /** How the JVMs are started, and what is in their archives. */
    private static final List<String> RECIPE =
            List.of(
                    "Archives",
                    "Budget",
                    "JavaFlags",
                    "Landlock",
                    "Rehearsal",
                    "Rehearsal$Contract");

    Path api() {
        return folder.resolve("api.jar");
    }

    Path filter() {
        return folder.resolve("calls.bpf");
    }

    /** The files that a sandbox on one of the two Javas may read. */
    List<Path> needed(Path home) {
        return Stream.of(api(), archive(home.equals(worker()) ? "worker" : "compiler"))
                .filter(Files::exists)
                .toList();
    }

    Path worker() {
        return linked ? images.resolve("worker") : javaHome();
    }

    Path compiler() {
        return linked ? images.resolve("compiler") : javaHome();
    }

    static Path javaHome() {
        return Path.of(System.getProperty("java.home"));
    }

    /** What a process maps at its start instead of loading classes one by one. */
    Path archive(String name) {
        return folder.resolve("archives").resolve(name + ".jsa");
    }

    /** Returns the runtimes, made now if they are not there yet. */
    static Runtimes get() {
        return get(line -> {});
    }

    /** Returns the runtimes, made now if they are not there yet, with a word about the wait. */
    static synchronized Runtimes get(Consumer<String> say) {
        Path images =
                Machine.cache()
                        .resolve(
                                "java-"
                                        + key(
                                                System.getProperty("java.runtime.version")
                                                        + javaHome()
                                                        + COMPILER_MODULES,
                                                new TreeMap<>()));
        make(
                images,
                work -> {
                    say.accept("Making the sandbox's Java, once for each JDK: some seconds.");
                    Files.writeString(work.resolve("done"), linkBoth(work));
                });
        TreeMap<String, byte[]> classes = StudentJar.contents();
        String filter = HexFormat.of().formatHex(SystemCalls.filter());
        Path folder =
                Machine.cache()
                        .resolve(
                                "grader-"
                                        + key(filter + images + Machine.recentJdk(), all(classes)));
        boolean linked = Files.isDirectory(images.resolve("worker"));
        make(
                folder,
                work -> {
                    say.accept("Making the sandbox's class path, once for each version.");
                    Files.write(work.resolve("calls.bpf"), SystemCalls.filter());
                    try (OutputStream out = Files.newOutputStream(work.resolve("api.jar"))) {
                        StudentJar.write(classes, out);
                    }
                    Files.writeString(work.resolve("done"), "");
                });
        Runtimes made = new Runtimes(folder, images, linked);
        if (linked) {
            make(folder.resolve("archives"), work -> Archives.make(made, work));
        }
        return made;
    }

    /** The class path and all that decides how its archives are made. */
    private static TreeMap<String, byte[]> all(TreeMap<String, byte[]> classes) {
        TreeMap<String, byte[]> all = new TreeMap<>(classes);
        for (String name : RECIPE) {
            try (InputStream in = Runtimes.class.getResourceAsStream(name + ".class")) {
                all.put(name, in.readAllBytes());
            } catch (IOException e) {
                throw new SandboxException("The grader's own classes cannot be read.", e);
            }
        }
        return all;
    }

    private static String key(String text, TreeMap<String, byte[]> classes) {
        try {
            MessageDigest digest = MessageDigest.getInstance("SHA-256");
            digest.update(text.getBytes(StandardCharsets.UTF_8));
            classes.forEach(
                    (name, bytes) -> {
                        digest.update(name.getBytes(StandardCharsets.UTF_8));
                        digest.update(bytes);
                    });
            return HexFormat.of().formatHex(digest.digest(), 0, 8);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }

    /** Fills a new folder. */
    private interface Filler {
        void fill(Path work) throws IOException;
    }

    private static void make(Path folder, Filler filler) {
        if (Files.exists(folder.resolve("done"))) {
            return;
        }
        Path lockFile = folder.resolveSibling(folder.getFileName() + ".lock");
        try (FileChannel channel =
                        FileChannel.open(
                                lockFile, StandardOpenOption.CREATE, StandardOpenOption.WRITE);
                FileLock lock = channel.lock()) {
            if (lock.isValid() && !Files.exists(folder.resolve("done"))) {
                Path work = folder.resolveSibling(folder.getFileName() + ".new");
                Folders.delete(work);
                Folders.delete(folder);
                Files.createDirectories(work);
                filler.fill(work);
                Files.move(work, folder, StandardCopyOption.ATOMIC_MOVE);
            }
        } catch (IOException e) {
            throw new SandboxException("The grader's runtime cannot be made in " + folder + ".", e);
        }
    }

    /** Both at a time: linking uses one processor only. */
    private static String linkBoth(Path work) throws IOException {
        CompletableFuture<Boolean> worker =
                CompletableFuture.supplyAsync(() -> link(work.resolve("worker"), "java.base"));
        boolean compiler = link(work.resolve("compiler"), COMPILER_MODULES);
        if (worker.join() && compiler) {
            return "linked";
        }
        Folders.delete(work.resolve("worker"));
        Folders.delete(work.resolve("compiler"));
        return "whole JDK";
    }

    private static boolean link(Path target, String modules) {
        List<String> command = new ArrayList<>();
        command.add(javaHome().resolve("bin/jlink").toString());
        command.addAll(List.of("--add-modules", modules, "--output", target.toString()));
        command.addAll(List.of("--no-header-files", "--no-man-pages"));
        return Machine.output(command, 300).isPresent()
                && Files.isExecutable(target.resolve("bin/java"));
    }
}
