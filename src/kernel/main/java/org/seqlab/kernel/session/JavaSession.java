package org.seqlab.kernel.session;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.JShell;
import jdk.jshell.Snippet;
import jdk.jshell.SourceCodeAnalysis;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.spi.ExecutionControl;
import jdk.jshell.spi.ExecutionControlProvider;
import jdk.jshell.spi.ExecutionEnv;
import org.seqlab.notebook.ExerciseCell;
import org.seqlab.notebook.Exercises;

/** A session on JShell, in this process. */
public final class JavaSession implements Session {
    /** Property with the class path of cells, if it is not that of the JVM. */
    public static final String CLASS_PATH = "seqlab.class.path";

    private static final List<String> PACKAGES =
            List.of("java.util", "java.util.function", "java.util.stream", "org.seqlab.math");

    /**
     * What every cell can use without an import of its own. One snippet, because each costs a run
     * of the compiler; JShell knows it by its first name, which no cell imports.
     */
    private static final String IMPORTS =
            "import static org.seqlab.kernel.session.Defaults.*;"
                    + "import "
                    + String.join(".*;import ", PACKAGES)
                    + ".*;"
                    + "import org.seqlab.kernel.show.Show;"
                    + "import static org.seqlab.kernel.Lab.*;";

    private final ReentrantLock compiler = new ReentrantLock();
    private final CellLoader loader = new CellLoader(JavaSession.class.getClassLoader());
    private final InProcessControl control = new InProcessControl(loader, compiler);
    private final Places places = new Places();
    private final Map<String, ExerciseCell> exercises = new ConcurrentHashMap<>();
    private final JShell shell;
    private final SourceCodeAnalysis analysis;
    private CompilerFiles files;
    private volatile Thread runner;
    private volatile int runs;

    /** Starts a session. */
    public JavaSession() {
        String classPath = System.getProperty(CLASS_PATH, System.getProperty("java.class.path"));
        Ahead ahead = new Ahead(classPath);
        shell =
                JShell.builder()
                        .executionEngine(new Provider(control), Map.of())
                        .fileManager(own -> files = new CompilerFiles(own, ahead))
                        .build();
        // Not before: the kernel's first answer would wait for a processor.
        ahead.start();
        // Before the analysis, whose index reads the class path once.
        shell.addToClasspath(classPath);
        analysis = shell.sourceCodeAnalysis();
        locked(() -> shell.eval(IMPORTS));
    }

    private record Provider(InProcessControl control) implements ExecutionControlProvider {
        @Override
        public String name() {
            return "seqlab";
        }

        @Override
        public ExecutionControl generate(ExecutionEnv env, Map<String, String> parameters) {
            return control;
        }
    }

    private <T> T locked(Supplier<T> work) {
        compiler.lock();
        try {
            return work.get();
        } finally {
            compiler.unlock();
        }
    }

    /** Runs a trivial cell, so that the first real one finds the compiler awake. */
    public void warmUp() {
        Set<Snippet> before = shell.snippets().collect(Collectors.toSet());
        run("1+1", 0);
        dropAllBut(before);
    }

    /** Compiles a cell on nobody's behalf, unless one runs; nothing of it is run or kept. */
    void practise(String code) {
        locked(() -> runner == null ? compiledOnly(code) : Outcome.NOTHING);
    }

    private Outcome compiledOnly(String code) {
        Set<Snippet> before = shell.snippets().collect(Collectors.toSet());
        control.practise(true);
        try {
            return new CellRun(shell, control, places, new Carry(loader), code, 0).run();
        } finally {
            control.practise(false);
            dropAllBut(before);
        }
    }

    private void dropAllBut(Set<Snippet> kept) {
        shell.snippets()
                .filter(snippet -> !kept.contains(snippet) && shell.status(snippet).isActive())
                .toList()
                .forEach(shell::drop);
    }

    /** Does what a later cell will need, while nobody waits. */
    public void prepare() {
        LibraryPolls.install();
    }

    @Override
    public Outcome run(String code, int cell) {
        Thread.currentThread().setContextClassLoader(loader);
        control.begin();
        runs = runs + 1;
        runner = Thread.currentThread();
        try {
            Carry carry = new Carry(loader);
            Outcome outcome = locked(new CellRun(shell, control, places, carry, code, cell)::run);
            remember(code);
            return outcome;
        } catch (RuntimeException | Error e) {
            return failure(e);
        } finally {
            runner = null;
            control.begin();
        }
    }

    private void remember(String code) {
        if (code.regionMatches(true, 0, "//", 0, 2) || code.contains("EXERCISE")) {
            Exercises.of(code).ifPresent(exercise -> exercises.put(exercise.id(), exercise));
        }
    }

    private Outcome failure(Throwable e) {
        CellError error =
                control.stopped()
                        ? ErrorText.interrupted()
                        : new CellError(
                                e.getClass().getSimpleName(),
                                String.valueOf(e.getMessage()),
                                List.of("The session failed: " + e));
        return new Outcome(Optional.empty(), false, Optional.of(error), List.of());
    }

    @Override
    public boolean interrupt() {
        Thread running = runner;
        int asked = runs;
        if (running != null) {
            control.interrupt(running);
            CompletableFuture.delayedExecutor(2, TimeUnit.SECONDS)
                    .execute(() -> tellIfStillRunning(asked));
        }
        return running != null;
    }

    /** Since Java 20 a call that stays inside the JDK cannot be stopped from outside. */
    private void tellIfStillRunning(int run) {
        if (runner != null && runs == run && control.stopped()) {
            System.err.println(
                    "The cell still runs: this Java cannot stop what it does right now. It ends when"
                            + " that is done, with variables kept; restarting the kernel ends it at"
                            + " once.");
        }
    }

    @Override
    public Completion complete(String code, int cursor) {
        files.allowIndexing();
        int at = Math.max(0, Math.min(cursor, code.length()));
        return locked(() -> assist().complete(code, at));
    }

    @Override
    public Optional<String> inspect(String code, int cursor, int detail) {
        int at = Math.max(0, Math.min(cursor, code.length()));
        Optional<String> own = detail > 0 ? declared(Assist.word(code, at)) : Optional.empty();
        return own.isPresent() ? own : locked(() -> assist().inspect(code, at, detail));
    }

    private Assist assist() {
        TypeFinder types = new TypeFinder(shell, loader, this::type, PACKAGES);
        return new Assist(analysis, new Kinds(shell, analysis, types));
    }

    /** Finds the source of what a cell declared under this name. */
    private Optional<String> declared(String name) {
        return shell.snippets()
                .filter(s -> s instanceof DeclarationSnippet d && d.name().equals(name))
                .filter(s -> shell.status(s).isActive())
                .reduce((first, second) -> second)
                .map(Snippet::source);
    }

    @Override
    public Completeness completeness(String code) {
        return locked(() -> Syntax.judge(analysis, code));
    }

    @Override
    public Optional<Class<?>> type(String name) {
        return shell.types()
                .filter(type -> type.name().equals(name))
                .reduce((first, second) -> second)
                .map(TypeDeclSnippet::id)
                .flatMap(id -> loader.type(id, name));
    }

    @Override
    public List<ExerciseCell> exercises() {
        List<ExerciseCell> cells = new ArrayList<>(exercises.values());
        cells.sort(Comparator.comparing(ExerciseCell::id));
        return cells;
    }

    @Override
    public void close() {
        shell.close();
        files.allowIndexing();
    }
}
