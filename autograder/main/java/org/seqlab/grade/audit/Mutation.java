package org.seqlab.grade.audit;

/**
 * One small change to a program text.
 *
 * @param start where the replaced text starts
 * @param end where it ends
 * @param text what stands there instead
 * @param kind what kind of change it is
 */
record Mutation(int start, int end, String text, String kind) {
    String of(String source) {
        return source.substring(0, start) + text + source.substring(end);
    }

    /** Names the change without line numbers, so that the name stays when lines move. */
    String name(String source) {
        String before = source.substring(start, end).strip();
        String after = text.strip();
        return "%s: %s -> %s in %s"
                .formatted(
                        kind,
                        flat(before),
                        after.isEmpty() ? "nothing" : flat(after),
                        line(source));
    }

    private String line(String source) {
        int from = source.lastIndexOf('\n', start) + 1;
        int to = source.indexOf('\n', start);
        return flat(source.substring(from, to < 0 ? source.length() : to).strip());
    }

    private static String flat(String text) {
        return text.replaceAll("\\s+", " ");
    }
}
