package org.seqlab.notebook;

/** Sets a verdict as an HTML table. */
final class VerdictHtml {
    private VerdictHtml() {}

    static String of(Verdict verdict) {
        StringBuilder html = new StringBuilder();
        html.append(
                "<div class=\"seqlab-verdict\" role=\"status\"><table style=\"text-align:left\">");
        html.append("<caption style=\"text-align:left;font-weight:bold\">Exercise ")
                .append(escape(verdict.id() + " · " + verdict.title() + " · "))
                .append(Verdict.number(verdict.points()))
                .append(" of ")
                .append(Verdict.number(verdict.of()))
                .append(" points</caption>");
        if (verdict.notWritten()) {
            html.append("<tr><td style=\"text-align:left\">not written yet: replace the line that")
                    .append(" throws in the cell <code>// EXERCISE ")
                    .append(escape(verdict.id()))
                    .append("</code></td></tr>");
        } else {
            html.append("<thead><tr>")
                    .append(head("Result") + head("Check") + head("Points"))
                    .append("</tr></thead><tbody>");
            verdict.outcomes().forEach(outcome -> row(html, outcome));
            html.append("</tbody>");
        }
        return html.append("</table></div>").toString();
    }

    private static String head(String name) {
        return "<th scope=\"col\" style=\"text-align:left\">" + name + "</th>";
    }

    private static void row(StringBuilder html, Outcome outcome) {
        html.append("<tr>").append(cell(label(outcome.status())));
        String message =
                outcome.message().isBlank()
                        ? ""
                        : "<pre style=\"margin:0.3em 0 0.3em 1em\">"
                                + escape(outcome.message())
                                + "</pre>";
        html.append(cell(escape(outcome.check()) + message));
        html.append(cell(Verdict.number(outcome.points()) + "/" + Verdict.number(outcome.of())));
        html.append("</tr>");
    }

    private static String label(Status status) {
        return switch (status) {
            case PASS -> "<span style=\"color:#2a7f3f\">✔ pass</span>";
            case FAIL -> "<strong style=\"color:#c0392b\">✘ FAIL</strong>";
            case NOT_RUN -> "not run";
            case NOT_WRITTEN -> "to do";
        };
    }

    private static String cell(String content) {
        return "<td style=\"text-align:left;vertical-align:top\">" + content + "</td>";
    }

    static String escape(String text) {
        return text.replace("&", "&amp;")
                .replace("<", "&lt;")
                .replace(">", "&gt;")
                .replace("\"", "&quot;")
                .replace("'", "&#39;");
    }
}
