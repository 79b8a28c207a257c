package org.seqlab.grade.report;

import java.util.List;

/** Pages that need nothing but themselves: no scripts, no requests, no student's markup. */
final class Html {
    private static final String HEAD =
            """
            <!DOCTYPE html>
            <html lang="en">
            <head>
            <meta charset="utf-8">
            <meta name="viewport" content="width=device-width, initial-scale=1">
            <meta http-equiv="Content-Security-Policy" \
            content="default-src 'none'; style-src 'unsafe-inline'">
            <title>%s</title>
            <style>
            body { font: 16px/1.5 sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; \
            color: #1a1a1a; background: #fff }
            table { border-collapse: collapse; margin: 1rem 0; width: 100%% }
            caption { text-align: left; font-weight: bold }
            th, td { text-align: left; vertical-align: top; padding: .3rem .6rem; \
            border-bottom: 1px solid #ccc }
            td.number, th.number { text-align: right; white-space: nowrap }
            td.none { background: #fbdcd8 } td.part { background: #fdf0cc }
            tfoot th, tfoot td { font-weight: bold; border-top: 2px solid #1a1a1a }
            .spread { max-width: 34rem } .spread td, .spread th { padding: .1rem .6rem; white-space: nowrap }
            .spread td:last-child { width: 60%% } .bar { background: #2a5d9f; height: 1rem }
            pre { white-space: pre-wrap; overflow-wrap: anywhere; margin: .3rem 0 }
            .warning { border: 3px solid #a00; padding: .6rem }
            </style>
            </head>
            <body>
            """;

    private Html() {}

    static String page(String title, String body) {
        return HEAD.formatted(escape(title)) + body + "</body>\n</html>\n";
    }

    static String list(List<String> items) {
        if (items.isEmpty()) {
            return "";
        }
        StringBuilder html = new StringBuilder("<ul>\n");
        items.forEach(item -> html.append("<li>").append(escape(item)).append("</li>\n"));
        return html.append("</ul>\n").toString();
    }

    /** Makes text harmless in an element and in a quoted attribute. */
    static String escape(String text) {
        StringBuilder safe = new StringBuilder(text.length() + 16);
        text.codePoints().forEach(c -> append(safe, c));
        return safe.toString();
    }

    private static void append(StringBuilder safe, int c) {
        switch (c) {
            case '&' -> safe.append("&amp;");
            case '<' -> safe.append("&lt;");
            case '>' -> safe.append("&gt;");
            case '"' -> safe.append("&quot;");
            case '\'' -> safe.append("&#39;");
            case '\n', '\t' -> safe.append((char) c);
            default -> other(safe, c);
        }
    }

    private static void other(StringBuilder safe, int c) {
        int type = Character.getType(c);
        if (type == Character.CONTROL || type == Character.FORMAT || type == Character.SURROGATE) {
            safe.append(String.format("\\u%04x", c));
        } else {
            safe.appendCodePoint(c);
        }
    }
}
