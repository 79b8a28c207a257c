package org.seqlab.kernel.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.util.List;
import org.knowm.xchart.style.AxesChartStyler;
import org.knowm.xchart.style.Styler;

/**
 * How our charts look: white, thin grid, readable letters, colors that the color-blind can tell
 * apart (Okabe and Ito) and a dash pattern beside each color.
 */
final class HouseStyle {
    static final Color[] COLORS = {
        new Color(0x0072B2),
        new Color(0xD55E00),
        new Color(0x009E73),
        new Color(0xCC79A7),
        new Color(0xE69F00),
        new Color(0x56B4E9),
        new Color(0x000000),
    };
    private static final Color GRID = new Color(0xDDDDDD);
    private static final Color INK = new Color(0x222222);

    /** In pixels: beside the plot, a letter of a label, and between two labels. */
    private static final int MARGINS = 110;

    private static final int LETTER = 7;
    private static final int GAP = 6;
    private static final int MOST_LABELS = 40;

    private HouseStyle() {}

    static void apply(AxesChartStyler style) {
        Font small = new Font(Font.SANS_SERIF, Font.PLAIN, 12);
        style.setChartBackgroundColor(Color.WHITE);
        style.setPlotBackgroundColor(Color.WHITE);
        style.setPlotBorderVisible(false);
        style.setChartFontColor(INK);
        style.setChartTitleBoxVisible(false);
        style.setChartTitleFont(new Font(Font.SANS_SERIF, Font.BOLD, 14));
        style.setAxisTitleFont(new Font(Font.SANS_SERIF, Font.PLAIN, 13));
        style.setAxisTickLabelsFont(small);
        style.setLegendFont(small);
        style.setLegendPosition(Styler.LegendPosition.OutsideS);
        style.setLegendLayout(Styler.LegendLayout.Horizontal);
        style.setLegendBorderColor(GRID);
        style.setPlotGridLinesColor(GRID);
        style.setPlotGridLinesStroke(new BasicStroke(1f));
        style.setXAxisTickMarkSpacingHint(90);
        style.setXAxisMaxLabelCount(12);
        style.setAxisTickMarksColor(INK);
        style.setSeriesColors(COLORS);
        style.setSeriesLines(dashes());
        style.setMarkerSize(6);
        style.setAntiAlias(true);
        style.setTextAntiAlias(true);
    }

    /** Writes a label below every bar, slanted where they would run into each other. */
    static void labels(AxesChartStyler style, List<String> labels) {
        int longest = labels.stream().mapToInt(String::length).max().orElse(0);
        int room = (Pictures.WIDTH - MARGINS) / Math.max(1, labels.size());
        style.setXAxisMaxLabelCount(Math.min(labels.size(), MOST_LABELS));
        style.setXAxisLabelRotation(longest * LETTER + GAP > room ? 45 : 0);
    }

    private static BasicStroke[] dashes() {
        float[][] patterns = {{1}, {9, 4}, {2, 4}, {12, 4, 2, 4}, {5, 5}, {16, 5}, {1, 2}};
        BasicStroke[] strokes = new BasicStroke[patterns.length];
        for (int i = 0; i < strokes.length; i++) {
            int join = BasicStroke.JOIN_ROUND;
            strokes[i] =
                    i == 0
                            ? new BasicStroke(2, BasicStroke.CAP_ROUND, join)
                            : new BasicStroke(2, BasicStroke.CAP_BUTT, join, 10, patterns[i], 0);
        }
        return strokes;
    }
}
