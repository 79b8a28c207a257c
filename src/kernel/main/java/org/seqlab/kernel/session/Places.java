package org.seqlab.kernel.session;

import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.Snippet;

/** Remembers which lines of which cell each snippet came from. */
final class Places {
    /**
     * A snippet in its cell.
     *
     * @param cell number of the cell
     * @param code source of the whole cell
     * @param start where the snippet begins in it
     */
    record Place(int cell, String code, int start) {
        /** Returns the line, from 1, of a character of the snippet. */
        int line(int position) {
            int end = Math.min(code.length(), start + Math.max(0, position));
            return 1 + (int) code.substring(0, end).chars().filter(c -> c == '\n').count();
        }

        int column(int position) {
            int end = Math.min(code.length(), start + Math.max(0, position));
            return end - 1 - code.lastIndexOf('\n', end - 1);
        }

        /** Returns a line of the cell, from 1; empty if there is none. */
        String text(int line) {
            return code.lines().skip(line - 1L).findFirst().orElse("");
        }
    }

    private final Map<String, Place> places = new ConcurrentHashMap<>();

    void remember(Snippet snippet, Place place) {
        places.put(snippet.id(), place);
    }

    Optional<Place> of(String id) {
        return Optional.ofNullable(places.get(id));
    }
}
