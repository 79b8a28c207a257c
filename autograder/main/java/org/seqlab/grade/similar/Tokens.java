package org.seqlab.grade.similar;

import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Java text as tokens that renaming, spacing and comments do not change. */
final class Tokens {
    // What is never closed ends with its line or text: no text makes this go back over itself.
    private static final Pattern TOKEN =
            Pattern.compile(
                    "//[^\\n]*|/\\*(?s:.*?)(?:\\*/|\\z)|\"(?:\\\\.|[^\"\\\\\\n])*+\"?"
                            + "|'(?:\\\\.|[^'\\\\\\n])*+'?"
                            + "|[A-Za-z_$][\\w$]*|\\d[\\w.]*|\\S");
    private static final Set<String> KEPT =
            Set.of(
                    "for",
                    "while",
                    "if",
                    "else",
                    "return",
                    "new",
                    "static",
                    "final",
                    "class",
                    "int",
                    "double",
                    "void",
                    "switch",
                    "case",
                    "do",
                    "try",
                    "catch",
                    "throw",
                    "times",
                    "plus",
                    "minus",
                    "map",
                    "get",
                    "set",
                    "transpose",
                    "hadamard",
                    "plusColumn",
                    "sumOfColumns",
                    "exp",
                    "tanh",
                    "log",
                    "sqrt",
                    "zeros",
                    "build");

    private Tokens() {}

    static List<String> of(String source) {
        List<String> tokens = new ArrayList<>();
        Matcher match = TOKEN.matcher(source);
        while (match.find()) {
            String token = match.group();
            if (token.startsWith("//") || token.startsWith("/*")) {
                continue;
            }
            char first = token.charAt(0);
            if (Character.isJavaIdentifierStart(first)) {
                tokens.add(KEPT.contains(token) ? token : "n");
            } else if (Character.isDigit(first) || first == '"' || first == '\'') {
                tokens.add("c");
            } else {
                tokens.add(token);
            }
        }
        return tokens;
    }
}
