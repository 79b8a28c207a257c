package org.seqlab.caption;

import java.util.ArrayList;
import java.util.List;
import java.util.random.RandomGenerator;
import org.seqlab.seq2seq.Bleu;

/**
 * Paints one or two shapes on a dark, noisy ground.
 *
 * <p>Of two shapes one is big and one is small, the big one is named first, and where the small one
 * lies is clear by at least three places: left of, right of, above or below. So each picture has one
 * caption. There are 12 · 2 captions of one shape and 12 · 12 · 4 of two.
 */
public final class SceneGenerator {
    private static final List<String> COLORS = List.of("red", "green", "blue", "yellow");
    private static final float[][] PAINT = {{1, 0, 0}, {0, 1, 0}, {0, 0, 1}, {1, 1, 0}};
    private static final List<String> SHAPES = List.of("circle", "square", "triangle");
    private static final double BIG = 7.5;
    private static final double SMALL = 4.6;
    private static final double NOISE = 0.15;
    private static final double ONE_SHAPE = 0.2;

    private SceneGenerator() {}

    private record Shape(int kind, int color, double x, double y, double radius) {
        private String words() {
            String size = radius == BIG ? "a big " : "a small ";
            return size + COLORS.get(color) + " " + SHAPES.get(kind);
        }

        private boolean covers(double px, double py) {
            double dx = px - x;
            double dy = py - y;
            return switch (kind) {
                case 0 -> dx * dx + dy * dy <= radius * radius;
                case 1 -> Math.max(Math.abs(dx), Math.abs(dy)) <= radius * 0.88;
                default -> dy <= radius * 0.85 && Math.abs(dx) <= (dy + radius) * 0.6;
            };
        }
    }

    /**
     * Paints one picture.
     *
     * @param random the source of randomness
     * @return pixels and caption
     */
    public static Scene next(RandomGenerator random) {
        if (random.nextDouble() < ONE_SHAPE) {
            Shape only = shape(random.nextBoolean() ? BIG : SMALL, random);
            return new Scene(paint(List.of(only), random), Bleu.words(only.words()));
        }
        while (true) {
            Shape big = shape(BIG, random);
            Shape small = shape(SMALL, random);
            String relation = relation(big, small);
            if (relation != null) {
                String words = big.words() + " " + relation + " " + small.words();
                return new Scene(paint(List.of(big, small), random), Bleu.words(words));
            }
        }
    }

    /**
     * Paints pictures.
     *
     * @param count how many
     * @param random the source of randomness
     * @return the pictures in the order painted
     */
    public static List<Scene> next(int count, RandomGenerator random) {
        List<Scene> scenes = new ArrayList<>(count);
        for (int k = 0; k < count; k++) {
            scenes.add(next(random));
        }
        return scenes;
    }

    private static Shape shape(double radius, RandomGenerator random) {
        double room = Scene.SIDE - 2 * radius;
        return new Shape(
                random.nextInt(SHAPES.size()),
                random.nextInt(COLORS.size()),
                radius + room * random.nextDouble(),
                radius + room * random.nextDouble(),
                radius);
    }

    /** Tells where the big shape lies; null if that is not clear or they overlap. */
    private static String relation(Shape big, Shape small) {
        double dx = small.x() - big.x();
        double dy = small.y() - big.y();
        boolean apart = Math.max(Math.abs(dx), Math.abs(dy)) > BIG + SMALL;
        if (!apart || Math.abs(Math.abs(dx) - Math.abs(dy)) < 3) {
            return null;
        }
        if (Math.abs(dx) > Math.abs(dy)) {
            return dx > 0 ? "left of" : "right of";
        }
        return dy > 0 ? "above" : "below";
    }

    private static float[] paint(List<Shape> shapes, RandomGenerator random) {
        float[] pixels = new float[Scene.SIDE * Scene.SIDE * 3];
        for (int place = 0; place < Scene.SIDE * Scene.SIDE; place++) {
            double x = place % Scene.SIDE + 0.5;
            double y = place / Scene.SIDE + 0.5;
            for (int c = 0; c < 3; c++) {
                pixels[place * 3 + c] = (float) (NOISE * random.nextDouble());
                for (Shape shape : shapes) {
                    if (shape.covers(x, y)) {
                        float noise = pixels[place * 3 + c];
                        pixels[place * 3 + c] =
                                PAINT[shape.color()][c] * (float) (1 - NOISE) + noise;
                    }
                }
            }
        }
        return pixels;
    }
}
