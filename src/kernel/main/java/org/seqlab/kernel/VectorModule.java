package org.seqlab.kernel;

import java.lang.reflect.Method;

/**
 * Brings in the module of the Vector API while the kernel starts, as the JDK brings in modules of
 * its own on demand.
 *
 * <p>{@code --add-modules jdk.incubator.vector} does the same, but an incubating module on the
 * command line turns off the archived module graph and the linked classes of the AOT cache, and
 * prints a line at every start. The JDK's own way is internal, so it is looked for, not relied on.
 */
public final class VectorModule {
    /** Module and package that have to be exported to this code. */
    public static final String NEEDS = "java.base/jdk.internal.module";

    private static final String NAME = "jdk.incubator.vector";

    private VectorModule() {}

    /**
     * Tells whether this JDK can bring the module in after its start.
     *
     * @return false if the command line has to name it
     */
    public static boolean isLoadable() {
        try {
            loader();
            return true;
        } catch (ReflectiveOperationException e) {
            return false;
        }
    }

    private static Method loader() throws ReflectiveOperationException {
        return Class.forName("jdk.internal.module.Modules").getMethod("loadModule", String.class);
    }

    /** Brings the module in; where that is not allowed, plain loops serve. */
    public static void load() {
        if (ModuleLayer.boot().findModule(NAME).isPresent()) {
            return;
        }
        try {
            loader().invoke(null, NAME);
        } catch (ReflectiveOperationException e) {
            return;
        }
    }
}
