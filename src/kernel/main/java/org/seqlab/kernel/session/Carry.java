package org.seqlab.kernel.session;

import java.lang.reflect.Field;
import java.util.List;
import java.util.Optional;
import jdk.jshell.DeclarationSnippet;
import jdk.jshell.Snippet;
import jdk.jshell.SnippetEvent;
import jdk.jshell.TypeDeclSnippet;
import jdk.jshell.VarSnippet;

/**
 * Carries the values of variables over when JShell declares them anew, because something they
 * depend on was declared again in a way the JVM cannot take in place.
 */
final class Carry {
    private final CellLoader loader;

    Carry(CellLoader loader) {
        this.loader = loader;
    }

    /** Returns one line if a value could not be carried over. */
    Optional<String> over(SnippetEvent event, int cell, Places places) {
        if (!(event.snippet() instanceof VarSnippet variable)
                || event.previousStatus() != Snippet.Status.VALID) {
            return Optional.empty();
        }
        if (event.status() == Snippet.Status.VALID && kept(variable)) {
            return Optional.empty();
        }
        String cause = name(event.causeSnippet());
        String again =
                places.of(variable.id())
                        .filter(place -> place.cell() != cell)
                        .map(place -> "; run cell " + place.cell() + " again")
                        .orElse("");
        return Optional.of(
                "`"
                        + variable.name()
                        + "` was reset because `"
                        + cause
                        + "` changed"
                        + again
                        + ".");
    }

    private boolean kept(VarSnippet variable) {
        try {
            List<Class<?>> generations = loader.generations(variable.id());
            if (generations.size() < 2) {
                return true;
            }
            Field now = field(generations.get(generations.size() - 1), variable);
            Field before = field(generations.get(generations.size() - 2), variable);
            Object old = before.get(null);
            if (now.get(null) == null || now.getType().isPrimitive()) {
                now.set(null, old);
            }
            return true;
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            return false;
        }
    }

    private static Field field(Class<?> type, VarSnippet variable)
            throws ReflectiveOperationException {
        Field field = type.getDeclaredField(variable.name());
        field.setAccessible(true);
        return field;
    }

    private static String name(Snippet snippet) {
        if (snippet instanceof TypeDeclSnippet type) {
            return type.name();
        }
        return snippet instanceof DeclarationSnippet d ? d.name() : snippet.source();
    }
}
