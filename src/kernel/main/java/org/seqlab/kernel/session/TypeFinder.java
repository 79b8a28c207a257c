package org.seqlab.kernel.session;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import jdk.jshell.ImportSnippet;
import jdk.jshell.JShell;
import org.seqlab.kernel.show.Show;

/** Finds the class that a cell means by a name, among its own types and what is imported. */
final class TypeFinder {
    private final JShell shell;
    private final ClassLoader loader;
    private final Function<String, Optional<Class<?>>> declared;
    private final List<String> always;

    /**
     * Makes a finder.
     *
     * @param shell the session
     * @param loader loads what cells can name
     * @param declared finds a type that a cell declared by its simple name
     * @param always packages that are imported in every cell
     */
    TypeFinder(
            JShell shell,
            ClassLoader loader,
            Function<String, Optional<Class<?>>> declared,
            List<String> always) {
        this.shell = shell;
        this.loader = loader;
        this.declared = declared;
        this.always = always;
    }

    /**
     * Finds a class.
     *
     * @param source as it is written or as JShell names it, such as {@code List<String>}
     * @return nothing for primitives and unknown names; the class of all arrays for an array
     */
    Optional<Class<?>> find(String source) {
        String name = source.replaceAll("<.*>", "").strip();
        if (name.endsWith("]")) {
            return Optional.of(Object[].class);
        }
        if (!name.matches("[\\w.$]+")) {
            return Optional.empty();
        }
        int dot = name.indexOf('.');
        String first = dot < 0 ? name : name.substring(0, dot);
        String rest = dot < 0 ? "" : name.substring(dot).replace('.', '$');
        Optional<Class<?>> own = declared.apply(first);
        if (own.isPresent()) {
            return load(own.get().getName() + rest);
        }
        for (String candidate : candidates(first)) {
            Optional<Class<?>> found = load(candidate + rest);
            if (found.isPresent()) {
                return found;
            }
        }
        return qualified(name);
    }

    private List<String> candidates(String name) {
        List<String> found = new ArrayList<>();
        shell.imports()
                .filter(i -> !i.isStatic())
                .map(ImportSnippet::fullname)
                .filter(full -> full.endsWith("." + name) || full.endsWith(".*"))
                .forEach(full -> found.add(full.replaceFirst("\\*$", name)));
        found.add(Show.class.getPackageName() + "." + name);
        always.forEach(start -> found.add(start + "." + name));
        found.add("java.lang." + name);
        return found;
    }

    /** Tries {@code a.b.C.D} as {@code a.b.C$D} and so on. */
    private Optional<Class<?>> qualified(String name) {
        String binary = name;
        while (true) {
            Optional<Class<?>> found = load(binary);
            int dot = binary.lastIndexOf('.');
            if (found.isPresent() || dot < 0) {
                return found;
            }
            binary = binary.substring(0, dot) + "$" + binary.substring(dot + 1);
        }
    }

    private Optional<Class<?>> load(String binaryName) {
        try {
            return Optional.of(Class.forName(binaryName, false, loader));
        } catch (ClassNotFoundException | LinkageError e) {
            return Optional.empty();
        }
    }
}
