package org.seqlab.kernel.show;

import java.awt.Graphics2D;
import java.awt.RenderingHints;
import java.awt.image.BufferedImage;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.Base64;
import java.util.Map;
import java.util.function.Consumer;
import javax.imageio.ImageIO;
import org.knowm.xchart.internal.chartpart.Chart;
import org.seqlab.kernel.output.Bundle;

/** Paints at twice the size at which pictures are shown, for sharp screens. */
final class Pictures {
    static final int WIDTH = 640;
    static final int HEIGHT = 340;
    private static final int SCALE = 2;

    private Pictures() {}

    /**
     * Both as HTML and as an image: no Jupyter front end gives an image of its own a text for those
     * who cannot see it, and what makes PDF wants the image.
     */
    static Bundle chart(Chart<?, ?> chart, String text, String alt) {
        String png = png(WIDTH, HEIGHT, g -> chart.paint(g, WIDTH, HEIGHT));
        String html =
                "<img src=\"data:image/png;base64,%s\" width=\"%d\" height=\"%d\" alt=\"%s\">"
                        .formatted(png, WIDTH, HEIGHT, Html.escape(alt));
        return Bundle.html(html, text)
                .with("image/png", png)
                .sized("image/png", WIDTH, HEIGHT, alt);
    }

    /** Returns a picture as PNG in Base64. */
    static String png(int width, int height, Consumer<Graphics2D> painter) {
        BufferedImage image =
                new BufferedImage(width * SCALE, height * SCALE, BufferedImage.TYPE_INT_RGB);
        Graphics2D g = image.createGraphics();
        g.setRenderingHints(
                Map.of(
                        RenderingHints.KEY_ANTIALIASING, RenderingHints.VALUE_ANTIALIAS_ON,
                        RenderingHints.KEY_TEXT_ANTIALIASING,
                                RenderingHints.VALUE_TEXT_ANTIALIAS_ON,
                        RenderingHints.KEY_STROKE_CONTROL, RenderingHints.VALUE_STROKE_PURE));
        g.scale(SCALE, SCALE);
        painter.accept(g);
        g.dispose();
        return encode(image);
    }

    static String encode(BufferedImage image) {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        ImageIO.setUseCache(false);
        try {
            ImageIO.write(image, "png", bytes);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return Base64.getEncoder().encodeToString(bytes.toByteArray());
    }
}
