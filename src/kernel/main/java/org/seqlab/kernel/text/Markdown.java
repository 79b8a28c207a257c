package org.seqlab.kernel.text;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.function.UnaryOperator;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.commonmark.ext.gfm.tables.TablesExtension;
import org.commonmark.node.AbstractVisitor;
import org.commonmark.node.HtmlBlock;
import org.commonmark.node.HtmlInline;
import org.commonmark.node.Image;
import org.commonmark.node.Node;
import org.commonmark.parser.Parser;
import org.commonmark.renderer.html.HtmlRenderer;
import org.seqlab.kernel.show.Html;

/** Renders the text cells of notebooks: Markdown, tables, formulas and a little safe HTML. */
public final class Markdown {
    private static final Pattern MATH_OR_CODE =
            Pattern.compile(
                    "(?s)(```.*?(?:```|\\z)|`[^`\\n]+`)" // code stays as it is
                            + "|\\$\\$(.+?)\\$\\$"
                            + "|(?<![\\\\$\\w])\\$(?=\\S)([^$\\n]*(?:\\n[^$\\n]+)*?)(?<=\\S)\\$(?!\\d)");
    private static final Pattern TOKEN = Pattern.compile("\uE000(\\d+)\uE001");
    private static final Pattern TAG = Pattern.compile("<(/?)([A-Za-z][A-Za-z0-9]*)([^<>]*)>");
    private static final Set<String> ALLOWED =
            Set.of(
                    "details",
                    "summary",
                    "br",
                    "sub",
                    "sup",
                    "kbd",
                    "b",
                    "i",
                    "em",
                    "strong",
                    "code",
                    "pre",
                    "p",
                    "ul",
                    "ol",
                    "li",
                    "table",
                    "thead",
                    "tbody",
                    "tr",
                    "td",
                    "th",
                    "caption",
                    "figure",
                    "figcaption",
                    "hr",
                    "blockquote",
                    "mark",
                    "div",
                    "span",
                    "h1",
                    "h2",
                    "h3",
                    "h4",
                    "dl",
                    "dt",
                    "dd");

    private final Parser parser =
            Parser.builder().extensions(List.of(TablesExtension.create())).build();
    private final HtmlRenderer renderer =
            HtmlRenderer.builder()
                    .extensions(List.of(TablesExtension.create()))
                    .sanitizeUrls(true)
                    .build();
    private final UnaryOperator<String> images;

    /**
     * Makes a renderer.
     *
     * @param images returns the address under which the page finds an image
     */
    public Markdown(UnaryOperator<String> images) {
        this.images = images;
    }

    /**
     * Renders a text.
     *
     * @param markdown the source of a text cell
     * @return HTML without scripts
     */
    public String html(String markdown) {
        List<String> formulas = new ArrayList<>();
        String text =
                MATH_OR_CODE
                        .matcher(markdown)
                        .replaceAll(m -> replacement(m.group(1), m.group(2), m.group(3), formulas));
        Node document = parser.parse(text);
        document.accept(new Cleaner());
        String html = renderer.render(document);
        return TOKEN.matcher(html)
                .replaceAll(
                        m -> Matcher.quoteReplacement(formulas.get(Integer.parseInt(m.group(1)))));
    }

    private static String replacement(
            String code, String block, String inline, List<String> formulas) {
        if (code != null) {
            return Matcher.quoteReplacement(code);
        }
        formulas.add(Formula.html(block == null ? inline : block.strip(), block != null));
        return "\uE000" + (formulas.size() - 1) + "\uE001";
    }

    /** Keeps harmless tags without their attributes and shows all others as text. */
    static String clean(String html) {
        Matcher tag = TAG.matcher(html);
        StringBuilder out = new StringBuilder();
        int from = 0;
        while (tag.find()) {
            out.append(Html.escape(html.substring(from, tag.start())));
            boolean allowed = ALLOWED.contains(tag.group(2).toLowerCase(java.util.Locale.ROOT));
            String kept = "<" + tag.group(1) + tag.group(2) + ">";
            out.append(allowed ? kept : Html.escape(tag.group()));
            from = tag.end();
        }
        return out.append(Html.escape(html.substring(from))).toString();
    }

    private final class Cleaner extends AbstractVisitor {
        @Override
        public void visit(HtmlBlock block) {
            block.setLiteral(clean(block.getLiteral()));
        }

        @Override
        public void visit(HtmlInline inline) {
            inline.setLiteral(clean(inline.getLiteral()));
        }

        @Override
        public void visit(Image image) {
            image.setDestination(images.apply(image.getDestination()));
            visitChildren(image);
        }
    }
}
