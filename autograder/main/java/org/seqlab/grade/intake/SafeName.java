package org.seqlab.grade.intake;

import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.text.Normalizer;
import java.util.HexFormat;
import java.util.Locale;
import java.util.Set;

/** Makes file names of names that strangers chose. */
public final class SafeName {
    private static final int LONGEST = 80;
    private static final Set<String> RESERVED = Set.of("con", "prn", "aux", "nul", "com1", "lpt1");

    private SafeName() {}

    /**
     * Returns a name of letters, digits, dots, hyphens and underscores that differs for different
     * names.
     *
     * @param name any text
     * @return the name itself if it is safe already, else a cleaned one with part of a hash
     */
    public static String of(String name) {
        String plain = Normalizer.normalize(name, Normalizer.Form.NFKD);
        String clean = plain.replaceAll("\\p{M}", "").replaceAll("[^A-Za-z0-9._-]+", "_");
        clean = clean.replaceAll("^[._-]+|[.]+$", "");
        if (clean.length() > LONGEST) {
            clean = clean.substring(0, LONGEST);
        }
        boolean reserved = clean.isEmpty() || RESERVED.contains(clean.toLowerCase(Locale.ROOT));
        boolean usable = clean.equals(name) && !reserved;
        return usable ? clean : (clean.isEmpty() ? "submission" : clean) + "-" + hash(name);
    }

    /**
     * Returns a text without what could mislead a reader: control characters, changes of writing
     * direction and line ends become visible.
     *
     * @param text any text
     * @return the text on one line
     */
    public static String visible(String text) {
        StringBuilder shown = new StringBuilder();
        text.codePoints().limit(300).forEach(c -> append(shown, c));
        return shown.toString();
    }

    private static void append(StringBuilder shown, int c) {
        int type = Character.getType(c);
        boolean hidden =
                type == Character.CONTROL
                        || type == Character.FORMAT
                        || type == Character.SURROGATE
                        || type == Character.LINE_SEPARATOR
                        || type == Character.PARAGRAPH_SEPARATOR;
        if (hidden) {
            shown.append(String.format("\\u%04x", c));
        } else {
            shown.appendCodePoint(c);
        }
    }

    private static String hash(String text) {
        try {
            byte[] digest =
                    MessageDigest.getInstance("SHA-256")
                            .digest(text.getBytes(StandardCharsets.UTF_8));
            return HexFormat.of().formatHex(digest, 0, 4);
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
