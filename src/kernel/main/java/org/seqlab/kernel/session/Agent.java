package org.seqlab.kernel.session;

import com.sun.tools.attach.VirtualMachine;
import java.io.IOException;
import java.io.OutputStream;
import java.lang.instrument.Instrumentation;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarOutputStream;
import java.util.jar.Manifest;

/**
 * The way to the JVM's own means of replacing the bodies of loaded classes.
 *
 * <p>The session attaches to its own process when it first needs to, not at the start: an agent
 * on the command line costs every start, because it turns off part of class-data sharing.
 */
public final class Agent {
    private static volatile Instrumentation instrumentation;
    private static boolean tried;

    private Agent() {}

    /**
     * Called by the JVM when the agent is attached.
     *
     * @param options not used
     * @param given the means
     */
    public static void agentmain(String options, Instrumentation given) {
        instrumentation = given;
    }

    /** Returns the means, or nothing if this JVM does not allow it. */
    static synchronized Optional<Instrumentation> get() {
        if (instrumentation == null && !tried) {
            tried = true;
            attach();
        }
        return Optional.ofNullable(instrumentation);
    }

    private static void attach() {
        try {
            Path jar = Files.createTempFile("seqlab-agent", ".jar");
            try (OutputStream out = Files.newOutputStream(jar)) {
                new JarOutputStream(out, manifest()).close();
            }
            VirtualMachine self =
                    VirtualMachine.attach(String.valueOf(ProcessHandle.current().pid()));
            self.loadAgent(jar.toString());
            self.detach();
            Files.delete(jar);
        } catch (Exception | LinkageError e) {
            instrumentation = null;
        }
    }

    private static Manifest manifest() throws IOException {
        Manifest manifest = new Manifest();
        Attributes main = manifest.getMainAttributes();
        main.put(Attributes.Name.MANIFEST_VERSION, "1.0");
        main.putValue("Agent-Class", Agent.class.getName());
        main.putValue("Can-Redefine-Classes", "true");
        main.putValue("Can-Retransform-Classes", "true");
        return manifest;
    }
}
