package org.seqlab.kernel.text;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.kernel.show.Html;

/**
 * Turns a formula in LaTeX into MathML, which browsers draw and screen readers read.
 *
 * <p>It knows what the course writes: letters, indices, fractions, roots, sums, accents, braces,
 * matrices and cases. A command that it does not know is shown as it was typed. Not here: macros.
 */
public final class Formula {
    private final String tex;
    private int at;
    private int depth;

    private Formula(String tex) {
        this.tex = tex;
    }

    /**
     * Returns the formula as MathML.
     *
     * @param tex the formula, without dollar signs
     * @param display whether it stands on a line of its own
     * @return a {@code math} element whose {@code alttext} is the formula as it was typed
     */
    public static String html(String tex, boolean display) {
        Formula formula = new Formula(tex);
        StringBuilder rows = new StringBuilder();
        while (formula.at < tex.length()) {
            rows.append(formula.row());
            formula.at++;
        }
        return "<math display=\""
                + (display ? "block" : "inline")
                + "\" alttext=\""
                + Html.escape(tex)
                + "\"><mrow>"
                + rows
                + "</mrow></math>";
    }

    /** Reads up to a closing brace, an alignment sign or the end. */
    private String row() {
        StringBuilder row = new StringBuilder();
        while (!atEnd()) {
            row.append(scripted());
        }
        return row.toString();
    }

    private boolean atEnd() {
        skipSpace();
        return at >= tex.length()
                || tex.charAt(at) == '}'
                || tex.charAt(at) == '&'
                || tex.startsWith("\\\\", at)
                || tex.startsWith("\\right", at) && !letterAt(at + 6)
                || tex.startsWith("\\end{", at);
    }

    private boolean letterAt(int place) {
        return place < tex.length() && Character.isLetter(tex.charAt(place));
    }

    private void skipSpace() {
        while (at < tex.length() && Character.isWhitespace(tex.charAt(at))) {
            at++;
        }
    }

    /** An atom with what is above and below it. */
    private String scripted() {
        String base = atom();
        String below = "";
        String above = "";
        skipSpace();
        while (at < tex.length() && "_^'".indexOf(tex.charAt(at)) >= 0) {
            char sign = tex.charAt(at++);
            if (sign == '_') {
                below += argument();
            } else {
                above += sign == '\'' ? "<mo>′</mo>" : argument();
            }
            skipSpace();
        }
        if (below.isEmpty() && above.isEmpty()) {
            return base;
        }
        boolean limits = base.startsWith("<munder ") || isLimit(base);
        String kind = limits ? "under over underover" : "sub sup subsup";
        String[] names = kind.split(" ");
        String name = "m" + names[above.isEmpty() ? 0 : below.isEmpty() ? 1 : 2];
        return "<" + name + ">" + base + group(below) + group(above) + "</" + name + ">";
    }

    private static boolean isLimit(String base) {
        String sign = base.replaceAll("<[^>]*>", "");
        return Symbols.LIMITS.contains(sign);
    }

    private static String group(String content) {
        return content.isEmpty() ? "" : "<mrow>" + content + "</mrow>";
    }

    private String argument() {
        skipSpace();
        if (at >= tex.length()) {
            return "<mtext></mtext>";
        }
        return tex.charAt(at) == '{' ? braces() : atom();
    }

    private String braces() {
        at++;
        if (++depth > 50) {
            at = tex.length();
            return "";
        }
        String row = "";
        while (true) {
            row += row();
            boolean closed = at >= tex.length() || tex.charAt(at) == '}';
            at += tex.startsWith("\\end{", at) ? 5 : 1;
            if (closed) {
                depth--;
                return "<mrow>" + row + "</mrow>";
            }
        }
    }

    private String atom() {
        skipSpace();
        if (at >= tex.length()) {
            return "";
        }
        char c = tex.charAt(at);
        if (c == '{') {
            return braces();
        }
        if (c == '\\') {
            return command();
        }
        if (Character.isDigit(c)) {
            return number();
        }
        int point = tex.codePointAt(at);
        at += Character.charCount(point);
        String sign = Html.escape(Character.toString(point));
        if (Character.isLetter(point)) {
            return "<mi>" + sign + "</mi>";
        }
        String shown = c == '-' ? "−" : c == '*' ? "∗" : c == '~' ? " " : sign;
        boolean fence = "()[]|".indexOf(c) >= 0;
        return "<mo" + (fence ? " stretchy=\"false\"" : "") + ">" + shown + "</mo>";
    }

    private String number() {
        int start = at;
        while (at < tex.length()
                && (Character.isDigit(tex.charAt(at))
                        || tex.charAt(at) == '.'
                                && at + 1 < tex.length()
                                && Character.isDigit(tex.charAt(at + 1)))) {
            at++;
        }
        return "<mn>" + tex.substring(start, at) + "</mn>";
    }

    private String name() {
        at++;
        int start = at;
        while (letterAt(at)) {
            at++;
        }
        if (start == at && at < tex.length()) {
            at++;
        }
        return tex.substring(start, at);
    }

    private String command() {
        String name = name();
        if (Symbols.LETTER.containsKey(name)) {
            return "<mi>" + Symbols.LETTER.get(name) + "</mi>";
        }
        if (Symbols.OPERATOR.containsKey(name)) {
            String sign = Html.escape(Symbols.OPERATOR.get(name));
            boolean fence = "⟨⟩⌊⌋⌈⌉|‖".contains(sign);
            return "<mo" + (fence ? " stretchy=\"false\"" : "") + ">" + sign + "</mo>";
        }
        if (Symbols.FUNCTION.contains(name)) {
            return "<mi>" + name + "</mi><mspace width=\"0.1em\"></mspace>";
        }
        if (Symbols.SPACE.containsKey(name)) {
            return "<mspace width=\"" + Symbols.SPACE.get(name) + "\"></mspace>";
        }
        if (Symbols.ACCENT.containsKey(name)) {
            String accent = "<mo>" + Symbols.ACCENT.get(name) + "</mo>";
            return "<mover accent=\"true\">" + argument() + accent + "</mover>";
        }
        return structure(name);
    }

    private String structure(String name) {
        return switch (name) {
            case "frac", "dfrac", "tfrac" -> "<mfrac>" + argument() + argument() + "</mfrac>";
            case "sqrt" -> "<msqrt>" + argument() + "</msqrt>";
            case "binom" ->
                    "<mo>(</mo><mfrac linethickness=\"0\">"
                            + argument()
                            + argument()
                            + "</mfrac><mo>)</mo>";
            case "mathrm", "text", "operatorname", "mathit", "textit", "texttt", "mathtt" ->
                    "<mtext>" + Html.escape(words()) + "</mtext>";
            case "mathbf", "boldsymbol", "textbf" ->
                    "<mtext style=\"font-weight:bold\">" + Html.escape(words()) + "</mtext>";
            case "mathbb" -> "<mi>" + blackboard(words()) + "</mi>";
            case "mathcal" -> "<mi>" + Html.escape(words()) + "</mi>";
            case "underbrace" ->
                    "<munder accentunder=\"true\">" + argument() + "<mo>⏟</mo></munder>";
            case "overbrace" -> "<mover accent=\"true\">" + argument() + "<mo>⏞</mo></mover>";
            case "left" -> fenced();
            case "begin" -> environment(words());
            case "big", "Big", "bigl", "bigr", "Bigl", "Bigr", "limits" -> "";
            case "displaystyle", "textstyle", "scriptstyle" -> "";
            case "{", "}", "%", "_", "&", "#", "$" ->
                    "<mo stretchy=\"false\">" + Html.escape(name) + "</mo>";
            case "|" -> "<mo stretchy=\"false\">‖</mo>";
            default -> "<mtext>\\" + Html.escape(name) + "</mtext>";
        };
    }

    private static String blackboard(String letters) {
        return letters.equals("R") ? "ℝ" : letters.equals("E") ? "𝔼" : Html.escape(letters);
    }

    /** Reads what braces hold as words, not as a formula. */
    private String words() {
        skipSpace();
        if (at >= tex.length() || tex.charAt(at) != '{') {
            return at < tex.length() ? tex.substring(at, ++at) : "";
        }
        int end = tex.indexOf('}', at);
        String words = tex.substring(at + 1, end < 0 ? tex.length() : end);
        at = end < 0 ? tex.length() : end + 1;
        return words.replace("\\_", "_").replace("\\ ", " ");
    }

    private String fenced() {
        String open = fence();
        String row = row();
        String close = "";
        if (tex.startsWith("\\right", at)) {
            at += "\\right".length();
            close = fence();
        }
        return "<mrow>" + open + row + close + "</mrow>";
    }

    private String fence() {
        skipSpace();
        if (at >= tex.length()) {
            return "";
        }
        String sign;
        if (tex.charAt(at) == '\\') {
            String name = name();
            sign = Symbols.OPERATOR.getOrDefault(name, name.equals("|") ? "‖" : name);
        } else {
            sign = String.valueOf(tex.charAt(at++));
        }
        return sign.equals(".") ? "" : "<mo fence=\"true\">" + Html.escape(sign) + "</mo>";
    }

    private String environment(String name) {
        List<String> rows = new ArrayList<>();
        StringBuilder cells = new StringBuilder();
        while (at < tex.length() && !tex.startsWith("\\end{", at)) {
            cells.append("<mtd>").append(row()).append("</mtd>");
            if (tex.startsWith("\\\\", at)) {
                rows.add("<mtr>" + cells + "</mtr>");
                cells.setLength(0);
                at += 2;
            } else if (at < tex.length() && tex.charAt(at) != '\\') {
                at++;
            } else if (!tex.startsWith("\\end{", at)) {
                at = Math.min(tex.length(), at + 6);
            }
        }
        if (!cells.isEmpty()) {
            rows.add("<mtr>" + cells + "</mtr>");
        }
        int end = tex.indexOf('}', at);
        at = end < 0 ? tex.length() : end + 1;
        String align = name.startsWith("align") || name.equals("cases") ? "left" : "center";
        String table =
                "<mtable columnalign=\"" + align + "\">" + String.join("", rows) + "</mtable>";
        return switch (name) {
            case "bmatrix" -> "<mo>[</mo>" + table + "<mo>]</mo>";
            case "pmatrix" -> "<mo>(</mo>" + table + "<mo>)</mo>";
            case "cases" -> "<mo>{</mo>" + table;
            default -> table;
        };
    }
}
