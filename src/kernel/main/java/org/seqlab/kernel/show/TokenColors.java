package org.seqlab.kernel.show;

import java.awt.Color;
import java.util.ArrayList;
import java.util.List;
import org.seqlab.kernel.output.Bundle;

/** Words on a colored ground; the label stands below, so that no one needs the color. */
final class TokenColors {
    private static final int LETTER = 8;
    private static final int WIDTH = 640;
    private static final int LINE = 44;

    private TokenColors() {}

    static Bundle of(List<String> tokens, List<String> labels, String alt) {
        if (tokens.size() != labels.size()) {
            throw new IllegalArgumentException(
                    "Show.tokens: there must be a label for each of the "
                            + tokens.size()
                            + " words, but there are "
                            + labels.size()
                            + ".");
        }
        List<String> kinds = new ArrayList<>();
        labels.stream()
                .filter(label -> !plain(label) && !kinds.contains(label))
                .forEach(kinds::add);
        Drawing drawing = new Drawing(WIDTH, LINE * lines(tokens, labels) + 6, alt);
        int x = 4;
        int y = 4;
        StringBuilder text = new StringBuilder(alt).append("\n ");
        for (int i = 0; i < tokens.size(); i++) {
            String token = tokens.get(i);
            String label = labels.get(i);
            int width = width(token, label);
            if (x + width > WIDTH && x > 4) {
                x = 4;
                y += LINE;
            }
            if (!plain(label)) {
                Color color = HouseStyle.COLORS[kinds.indexOf(label) % HouseStyle.COLORS.length];
                Color light = AttentionMap.mix(Color.WHITE, color, 0.25);
                drawing.box(x, y, width - 4, 22, light, token + ": " + label);
                drawing.words(x + width / 2.0 - 2, y + 36, Drawing.Anchor.MIDDLE, label);
            }
            drawing.words(x + width / 2.0 - 2, y + 16, Drawing.Anchor.MIDDLE, token);
            text.append(' ').append(token).append(plain(label) ? "" : "[" + label + "]");
            x += width;
        }
        return drawing.bundle(text.toString());
    }

    private static boolean plain(String label) {
        return label.isBlank() || label.equals("O");
    }

    private static int width(String token, String label) {
        int letters = Math.max(token.length(), plain(label) ? 0 : label.length());
        return Math.min(WIDTH - 8, LETTER * letters + 14);
    }

    private static int lines(List<String> tokens, List<String> labels) {
        int lines = 1;
        int x = 4;
        for (int i = 0; i < tokens.size(); i++) {
            int width = width(tokens.get(i), labels.get(i));
            if (x + width > WIDTH && x > 4) {
                lines++;
                x = 4;
            }
            x += width;
        }
        return lines;
    }
}
