package org.seqlab.grade.worker;

import java.util.Map;

/** Compiles and loads trusted sources in this JVM: references, variants and mutants of the course. */
public final class MemoryClasses {
    private static final class Lazy {
        private static final MemoryCompiler COMPILER =
                new MemoryCompiler(System.getProperty("java.class.path"));
    }

    private MemoryClasses() {}

    /**
     * Compiles and loads a class.
     *
     * @param name its full name
     * @param source its compilation unit
     * @return the class
     * @throws ClassNotFoundException if it does not compile, with the first problem, or is not there
     */
    public static Class<?> load(String name, String source) throws ClassNotFoundException {
        MemoryCompiler.Result result = Lazy.COMPILER.compile(Map.of(name, source));
        if (!result.problems().isEmpty()) {
            MemoryCompiler.Problem first = result.problems().get(0);
            throw new ClassNotFoundException("line " + first.line() + ": " + first.message());
        }
        return Class.forName(name, true, new MemoryLoader(result.classes()));
    }

    /**
     * Compiles a class.
     *
     * @param name its full name
     * @param source its compilation unit
     * @return its class files by name; none if it does not compile
     */
    public static Map<String, byte[]> files(String name, String source) {
        return Lazy.COMPILER.compile(Map.of(name, source)).classes();
    }
}
