package org.seqlab.grade.worker;

import java.io.Writer;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.List;
import javax.tools.DiagnosticListener;
import javax.tools.JavaCompiler.CompilationTask;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;

/**
 * The compiler that JShell uses: it keeps what it read of the class path from one compilation to the
 * next and forgets only the sources. It is no public interface, so it is found by name, and whoever
 * starts this JVM has to export its package.
 */
final class TaskPool {
    /** The option that exports it. */
    static final String EXPORT = "--add-exports=jdk.compiler/com.sun.tools.javac.api=ALL-UNNAMED";

    private static final String NAME = "com.sun.tools.javac.api.JavacTaskPool";

    private final Object pool;
    private final Method getTask;
    private final Object worker;
    private final JavaFileManager files;

    /**
     * Opens a compiler that remembers.
     *
     * @param files reads and writes classes; the compiler never asks for another one
     * @throws ReflectiveOperationException if this JDK has none or does not export it
     */
    TaskPool(JavaFileManager files) throws ReflectiveOperationException {
        Class<?> type = Class.forName(NAME);
        Class<?> worked = Class.forName(NAME + "$Worker");
        this.files = files;
        this.pool = type.getConstructor(int.class).newInstance(1);
        this.getTask =
                type.getMethod(
                        "getTask",
                        Writer.class,
                        JavaFileManager.class,
                        DiagnosticListener.class,
                        Iterable.class,
                        Iterable.class,
                        Iterable.class,
                        worked);
        this.worker =
                Proxy.newProxyInstance(
                        TaskPool.class.getClassLoader(),
                        new Class<?>[] {worked},
                        (self, method, arguments) -> ((CompilationTask) arguments[0]).call());
    }

    /** Compiles; returns whether it could, also false if the compiler broke. */
    boolean compile(
            List<String> options,
            List<JavaFileObject> units,
            DiagnosticListener<JavaFileObject> said) {
        try {
            return (Boolean)
                    getTask.invoke(
                            pool, Writer.nullWriter(), files, said, options, null, units, worker);
        } catch (IllegalAccessException | InvocationTargetException e) {
            return false;
        }
    }
}
