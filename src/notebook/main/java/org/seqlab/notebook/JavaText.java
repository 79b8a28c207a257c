package org.seqlab.notebook;

/**
 * Looks at program text just closely enough to count braces: comments, strings, text blocks and
 * character literals are skipped.
 */
public final class JavaText {
    private JavaText() {}

    /**
     * Returns how many braces are open at a place.
     *
     * @param text program text
     * @param end the place: characters from here on are not looked at
     * @return opening minus closing braces before it; negative if too many are closed
     */
    public static int depth(String text, int end) {
        int depth = 0;
        for (int k = 0; k < end; k++) {
            char c = text.charAt(k);
            if (c == '{') {
                depth++;
            } else if (c == '}') {
                depth--;
            } else {
                k = skip(text, k) - 1;
            }
        }
        return depth;
    }

    /**
     * Returns how many braces are open at the end.
     *
     * @param text program text
     * @return 0 if every brace is closed
     */
    public static int depth(String text) {
        return depth(text, text.length());
    }

    private static int skip(String text, int at) {
        if (text.startsWith("//", at)) {
            return end(text, "\n", at);
        }
        if (text.startsWith("/*", at)) {
            return end(text, "*/", at + 2);
        }
        if (text.startsWith("\"\"\"", at)) {
            return literal(text, "\"\"\"", at + 3);
        }
        char c = text.charAt(at);
        if (c == '"' || c == '\'') {
            return literal(text, String.valueOf(c), at + 1);
        }
        return at + 1;
    }

    private static int end(String text, String mark, int from) {
        int found = text.indexOf(mark, from);
        return found < 0 ? text.length() : found + mark.length();
    }

    private static int literal(String text, String mark, int from) {
        int k = from;
        while (k < text.length()) {
            if (text.startsWith(mark, k)) {
                return k + mark.length();
            }
            if (mark.length() == 1 && text.charAt(k) == '\n') {
                return k;
            }
            k += text.charAt(k) == '\\' ? 2 : 1;
        }
        return text.length();
    }
}
