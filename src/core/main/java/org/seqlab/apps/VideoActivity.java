package org.seqlab.apps;

import java.util.Arrays;
import java.util.List;
import java.util.Random;
import java.util.function.Consumer;
import java.util.stream.Stream;
import org.seqlab.fused.Activation;
import org.seqlab.fused.Dense;
import org.seqlab.fused.GruLayer;
import org.seqlab.fused.LastStep;
import org.seqlab.fused.Sequential;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;

/**
 * Video: frames of a moving dot become what it does; many-to-one.
 *
 * <p>A frame is 10 × 10 pixels with noise; the dot is blurred. Where it starts is random and it leaves
 * at one side to come back at the other, so that no single frame tells the activity: only the order of
 * frames does.
 */
public final class VideoActivity {
    /** Width and height of a frame in pixels. */
    public static final int SIDE = 10;

    /** What the dot can do. */
    public enum Activity {
        /** It stays. */
        REST,
        /** It moves to the left. */
        LEFT,
        /** It moves to the right. */
        RIGHT,
        /** It moves up. */
        UP,
        /** It moves down. */
        DOWN,
        /** It moves in a circle. */
        CIRCLE
    }

    /**
     * Frames and what they show.
     *
     * @param frames for each frame the pixels row after row
     * @param activity what the dot does
     */
    public record Clip(float[][] frames, Activity activity) {}

    private VideoActivity() {}

    /**
     * Generates clips of 8 to 14 frames.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the clips
     */
    public static List<Clip> clips(int count, long seed) {
        Random random = new Random(seed);
        return Stream.generate(() -> clip(random)).limit(count).toList();
    }

    private static Clip clip(Random random) {
        Activity activity = Activity.values()[random.nextInt(Activity.values().length)];
        float[][] frames = new float[8 + random.nextInt(7)][];
        double x = random.nextDouble() * SIDE;
        double y = random.nextDouble() * SIDE;
        double speed = 0.6 + 0.6 * random.nextDouble();
        double angle = random.nextDouble() * 2 * Math.PI;
        for (int t = 0; t < frames.length; t++) {
            frames[t] = frame(x, y, random);
            switch (activity) {
                case REST -> {}
                case LEFT -> x -= speed;
                case RIGHT -> x += speed;
                case UP -> y -= speed;
                case DOWN -> y += speed;
                case CIRCLE -> {
                    angle += 0.7;
                    x += speed * Math.cos(angle);
                    y += speed * Math.sin(angle);
                }
            }
        }
        return new Clip(frames, activity);
    }

    private static float[] frame(double x, double y, Random random) {
        float[] pixels = new float[SIDE * SIDE];
        for (int i = 0; i < SIDE; i++) {
            for (int j = 0; j < SIDE; j++) {
                double dx = around(j - x);
                double dy = around(i - y);
                double light = Math.exp(-(dx * dx + dy * dy));
                pixels[i * SIDE + j] = (float) (light + 0.1 * random.nextGaussian());
            }
        }
        return pixels;
    }

    /** Distance on a ring: the dot comes back at the other side. */
    private static double around(double distance) {
        return distance - SIDE * Math.rint(distance / SIDE);
    }

    /**
     * Trains a GRU over frames and compares it with one that sees the first frame only.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return accuracy on new clips
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        List<Clip> train = clips(1500, seed);
        List<Clip> test = clips(500, seed + 1);
        double moving = accuracy(train, test, Integer.MAX_VALUE, seed, listener);
        double still = accuracy(train, test, 1, seed, p -> {});
        return List.of(
                new Outcome(
                        "GRU over frames",
                        "accuracy",
                        moving,
                        "most frequent activity",
                        Scores.mostFrequent(labels(test))),
                new Outcome(
                        "GRU over frames",
                        "accuracy",
                        moving,
                        "same network, first frame only",
                        still));
    }

    private static double accuracy(
            List<Clip> train, List<Clip> test, int frames, long seed, Consumer<Progress> listener) {
        SplitMix rng = new SplitMix(seed);
        Labeler labeler =
                new Labeler(
                        new Sequential(
                                new Dense("pixels", SIDE * SIDE, 48, rng).inputGradient(false),
                                new Activation(Activation.Kind.RELU),
                                new GruLayer("gru", 48, 48, rng),
                                new LastStep(),
                                new Dense("out", 48, Activity.values().length, rng)));
        labeler.train(inputs(train, frames), labels(train), 10, 0.005, rng, listener);
        return Scores.accuracy(labeler.predict(inputs(test, frames)), labels(test));
    }

    private static Inputs inputs(List<Clip> clips, int most) {
        return new FrameInputs(
                clips.stream()
                        .map(c -> Arrays.copyOf(c.frames(), Math.min(most, c.frames().length)))
                        .toArray(float[][][]::new));
    }

    private static int[][] labels(List<Clip> clips) {
        return clips.stream().map(c -> new int[] {c.activity().ordinal()}).toArray(int[][]::new);
    }
}
