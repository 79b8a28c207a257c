package org.seqlab.kernel.show;

import java.awt.image.BufferedImage;
import java.util.ArrayList;
import java.util.List;
import org.seqlab.kernel.output.Bundle;

/** Small color pictures side by side, enlarged without smoothing, with words below each. */
final class Gallery {
    private static final int SIDE = 148;
    private static final int GAP = 12;
    private static final int PER_ROW = 4;
    private static final int SHARP = 256;
    private static final int LETTERS = 22;
    private static final int LINE = 16;

    private Gallery() {}

    static Bundle of(List<float[]> pictures, int width, List<String> captions, String alt) {
        if (pictures.isEmpty() || pictures.size() != captions.size()) {
            throw new IllegalArgumentException(
                    "Show.pictures: there must be a caption for each picture and at least one"
                            + " picture, but there are %d pictures and %d captions."
                                    .formatted(pictures.size(), captions.size()));
        }
        List<List<String>> texts = captions.stream().map(Gallery::wrap).toList();
        int lines = texts.stream().mapToInt(List::size).max().orElse(0);
        int rowHeight = SIDE + LINE * lines + 2 * GAP;
        int rows = (pictures.size() + PER_ROW - 1) / PER_ROW;
        Drawing drawing = new Drawing(GAP + PER_ROW * (SIDE + GAP), GAP + rows * rowHeight, alt);
        for (int k = 0; k < pictures.size(); k++) {
            int x = GAP + k % PER_ROW * (SIDE + GAP);
            int y = GAP + k / PER_ROW * rowHeight;
            drawing.image(x, y, SIDE, SIDE, raster(pictures.get(k), width));
            for (int line = 0; line < texts.get(k).size(); line++) {
                int below = y + SIDE + LINE * (line + 1);
                drawing.words(x, below, Drawing.Anchor.START, texts.get(k).get(line));
            }
        }
        return drawing.bundle(alt + "\n" + String.join("\n", captions));
    }

    private static BufferedImage raster(float[] pixels, int width) {
        if (width < 1 || pixels.length == 0 || pixels.length % (3 * width) != 0) {
            throw new IllegalArgumentException(
                    "Show.pictures: a picture must have 3 numbers for each pixel and whole rows of"
                            + " %d pixels, but it has %d numbers.".formatted(width, pixels.length));
        }
        int height = pixels.length / 3 / width;
        int zoom = Math.max(1, SHARP / width);
        BufferedImage image =
                new BufferedImage(zoom * width, zoom * height, BufferedImage.TYPE_INT_RGB);
        for (int y = 0; y < zoom * height; y++) {
            for (int x = 0; x < zoom * width; x++) {
                image.setRGB(x, y, color(pixels, y / zoom * width + x / zoom));
            }
        }
        return image;
    }

    private static int color(float[] pixels, int place) {
        int color = 0;
        for (int c = 0; c < 3; c++) {
            float value = Math.max(0, Math.min(1, pixels[3 * place + c]));
            color = color << 8 | Math.round(255 * value);
        }
        return color;
    }

    private static List<String> wrap(String caption) {
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        for (String word : caption.strip().split("\\s+")) {
            if (line.length() > 0 && line.length() + 1 + word.length() > LETTERS) {
                lines.add(line.toString());
                line.setLength(0);
            }
            line.append(line.length() == 0 ? "" : " ").append(word);
        }
        lines.add(line.toString());
        return lines;
    }
}
