package org.seqlab.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Reads and writes JSON as maps, lists, strings, numbers and booleans.
 *
 * <p>Own code, because a reflective library doubles the time until the kernel answers.
 */
public final class Json {
    private static final int DEEPEST = 200;

    private final String text;
    private int at;
    private int depth;

    private Json(String text) {
        this.text = text;
    }

    /**
     * Reads one JSON value.
     *
     * @param text the value
     * @return a map, list, string, Long, Double, Boolean or null
     * @throws IllegalArgumentException if the text is not JSON
     */
    public static Object parse(String text) {
        Json reader = new Json(text);
        Object value = reader.value();
        reader.space();
        if (reader.at != text.length()) {
            throw reader.wrong("nothing more");
        }
        return value;
    }

    /**
     * Reads a JSON object from UTF-8.
     *
     * @param utf8 the object
     * @return its members in their order
     * @throws IllegalArgumentException if the bytes are not a JSON object
     */
    @SuppressWarnings("unchecked")
    public static Map<String, Object> object(byte[] utf8) {
        Object value = parse(new String(utf8, StandardCharsets.UTF_8));
        if (value instanceof Map<?, ?> map) {
            return (Map<String, Object>) map;
        }
        throw new IllegalArgumentException("JSON: expected an object.");
    }

    private Object value() {
        space();
        char c = peek();
        return switch (c) {
            case '{' -> members();
            case '[' -> items();
            case '"' -> string();
            case 't' -> word("true", Boolean.TRUE);
            case 'f' -> word("false", Boolean.FALSE);
            case 'n' -> word("null", null);
            default -> number();
        };
    }

    private Map<String, Object> members() {
        enter();
        Map<String, Object> map = new LinkedHashMap<>();
        if (!skip('}')) {
            do {
                space();
                String name = string();
                expect(':');
                map.put(name, value());
            } while (skip(','));
            expect('}');
        }
        depth--;
        return map;
    }

    private List<Object> items() {
        enter();
        List<Object> list = new ArrayList<>();
        if (!skip(']')) {
            do {
                list.add(value());
            } while (skip(','));
            expect(']');
        }
        depth--;
        return list;
    }

    private void enter() {
        at++;
        if (++depth > DEEPEST) {
            throw wrong("at most " + DEEPEST + " levels");
        }
    }

    private String string() {
        expect('"');
        int start = at;
        while (peek() != '"' && peek() != '\\') {
            at++;
        }
        if (peek() == '"') {
            return text.substring(start, at++);
        }
        StringBuilder b = new StringBuilder(text.substring(start, at));
        for (char c = peek(); c != '"'; c = peek()) {
            at++;
            b.append(c == '\\' ? escape() : c);
        }
        at++;
        return b.toString();
    }

    private char escape() {
        char c = peek();
        at++;
        return switch (c) {
            case 'n' -> '\n';
            case 't' -> '\t';
            case 'r' -> '\r';
            case 'b' -> '\b';
            case 'f' -> '\f';
            case '"', '\\', '/' -> c;
            case 'u' -> hex();
            default -> throw wrong("an escape");
        };
    }

    private char hex() {
        if (at + 4 > text.length()) {
            throw wrong("four hexadecimal digits");
        }
        at += 4;
        return (char) Integer.parseInt(text, at - 4, at, 16);
    }

    private Object number() {
        int start = at;
        boolean whole = true;
        while (at < text.length() && "+-.eE0123456789".indexOf(text.charAt(at)) >= 0) {
            whole &= ".eE".indexOf(text.charAt(at)) < 0;
            at++;
        }
        String digits = text.substring(start, at);
        if (digits.isEmpty()) {
            throw wrong("a value");
        }
        if (whole && digits.length() < 19) {
            return Long.valueOf(digits);
        }
        return Double.valueOf(digits);
    }

    private Object word(String word, Object value) {
        if (!text.startsWith(word, at)) {
            throw wrong(word);
        }
        at += word.length();
        return value;
    }

    private void space() {
        while (at < text.length() && text.charAt(at) <= ' ') {
            at++;
        }
    }

    private boolean skip(char c) {
        space();
        if (at < text.length() && text.charAt(at) == c) {
            at++;
            return true;
        }
        return false;
    }

    private void expect(char c) {
        if (!skip(c)) {
            throw wrong("'" + c + "'");
        }
    }

    private char peek() {
        if (at >= text.length()) {
            throw wrong("more text");
        }
        return text.charAt(at);
    }

    private IllegalArgumentException wrong(String expected) {
        return new IllegalArgumentException(
                "JSON: expected " + expected + " at character " + at + ".");
    }

    /**
     * Writes a value as JSON.
     *
     * @param value maps, iterables, numbers, booleans, null; anything else as its text
     * @return the JSON text, one line; NaN and infinities as null
     */
    public static String write(Object value) {
        StringBuilder out = new StringBuilder(256);
        write(out, value);
        return out.toString();
    }

    private static void write(StringBuilder out, Object value) {
        if (value == null || value instanceof Double d && !Double.isFinite(d)) {
            out.append("null");
        } else if (value instanceof Number || value instanceof Boolean) {
            out.append(value);
        } else if (value instanceof Map<?, ?> map) {
            writeMembers(out, map);
        } else if (value instanceof Iterable<?> items) {
            writeItems(out, items);
        } else {
            quote(out, value.toString());
        }
    }

    private static void writeMembers(StringBuilder out, Map<?, ?> map) {
        char before = '{';
        for (Map.Entry<?, ?> e : map.entrySet()) {
            out.append(before);
            quote(out, String.valueOf(e.getKey()));
            out.append(':');
            write(out, e.getValue());
            before = ',';
        }
        out.append(before == '{' ? "{}" : "}");
    }

    private static void writeItems(StringBuilder out, Iterable<?> items) {
        char before = '[';
        for (Object item : items) {
            out.append(before);
            write(out, item);
            before = ',';
        }
        out.append(before == '[' ? "[]" : "]");
    }

    private static void quote(StringBuilder out, String s) {
        out.append('"');
        for (int i = 0; i < s.length(); i++) {
            char c = s.charAt(i);
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> {
                    boolean alone = Character.isSurrogate(c) && !paired(s, i);
                    if (c < ' ' || alone) {
                        unicode(out, c);
                    } else {
                        out.append(c);
                    }
                }
            }
        }
        out.append('"');
    }

    private static void unicode(StringBuilder out, char c) {
        out.append("\\u");
        for (int shift = 12; shift >= 0; shift -= 4) {
            out.append(Character.forDigit(c >> shift & 15, 16));
        }
    }

    private static boolean paired(String s, int i) {
        if (Character.isHighSurrogate(s.charAt(i))) {
            return i + 1 < s.length() && Character.isLowSurrogate(s.charAt(i + 1));
        }
        return i > 0 && Character.isHighSurrogate(s.charAt(i - 1));
    }
}
