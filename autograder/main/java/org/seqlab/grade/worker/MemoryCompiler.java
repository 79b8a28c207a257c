package org.seqlab.grade.worker;

import java.io.ByteArrayOutputStream;
import java.io.OutputStream;
import java.io.Writer;
import java.net.URI;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles sources in memory against a given class path and {@code java.base}. */
final class MemoryCompiler {
    record Problem(String unit, int line, int column, String message) {}

    record Result(Map<String, byte[]> classes, List<Problem> problems) {}

    private final JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
    private final StandardJavaFileManager files =
            compiler.getStandardFileManager(null, Locale.ROOT, null);
    private final List<String> options;
    private final Output kept = new Output(files);
    private TaskPool pool;
    private boolean pools = true;

    MemoryCompiler(String classPath) {
        options =
                List.of(
                        "-proc:none",
                        "-implicit:none",
                        "-g:source,lines",
                        "-Xlint:none",
                        "-XDstringConcat=inline",
                        "-Xmaxerrs",
                        "20",
                        "-source",
                        "17",
                        "-target",
                        "17",
                        "--limit-modules",
                        "java.base",
                        "-classpath",
                        classPath);
    }

    /** Compiles; what is wrong is always told by a compiler that has seen nothing else. */
    Result compile(Map<String, String> sources) {
        return quick(sources).orElseGet(() -> fresh(sources));
    }

    /** Only a compilation that goes well leaves the pool fit for the next one. */
    private Optional<Result> quick(Map<String, String> sources) {
        TaskPool now = pool == null && pools ? pool() : pool;
        pool = null;
        kept.written.clear();
        if (now == null || !now.compile(options, units(sources), said -> {})) {
            return Optional.empty();
        }
        pool = now;
        return Optional.of(new Result(kept.classes(), List.of()));
    }

    /** Tells whether the next compilation finds the class path as the last one left it. */
    boolean remembers() {
        return pool != null;
    }

    private TaskPool pool() {
        try {
            return new TaskPool(kept);
        } catch (ReflectiveOperationException e) {
            pools = false;
            return null;
        }
    }

    private static List<JavaFileObject> units(Map<String, String> sources) {
        List<JavaFileObject> units = new ArrayList<>();
        sources.forEach((name, text) -> units.add(new Source(name, text)));
        return units;
    }

    private Result fresh(Map<String, String> sources) {
        DiagnosticCollector<JavaFileObject> said = new DiagnosticCollector<>();
        Output output = new Output(files);
        List<Problem> problems = new ArrayList<>();
        boolean fine = false;
        try {
            fine =
                    compiler.getTask(
                                    Writer.nullWriter(),
                                    output,
                                    said,
                                    options,
                                    null,
                                    units(sources))
                            .call();
        } catch (StackOverflowError e) {
            problems.add(new Problem("", 1, 1, "the code is nested too deeply for the compiler"));
        } catch (RuntimeException e) {
            problems.add(new Problem("", 1, 1, "the compiler could not cope with this code"));
        }
        said.getDiagnostics().forEach(d -> add(problems, d));
        if (!fine && problems.isEmpty()) {
            problems.add(new Problem("", 1, 1, "the code does not compile"));
        }
        return new Result(fine ? output.classes() : Map.of(), problems);
    }

    private static void add(List<Problem> problems, Diagnostic<? extends JavaFileObject> said) {
        if (said.getKind() != Diagnostic.Kind.ERROR) {
            return;
        }
        String unit = said.getSource() instanceof Source source ? source.name : "";
        String message = said.getMessage(Locale.ROOT);
        String cut = message.length() > 1000 ? message.substring(0, 1000) + "…" : message;
        problems.add(
                new Problem(unit, (int) said.getLineNumber(), (int) said.getColumnNumber(), cut));
    }

    private static final class Source extends SimpleJavaFileObject {
        private final String name;
        private final String text;

        Source(String name, String text) {
            super(URI.create("memory:///" + name + ".java"), Kind.SOURCE);
            this.name = name;
            this.text = text;
        }

        @Override
        public CharSequence getCharContent(boolean ignoreErrors) {
            return text;
        }

        @Override
        public boolean isNameCompatible(String simpleName, Kind kind) {
            return kind == Kind.SOURCE;
        }
    }

    private static final class Output extends ForwardingJavaFileManager<StandardJavaFileManager> {
        private final Map<String, ByteArrayOutputStream> written = new LinkedHashMap<>();

        Output(StandardJavaFileManager files) {
            super(files);
        }

        Map<String, byte[]> classes() {
            Map<String, byte[]> classes = new LinkedHashMap<>();
            written.forEach((name, bytes) -> classes.put(name, bytes.toByteArray()));
            return classes;
        }

        @Override
        public JavaFileObject getJavaFileForOutput(
                Location location, String name, JavaFileObject.Kind kind, FileObject sibling) {
            return new SimpleJavaFileObject(URI.create("memory:///" + name), kind) {
                @Override
                public OutputStream openOutputStream() {
                    ByteArrayOutputStream bytes = new ByteArrayOutputStream();
                    written.put(name, bytes);
                    return bytes;
                }
            };
        }
    }
}
