package org.seqlab.kernel.session;

import java.lang.instrument.ClassFileTransformer;
import java.lang.instrument.Instrumentation;
import java.lang.instrument.UnmodifiableClassException;
import java.security.ProtectionDomain;
import java.util.ArrayList;
import java.util.List;

/** Lets long work inside our own libraries be interrupted, whichever thread does it. */
final class LibraryPolls implements ClassFileTransformer {
    private LibraryPolls() {}

    static void install() {
        Agent.get().ifPresent(LibraryPolls::install);
    }

    private static void install(Instrumentation means) {
        means.addTransformer(new LibraryPolls(), true);
        List<Class<?>> loaded = new ArrayList<>();
        for (Class<?> type : means.getAllLoadedClasses()) {
            if (isLibrary(type.getName().replace('.', '/')) && means.isModifiableClass(type)) {
                loaded.add(type);
            }
        }
        try {
            means.retransformClasses(loaded.toArray(new Class<?>[0]));
        } catch (UnmodifiableClassException | LinkageError e) {
            // Those classes stay as they are: they can be used, but not interrupted.
            return;
        }
    }

    private static boolean isLibrary(String name) {
        return name.startsWith("org/apache/commons/math3/")
                || name.startsWith("org/seqlab/")
                        && !name.startsWith("org/seqlab/kernel/")
                        && !name.startsWith("org/seqlab/shaded/")
                        && !name.startsWith("org/seqlab/notebook/");
    }

    @Override
    public byte[] transform(
            ClassLoader loader,
            String name,
            Class<?> redefined,
            ProtectionDomain domain,
            byte[] bytes) {
        if (name == null || loader instanceof CellLoader || !isLibrary(name)) {
            return null;
        }
        return PollWeaver.weave(bytes, PollWeaver.Where.OUTER_LOOPS);
    }
}
