package org.seqlab.kernel.show;

import java.awt.Rectangle;
import java.awt.image.BufferedImage;
import java.util.Locale;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.math.Matrix;

/** Pictures of sound: the wave over time, and the strength of each frequency over time. */
final class SoundPictures {
    private static final int LEFT = 84;
    private static final int PLOT = 546;
    private static final int TOP = 28;
    private static final int[][] VIRIDIS = {
        {68, 1, 84},
        {72, 40, 120},
        {62, 74, 137},
        {49, 104, 142},
        {38, 130, 142},
        {31, 158, 137},
        {53, 183, 121},
        {109, 205, 89},
        {180, 222, 44},
        {253, 231, 37}
    };

    private SoundPictures() {}

    static Bundle waveform(double[] samples, double rate, String alt) {
        double seconds = samples.length / rate;
        double loudest = 1e-12;
        for (double s : samples) {
            loudest = Math.max(loudest, Math.abs(s));
        }
        double[] xs = new double[2 * PLOT];
        double[] ys = new double[2 * PLOT];
        for (int i = 0; i < PLOT; i++) {
            int from = (int) ((long) i * samples.length / PLOT);
            int to = Math.max(from + 1, (int) ((long) (i + 1) * samples.length / PLOT));
            double low = 0;
            double high = 0;
            for (int k = from; k < Math.min(to, samples.length); k++) {
                low = Math.min(low, samples[k]);
                high = Math.max(high, samples[k]);
            }
            xs[i] = LEFT + i;
            ys[i] = TOP + 50 - 46 * high / loudest;
            xs[2 * PLOT - 1 - i] = LEFT + i;
            ys[2 * PLOT - 1 - i] = TOP + 51 - 46 * low / loudest;
        }
        Drawing drawing = new Drawing(640, TOP + 150, alt);
        drawing.labels("Wave", "time in seconds", "amplitude", new Rectangle(LEFT, TOP, PLOT, 100));
        drawing.outline(xs, ys, HouseStyle.COLORS[0]);
        seconds(drawing, TOP + 116, seconds);
        drawing.words(
                LEFT - 6, TOP + 8, Drawing.Anchor.END, String.format(Locale.ROOT, "%.2f", loudest));
        drawing.words(LEFT - 6, TOP + 54, Drawing.Anchor.END, "0");
        return drawing.bundle(String.format(Locale.ROOT, "%s (%.2f s)", alt, seconds));
    }

    private static void seconds(Drawing drawing, int y, double seconds) {
        for (int k = 0; k <= 4; k++) {
            String label = String.format(Locale.ROOT, "%.2f", seconds * k / 4);
            Drawing.Anchor anchor = k == 4 ? Drawing.Anchor.END : Drawing.Anchor.MIDDLE;
            drawing.words(LEFT + PLOT * k / 4.0, y, anchor, label);
        }
    }

    static Bundle spectrogram(Matrix power, double seconds, double topHertz, String alt) {
        Drawing drawing = new Drawing(640, TOP + 230, alt);
        drawing.labels(
                "Spectrogram: the brighter, the stronger",
                "time in seconds",
                "frequency in Hz",
                new Rectangle(LEFT, TOP, PLOT, 180));
        drawing.image(LEFT, TOP, PLOT, 180, raster(power));
        drawing.frame(LEFT, TOP, PLOT, 180);
        for (int k = 0; k <= 4; k++) {
            String hertz = String.format(Locale.ROOT, "%.0f", topHertz * k / 4);
            drawing.words(LEFT - 6, TOP + 184 - 180 * k / 4.0, Drawing.Anchor.END, hertz);
        }
        seconds(drawing, TOP + 198, seconds);
        return drawing.bundle(String.format(Locale.ROOT, "%s (%.2f s)", alt, seconds));
    }

    /** Frequencies go up, time goes right; colors follow the order of the values. */
    private static BufferedImage raster(Matrix power) {
        double low = Double.POSITIVE_INFINITY;
        double high = Double.NEGATIVE_INFINITY;
        for (double v : power.toRowMajor()) {
            if (Double.isFinite(v)) {
                low = Math.min(low, v);
                high = Math.max(high, v);
            }
        }
        int height = Math.max(1, power.rows());
        int width = Math.max(1, power.cols());
        BufferedImage image = new BufferedImage(width, height, BufferedImage.TYPE_INT_RGB);
        for (int i = 0; i < power.rows(); i++) {
            for (int j = 0; j < power.cols(); j++) {
                double share = high > low ? (power.get(i, j) - low) / (high - low) : 0;
                image.setRGB(j, height - 1 - i, viridis(share));
            }
        }
        return image;
    }

    private static int viridis(double share) {
        double at = Math.max(0, Math.min(0.9999, share)) * (VIRIDIS.length - 1);
        int i = (int) at;
        int color = 0;
        for (int k = 0; k < 3; k++) {
            double mixed = VIRIDIS[i][k] + (at - i) * (VIRIDIS[i + 1][k] - VIRIDIS[i][k]);
            color = color << 8 | (int) Math.round(mixed);
        }
        return color;
    }
}
