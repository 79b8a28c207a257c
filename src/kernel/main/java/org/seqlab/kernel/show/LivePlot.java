package org.seqlab.kernel.show;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seqlab.kernel.output.Output;

/**
 * A chart that grows while a model trains. {@link #add} may be called for every minibatch; the
 * picture changes four times a second at most. Outside a notebook its text is printed at the end.
 */
public final class LivePlot implements AutoCloseable {
    private static final long PAUSE = 250_000_000;
    private static final int MOST_POINTS = 600;

    private final String title;
    private final String alt;
    private final String id = Show.newId();
    private final Map<String, List<double[]>> series = new LinkedHashMap<>();
    private String xTitle = "step";
    private String yTitle = "";
    private long shownAt;
    private boolean shown;

    LivePlot(String title, String alt) {
        this.title = title;
        this.alt = Alt.require("Show.livePlot", alt);
    }

    /**
     * Names the axes.
     *
     * @param x what goes to the right
     * @param y what goes up
     * @return this plot
     */
    public LivePlot axes(String x, String y) {
        xTitle = x;
        yTitle = y;
        return this;
    }

    /**
     * Adds a point to a line.
     *
     * @param name the line; a new name starts a new one
     * @param x place
     * @param y value; values that are not finite are left out
     */
    public void add(String name, double x, double y) {
        if (!Double.isFinite(y)) {
            return;
        }
        List<double[]> points = series.computeIfAbsent(name, key -> new ArrayList<>());
        points.add(new double[] {x, y});
        if (System.nanoTime() - shownAt > PAUSE) {
            update();
        }
    }

    private void update() {
        Optional<Output> output = Output.current();
        if (output.isPresent() && !series.isEmpty() && !Show.isSilent()) {
            output.get().display(chart().bundle(), id, shown);
            shown = true;
        }
        shownAt = System.nanoTime();
    }

    private Chart chart() {
        Chart chart = new Chart(title, alt).axes(xTitle, yTitle);
        series.forEach(
                (name, points) -> {
                    List<double[]> few = thin(points);
                    chart.line(
                            name,
                            few.stream().mapToDouble(p -> p[0]).toArray(),
                            few.stream().mapToDouble(p -> p[1]).toArray());
                });
        return chart;
    }

    /** Leaves points out evenly, but never the last: a picture has only so many pixels. */
    private static List<double[]> thin(List<double[]> points) {
        int every = points.size() / MOST_POINTS + 1;
        List<double[]> few = new ArrayList<>();
        for (int i = (points.size() - 1) % every; i < points.size(); i += every) {
            few.add(points.get(i));
        }
        return few;
    }

    @Override
    public void close() {
        if (Output.current().isPresent()) {
            update();
        } else if (!series.isEmpty() && !Show.isSilent()) {
            System.out.println(chart().text());
        }
    }
}
