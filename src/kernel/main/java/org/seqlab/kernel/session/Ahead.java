package org.seqlab.kernel.session;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;

/**
 * Lists, on a thread of its own, the classes that the compiler will ask for first, while the
 * session's thread makes it ready.
 */
final class Ahead {
    private static final String BASE = "java.base";

    /** Of the base module: what every cell imports, the compiler's own import first. */
    private static final List<String> PACKAGES =
            List.of("java.lang", "java.util", "java.util.function", "java.util.stream");

    private final PlatformIndex platform = new PlatformIndex();
    private final FutureTask<Optional<JarIndex>> jars;

    /**
     * Names what is read.
     *
     * @param classPath entries as the JVM takes them
     */
    Ahead(String classPath) {
        jars = new FutureTask<>(() -> JarIndex.of(classPath));
    }

    /** Starts reading; whoever asks before that reads for itself. */
    void start() {
        Thread thread = new Thread(this::read, "seqlab-ahead");
        thread.setDaemon(true);
        thread.start();
    }

    private void read() {
        jars.run();
        PACKAGES.forEach(name -> platform.list(BASE, name));
    }

    PlatformIndex platform() {
        return platform;
    }

    /** Returns the class path's index; nothing where an entry is no jar. */
    Optional<JarIndex> jars() {
        jars.run();
        try {
            return jars.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException(e.getCause());
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return Optional.empty();
        }
    }
}
