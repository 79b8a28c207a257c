package org.seqlab.kernel.text;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayInputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MarkdownTest {
    private static final Pattern AS_TYPED = Pattern.compile("<mtext>([^<]*\\\\[^<]*)</mtext>");
    private final Markdown markdown = new Markdown(name -> "files/" + name);

    @ParameterizedTest
    @ValueSource(
            strings = {
                "a^{\\langle t \\rangle} = \\tanh\\left(W_{aa}\\, a^{\\langle t-1 \\rangle} + b_a\\right) \\qquad (2)",
                "\\mathrm{softmax}(z)_{ij} = \\frac{e^{z_{ij}}}{\\sum_k e^{z_{kj}}}",
                "\\begin{bmatrix} a & b \\\\ c & d \\end{bmatrix}",
                "\\Gamma_u * \\tilde c + (1 - \\Gamma_u) * c",
                "\\underbrace{x + y}_{\\text{sum of 2}}",
                "\\frac{",
                "\\left(",
                "x_",
                "}",
                "\\begin{a}",
                "\\unknown x < 3 & y",
                "\\overrightarrow{h}_t",
                "",
                "\\\\"
            })
    void everyFormulaBecomesWellFormedMathMl(String tex) throws Exception {
        String html = Formula.html(tex, true);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(html.getBytes(StandardCharsets.UTF_8)));
    }

    /** A command that is not known is shown as typed, which a reader of the course must not see. */
    @Test
    void everyCommandInTheCourseIsKnown() throws Exception {
        List<String> unknown = new ArrayList<>();
        int files = 0;
        try (Stream<Path> all = Files.walk(Path.of("../../notebooks"))) {
            for (Path file : all.filter(f -> f.toString().endsWith(".md")).toList()) {
                files++;
                Matcher typed = AS_TYPED.matcher(markdown.html(Files.readString(file)));
                while (typed.find()) {
                    unknown.add(file.getFileName() + ": " + typed.group(1));
                }
            }
        }
        assertTrue(files > 15, files + " files");
        assertEquals(List.of(), unknown);
    }

    @Test
    void wordsInAFormulaKeepTheirSpaces() {
        String html = Formula.html("\\mathrm{for\\ every} e_\\perp", true);
        assertTrue(html.contains("<mtext>for every</mtext>"), html);
        assertTrue(html.contains("⊥"), html);
    }

    @Test
    void indicesAndGreekLettersAreDrawn() {
        String html = Formula.html("\\Gamma_u^2", false);
        assertTrue(
                html.contains("<msubsup><mi>Γ</mi><mrow><mi>u</mi></mrow><mrow><mn>2</mn></mrow>"),
                html);
    }

    @Test
    void dollarsInCodeAndPricesAreNotFormulas() {
        assertFalse(markdown.html("`$x$` costs $5 or $6").contains("<math"));
        assertTrue(markdown.html("the state $a^{\\langle t \\rangle}$ is").contains("<math"));
        assertTrue(markdown.html("$$x$$").contains("display=\"block\""));
    }

    @Test
    void tablesFiguresAndDetailsWork() {
        String html = markdown.html("| a | b |\n|---|---|\n| 1 | 2 |\n\n![a cell](fig/cell.svg)");
        assertTrue(html.contains("<td>1</td>"), html);
        assertTrue(html.contains("src=\"files/fig/cell.svg\" alt=\"a cell\""), html);
        String hint = markdown.html("<details><summary>Hint</summary>\n\nAdd.\n\n</details>");
        assertTrue(hint.contains("<details><summary>Hint</summary>"), hint);
    }

    @Test
    void scriptsAndHandlersDoNotPass() {
        String html =
                markdown.html(
                        "<script>alert(1)</script>\n\n<img src=x onerror=alert(1)>\n\n"
                                + "<details onclick=alert(1)>x</details> [a](javascript:alert(1))"
                                + " <div\nonmouseover=alert(1)>y</div>");
        assertFalse(html.contains("<script"), html);
        assertFalse(html.contains("<img"), html);
        assertFalse(html.matches("(?s).*<[^>]*\\bon\\w+=.*"), html);
        assertFalse(html.contains("href=\"javascript"), html);
        assertEquals("&lt;a&gt;", Markdown.clean("<a>"));
    }
}
