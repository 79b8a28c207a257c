package org.seqlab.grade.report;

import java.util.Locale;
import java.util.Set;
import java.util.stream.Collectors;
import org.seqlab.grade.similar.Similarity;

/** Shows answers that are much alike beside each other: a lead for a conversation, not a verdict. */
public final class SimilarPage {
    private final StringBuilder body = new StringBuilder();
    private int pairs;

    /**
     * Adds a pair.
     *
     * @param exercise id of the exercise
     * @param pair what they share
     * @param first the text of the first answer
     * @param second the text of the second
     * @param given what everybody was given; it is not marked
     */
    public void add(
            String exercise, Similarity.Pair pair, String first, String second, String given) {
        pairs++;
        String shared =
                String.format(
                        Locale.ROOT,
                        "%.0f %% shared, %d pieces",
                        100 * pair.share(),
                        pair.shared());
        body.append("<h2>").append(Html.escape(exercise + ": " + shared)).append("</h2>\n<table>");
        body.append("<caption>Lines that both have are marked</caption>\n<thead><tr>");
        for (String name : new String[] {pair.first(), pair.second()}) {
            body.append("<th scope=\"col\">").append(Html.escape(name)).append("</th>");
        }
        body.append("</tr></thead>\n<tbody><tr><td><pre>").append(marked(first, second, given));
        body.append("</pre></td><td><pre>").append(marked(second, first, given));
        body.append("</pre></td></tr></tbody></table>\n");
    }

    private static String marked(String text, String other, String given) {
        Set<String> shared = lines(other);
        shared.removeAll(lines(given));
        return text.lines()
                .map(
                        line ->
                                shared.contains(squeeze(line))
                                        ? "<mark>" + Html.escape(line) + "</mark>"
                                        : Html.escape(line))
                .collect(Collectors.joining("\n"));
    }

    private static Set<String> lines(String text) {
        return text.lines()
                .map(SimilarPage::squeeze)
                .filter(line -> line.length() > 3)
                .collect(Collectors.toSet());
    }

    private static String squeeze(String line) {
        return line.replaceAll("\\s+", "");
    }

    /**
     * Returns the page.
     *
     * @return HTML without scripts
     */
    public String html() {
        String lead =
                "<main>\n<h1>Answers that are much alike</h1>\n<p>"
                        + pairs
                        + " pairs. This is a lead for a conversation, not a verdict: short"
                        + " exercises have few right answers.</p>\n";
        return Html.page("Answers that are much alike", lead + body + "</main>\n");
    }
}
