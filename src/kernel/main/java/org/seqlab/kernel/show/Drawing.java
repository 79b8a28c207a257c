package org.seqlab.kernel.show;

import java.awt.BasicStroke;
import java.awt.Color;
import java.awt.Font;
import java.awt.Graphics2D;
import java.awt.geom.AffineTransform;
import java.awt.geom.Path2D;
import java.awt.geom.Rectangle2D;
import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import org.seqlab.kernel.output.Bundle;

/**
 * A picture of rectangles, lines and words that can be written as SVG, with a title on each part
 * for mouse and screen reader, and painted as PNG for where SVG is not allowed.
 */
final class Drawing {
    /** One part, in both forms. */
    private interface Part {
        String svg();

        void paint(Graphics2D g);
    }

    /** Where the words stand from their place. */
    enum Anchor {
        START("start", 0),
        MIDDLE("middle", 0.5),
        END("end", 1);

        private final String svg;
        private final double left;

        Anchor(String svg, double left) {
            this.svg = svg;
            this.left = left;
        }
    }

    private static final Color INK = new Color(0x222222);
    private static final int BOLD_LETTER = 9;

    private final int width;
    private final int height;
    private final String alt;
    private final List<Part> parts = new ArrayList<>();

    Drawing(int width, int height, String alt) {
        this.width = width;
        this.height = height;
        this.alt = alt;
    }

    /** Adds a rectangle; a title makes it tell what it is. */
    void box(double x, double y, double w, double h, Color color, String title) {
        parts.add(new Box(x, y, w, h, color, title));
    }

    private record Box(double x, double y, double w, double h, Color color, String title)
            implements Part {
        @Override
        public String svg() {
            String shape =
                    String.format(
                            Locale.ROOT,
                            "<rect x=\"%.4g\" y=\"%.4g\" width=\"%.4g\" height=\"%.4g\" fill=\"%s\"",
                            x,
                            y,
                            w,
                            h,
                            hex(color));
            return title.isEmpty()
                    ? shape + "/>"
                    : shape + "><title>" + Html.escape(title) + "</title></rect>";
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(color);
            g.fill(new Rectangle2D.Double(x, y, w, h));
        }
    }

    static String hex(Color color) {
        return String.format("#%06x", color.getRGB() & 0xFFFFFF);
    }

    /** Adds words in a color; turned by degrees around their place. */
    void words(double x, double y, Anchor anchor, Color color, double degrees, String text) {
        parts.add(new Words(x, y, anchor, color, degrees, false, text));
    }

    /** Adds what the picture is about, above it, and what its axes mean, beside and below it. */
    void labels(String title, String xAxis, String yAxis, Rectangle2D plot) {
        double x = plot.getCenterX();
        double room = Math.max(x, BOLD_LETTER * title.length() / 2.0);
        parts.add(new Words(room, 16, Anchor.MIDDLE, INK, 0, true, title));
        words(x, height - 6, Anchor.MIDDLE, xAxis);
        words(13, plot.getCenterY(), Anchor.MIDDLE, INK, -90, yAxis);
    }

    void words(double x, double y, Anchor anchor, String text) {
        words(x, y, anchor, INK, 0, text);
    }

    private record Words(
            double x,
            double y,
            Anchor anchor,
            Color color,
            double degrees,
            boolean bold,
            String text)
            implements Part {
        @Override
        public String svg() {
            String turn =
                    degrees == 0
                            ? ""
                            : String.format(
                                    Locale.ROOT,
                                    " transform=\"rotate(%.4g %.4g %.4g)\"",
                                    degrees,
                                    x,
                                    y);
            return String.format(
                    Locale.ROOT,
                    "<text x=\"%.4g\" y=\"%.4g\" text-anchor=\"%s\" fill=\"%s\"%s%s>%s</text>",
                    x,
                    y,
                    anchor.svg,
                    hex(color),
                    turn,
                    bold ? " font-weight=\"bold\" font-size=\"14\"" : "",
                    Html.escape(text));
        }

        @Override
        public void paint(Graphics2D g) {
            AffineTransform before = g.getTransform();
            g.setColor(color);
            g.setFont(new Font(Font.SANS_SERIF, bold ? Font.BOLD : Font.PLAIN, bold ? 14 : 12));
            g.rotate(Math.toRadians(degrees), x, y);
            double shift = anchor.left * g.getFontMetrics().stringWidth(text);
            g.drawString(text, (float) (x - shift), (float) y);
            g.setTransform(before);
        }
    }

    /** Adds a filled outline through points. */
    void outline(double[] xs, double[] ys, Color color) {
        parts.add(new Outline(xs, ys, color));
    }

    private record Outline(double[] xs, double[] ys, Color color) implements Part {
        @Override
        public String svg() {
            StringBuilder path = new StringBuilder();
            for (int i = 0; i < xs.length; i++) {
                path.append(
                        String.format(
                                Locale.ROOT, "%s%.4g %.4g", i == 0 ? "M" : "L", xs[i], ys[i]));
            }
            return "<path d=\"" + path + "Z\" fill=\"" + hex(color) + "\"/>";
        }

        @Override
        public void paint(Graphics2D g) {
            Path2D path = new Path2D.Double();
            path.moveTo(xs[0], ys[0]);
            for (int i = 1; i < xs.length; i++) {
                path.lineTo(xs[i], ys[i]);
            }
            path.closePath();
            g.setColor(color);
            g.fill(path);
        }
    }

    /** Adds an image of points, stretched into a rectangle. */
    void image(double x, double y, double w, double h, BufferedImage image) {
        parts.add(new Image(x, y, w, h, image));
    }

    private record Image(double x, double y, double w, double h, BufferedImage image)
            implements Part {
        @Override
        public String svg() {
            return String.format(
                    Locale.ROOT,
                    "<image x=\"%.4g\" y=\"%.4g\" width=\"%.4g\" height=\"%.4g\""
                            + " preserveAspectRatio=\"none\" href=\"data:image/png;base64,%s\"/>",
                    x,
                    y,
                    w,
                    h,
                    Pictures.encode(image));
        }

        @Override
        public void paint(Graphics2D g) {
            g.drawImage(image, (int) x, (int) y, (int) w, (int) h, null);
        }
    }

    /** Adds the frame of a rectangle. */
    void frame(double x, double y, double w, double h) {
        parts.add(new Frame(x, y, w, h));
    }

    private record Frame(double x, double y, double w, double h) implements Part {
        @Override
        public String svg() {
            return String.format(
                    Locale.ROOT,
                    "<rect x=\"%.4g\" y=\"%.4g\" width=\"%.4g\" height=\"%.4g\" fill=\"none\""
                            + " stroke=\"#888888\"/>",
                    x,
                    y,
                    w,
                    h);
        }

        @Override
        public void paint(Graphics2D g) {
            g.setColor(new Color(0x888888));
            g.setStroke(new BasicStroke(1));
            g.draw(new Rectangle2D.Double(x, y, w, h));
        }
    }

    String svg() {
        StringBuilder svg =
                new StringBuilder("<svg xmlns=\"http://www.w3.org/2000/svg\" role=\"img\"");
        svg.append(" aria-label=\"").append(Html.escape(alt)).append('"');
        svg.append(
                String.format(
                        " width=\"%d\" height=\"%d\" viewBox=\"0 0 %d %d\"",
                        width, height, width, height));
        svg.append(
                " style=\"background:#fff;max-width:100%\" font-family=\"sans-serif\" font-size=\"12\">");
        svg.append("<title>").append(Html.escape(alt)).append("</title>");
        parts.forEach(part -> svg.append(part.svg()));
        return svg.append("</svg>").toString();
    }

    /** Returns both forms; HTML carries the SVG, because there its titles can be read. */
    Bundle bundle(String text) {
        return Bundle.html(svg(), text)
                .with("image/png", Pictures.png(width, height, this::paint))
                .sized("image/png", width, height, alt);
    }

    private void paint(Graphics2D g) {
        g.setColor(Color.WHITE);
        g.fillRect(0, 0, width, height);
        parts.forEach(part -> part.paint(g));
    }
}
