package org.seqlab.kernel.wire;

import java.lang.reflect.Proxy;

/** What the operating system tells the kernel. */
final class Signals {
    private Signals() {}

    /** Ctrl-C interrupts the cell, as in a front end of signal mode, and does not end the kernel. */
    static void onInterrupt(Runnable action) {
        try {
            Class<?> handler = Class.forName("sun.misc.SignalHandler");
            Class<?> signal = Class.forName("sun.misc.Signal");
            Object proxy =
                    Proxy.newProxyInstance(
                            Signals.class.getClassLoader(),
                            new Class<?>[] {handler},
                            (self, method, args) -> {
                                action.run();
                                return null;
                            });
            Object interrupt = signal.getConstructor(String.class).newInstance("INT");
            signal.getMethod("handle", signal, handler).invoke(null, interrupt, proxy);
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            Log.note("Ctrl-C ends this kernel: " + e);
        }
    }

    /** A kernel whose server is gone ends as well. */
    static void exitWithParent() {
        String parent = System.getenv("JPY_PARENT_PID");
        if (parent != null && parent.matches("[1-9]\\d{0,9}")) {
            ProcessHandle.of(Long.parseLong(parent))
                    .ifPresent(p -> p.onExit().thenRun(() -> Runtime.getRuntime().halt(0)));
        }
    }
}
