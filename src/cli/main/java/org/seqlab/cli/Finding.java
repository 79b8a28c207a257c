package org.seqlab.cli;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One line of {@code doctor}.
 *
 * @param name what was looked for
 * @param state how it is
 * @param found what was found, in a few words
 * @param remedy what to do; empty where nothing is to be done
 */
record Finding(String name, State state, String found, String remedy) {
    /** How a thing is: there, missing but dispensable, or missing and needed. */
    enum State {
        OK("ok     "),
        OPTIONAL("missing"),
        NEEDED("NEEDED ");

        private final String label;

        State(String label) {
            this.label = label;
        }
    }

    static Finding ok(String name, String found) {
        return new Finding(name, State.OK, found, "");
    }

    static Finding optional(String name, String found, String remedy) {
        return new Finding(name, State.OPTIONAL, found, remedy);
    }

    static Finding needed(String name, String found, String remedy) {
        return new Finding(name, State.NEEDED, found, remedy);
    }

    boolean fatal() {
        return state == State.NEEDED;
    }

    String text() {
        String line = state.label + "  " + name + ": " + found;
        return remedy.isEmpty() ? line : line + System.lineSeparator() + "         " + remedy;
    }

    Map<String, Object> fields() {
        Map<String, Object> fields = new LinkedHashMap<>();
        fields.put("name", name);
        fields.put("state", state.name().toLowerCase(java.util.Locale.ROOT));
        fields.put("found", found);
        fields.put("remedy", remedy);
        return fields;
    }
}
