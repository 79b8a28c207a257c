package org.seqlab.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.seqlab.simd.DoubleGemm;
import org.seqlab.simd.DoublePanels;
import org.seqlab.simd.FloatGemm;
import org.seqlab.simd.FloatPanels;

/** Contests of the matrix product on the shapes of the course. */
final class ProductSpeed {
    private static final String IN_PLACE =
            "too small to be worth packing: edges of tiles and calls bound it";

    private record Shape(String name, int m, int n, int k, double goal) {
        boolean isPacked() {
            return m > 6 && n * k > 4096;
        }
    }

    private static final List<Shape> SHAPES =
            List.of(
                    new Shape("square 64", 64, 64, 64, 1),
                    new Shape("square 256", 256, 256, 256, 1),
                    new Shape("LSTM 128, batch 64", 64, 512, 128, 1),
                    new Shape("LSTM 256, batch 64", 64, 1024, 256, 1),
                    new Shape("LSTM 512, batch 10", 10, 2048, 512, 1.2),
                    new Shape("name model, batch 1", 1, 50, 50, 1.2));

    private ProductSpeed() {}

    static List<Contest> list() {
        List<Contest> contests = new ArrayList<>();
        for (Shape s : SHAPES) {
            contests.add(contest(s, "float64").ours(() -> doubles(s)));
            contests.add(contest(s, "float32").ours(() -> floats(s)));
        }
        for (Shape s : SHAPES) {
            contests.add(inJava(s, "EJML", "Ejml.java"));
            contests.add(inJava(s, "commons-math3", "CommonsMath.java"));
            contests.add(inJava(s, "ojAlgo", "OjAlgo.java"));
        }
        return contests;
    }

    private static Contest contest(Shape s, String type) {
        return contest(s, "NumPy", "product", type).goal(s.goal, 0.8);
    }

    private static Contest inJava(Shape s, String peer, String script) {
        return contest(s, peer, script, "float64").ours(() -> doubles(s)).goal(7, 6);
    }

    private static Contest contest(Shape s, String peer, String script, String type) {
        String size = " (" + s.m + ", " + s.k + ") (" + s.k + ", " + s.n + ") ";
        return Contest.of(s.name + size + type, peer)
                .why(() -> type.equals("float32") ? whyFloats(s) : whyDoubles(s))
                .peer(script, "product", Map.of("m", s.m, "n", s.n, "k", s.k, "type", type))
                .operations(2.0 * s.m * s.n * s.k);
    }

    private static String whyDoubles(Shape s) {
        if (!s.isPacked()) {
            return IN_PLACE;
        }
        double[] a = new double[s.m * s.k];
        double[] b = new double[s.k * s.n];
        double[] c = new double[s.m * s.n];
        DoublePanels panels = new DoublePanels(s.k, s.n);
        Runnable product = () -> DoubleGemm.times(s.m, a, 0, s.k, panels, c, 0, s.n, false);
        return profile(doubles(s), s, () -> panels.pack(b, 0, s.n), product);
    }

    private static String whyFloats(Shape s) {
        if (!s.isPacked()) {
            return IN_PLACE;
        }
        float[] a = new float[s.m * s.k];
        float[] b = new float[s.k * s.n];
        float[] c = new float[s.m * s.n];
        FloatPanels panels = new FloatPanels(s.k, s.n);
        Runnable product = () -> FloatGemm.times(s.m, a, 0, s.k, panels, c, 0, s.n, false);
        return profile(floats(s), s, () -> panels.pack(b, 0, s.n), product);
    }

    private static String profile(Runnable whole, Shape s, Runnable packing, Runnable product) {
        return new Profile(whole)
                .part("packing B", 0, 1, packing)
                .part("the packed product", 2.0 * s.m * s.n * s.k, 1, product)
                .text();
    }

    private static Runnable doubles(Shape s) {
        Random random = new Random(1);
        double[] a = random.doubles((long) s.m * s.k).toArray();
        double[] b = random.doubles((long) s.k * s.n).toArray();
        double[] c = new double[s.m * s.n];
        return () -> DoubleGemm.times(s.m, s.n, s.k, a, 0, s.k, b, 0, s.n, c, 0, s.n, false);
    }

    private static Runnable floats(Shape s) {
        float[] a = random(s.m * s.k);
        float[] b = random(s.k * s.n);
        float[] c = new float[s.m * s.n];
        return () -> FloatGemm.times(s.m, s.n, s.k, a, 0, s.k, b, 0, s.n, c, 0, s.n, false);
    }

    private static float[] random(int n) {
        Random random = new Random(n);
        float[] values = new float[n];
        for (int i = 0; i < n; i++) {
            values[i] = random.nextFloat();
        }
        return values;
    }
}
