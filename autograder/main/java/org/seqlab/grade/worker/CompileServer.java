package org.seqlab.grade.worker;

import java.io.EOFException;
import java.io.FileDescriptor;
import java.io.FileInputStream;
import java.io.FileOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.grade.wire.Frames;
import org.seqlab.grade.wire.Frames.Frame;
import org.seqlab.grade.wire.ValueReader;
import org.seqlab.grade.wire.ValueWriter;

/** The main program of the sandbox that compiles what students wrote. */
public final class CompileServer {
    /** What its JVM has to be started with for the quick way to compile. */
    public static final String EXPORT = TaskPool.EXPORT;

    private CompileServer() {}

    /**
     * Serves the grader until it closes the stream.
     *
     * @param args the class path for student code
     * @throws IOException if the grader is gone
     */
    public static void main(String[] args) throws IOException {
        Frames frames =
                new Frames(
                        new FileInputStream(FileDescriptor.in),
                        new FileOutputStream(FileDescriptor.out));
        MemoryCompiler compiler = new MemoryCompiler(args[0]);
        compiler.compile(Map.of("Warm", "final class Warm { int up() { return 1; } }"));
        frames.send(Frames.READY, 0, new byte[0]);
        try {
            while (true) {
                Frame frame = frames.receive();
                byte[] answer = compile(compiler, new ValueReader(frame.body()));
                frames.send(Frames.VALUE, frame.ticket(), answer);
            }
        } catch (EOFException end) {
            Runtime.getRuntime().halt(0);
        }
    }

    private static byte[] compile(MemoryCompiler compiler, ValueReader reader) {
        Map<String, String> sources = new LinkedHashMap<>();
        ((Map<?, ?>) reader.read()).forEach((k, v) -> sources.put((String) k, (String) v));
        MemoryCompiler.Result result = compiler.compile(sources);
        List<List<Object>> problems = new ArrayList<>();
        for (MemoryCompiler.Problem p : result.problems()) {
            problems.add(List.of(p.unit(), p.line(), p.column(), p.message()));
        }
        return ValueWriter.bytes(Lambdas.replaced(result.classes()), problems);
    }
}
