package org.seqlab.kernel.show;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.stream.IntStream;
import org.knowm.xchart.CategoryChart;
import org.knowm.xchart.XYChart;
import org.knowm.xchart.XYSeries;
import org.knowm.xchart.style.lines.SeriesLines;
import org.knowm.xchart.style.markers.SeriesMarkers;
import org.seqlab.kernel.output.Bundle;

/**
 * A chart of lines, points or bars in the house style.
 *
 * <p>Each method returns the chart, so that calls chain; {@link #show} ends the chain. Not here:
 * two vertical axes, zooming.
 */
public final class Chart {
    /** How a series is drawn. */
    private enum Kind {
        LINE,
        POINTS,
        BARS
    }

    private record Series(String name, Kind kind, double[] x, double[] y) {}

    private final String title;
    private final String alt;
    private final List<Series> series = new ArrayList<>();
    private String xTitle = "";
    private String yTitle = "";
    private List<String> categories = List.of();
    private boolean logarithmic;

    Chart(String title, String alt) {
        this.title = Objects.requireNonNull(title, "title");
        this.alt = Alt.require("Show.chart", alt);
    }

    /**
     * Names the axes.
     *
     * @param x what goes to the right, with its unit
     * @param y what goes up, with its unit
     * @return this chart
     */
    public Chart axes(String x, String y) {
        xTitle = x;
        yTitle = y;
        return this;
    }

    /**
     * Makes the vertical axis logarithmic; its values must be positive.
     *
     * @return this chart
     */
    public Chart logarithmic() {
        logarithmic = true;
        return this;
    }

    /**
     * Adds a line through values at 0, 1, 2 ….
     *
     * @param name name in the legend
     * @param y the values
     * @return this chart
     */
    public Chart line(String name, double... y) {
        return line(name, IntStream.range(0, y.length).asDoubleStream().toArray(), y);
    }

    /**
     * Adds a line.
     *
     * @param name name in the legend
     * @param x places, as many as values
     * @param y values
     * @return this chart
     */
    public Chart line(String name, double[] x, double[] y) {
        return add(name, Kind.LINE, x, y);
    }

    /**
     * Adds a line through values at 0, 1, 2 ….
     *
     * @param name name in the legend
     * @param y the values
     * @return this chart
     */
    public Chart line(String name, List<? extends Number> y) {
        return line(name, y.stream().mapToDouble(Number::doubleValue).toArray());
    }

    /**
     * Adds points.
     *
     * @param name name in the legend
     * @param x places, as many as values
     * @param y values
     * @return this chart
     */
    public Chart points(String name, double[] x, double[] y) {
        return add(name, Kind.POINTS, x, y);
    }

    /**
     * Adds a bar for each label.
     *
     * @param name name in the legend
     * @param labels what stands below the bars, each only once
     * @param y heights, as many as labels
     * @return this chart
     */
    public Chart bars(String name, List<String> labels, double... y) {
        categories = List.copyOf(labels);
        return add(name, Kind.BARS, new double[labels.size()], y);
    }

    private Chart add(String name, Kind kind, double[] x, double[] y) {
        if (x.length != y.length || y.length == 0) {
            throw new IllegalArgumentException(
                    "Show.chart: series '"
                            + name
                            + "' must have as many places as values and at least one, but it has "
                            + x.length
                            + " places and "
                            + y.length
                            + " values.");
        }
        series.add(new Series(name, kind, x.clone(), y.clone()));
        return this;
    }

    /** Shows the chart below the cell; outside a notebook its text is printed. */
    public void show() {
        Show.display(this::bundle, text());
    }

    String text() {
        StringBuilder text = new StringBuilder("Chart: " + title + ". " + alt);
        for (Series s : series) {
            text.append("\n  ").append(s.name).append(": first ").append(Numbers.of(s.y[0]));
            text.append(", last ").append(Numbers.of(s.y[s.y.length - 1]));
        }
        return text.toString();
    }

    Bundle bundle() {
        boolean bars = series.stream().anyMatch(s -> s.kind == Kind.BARS);
        return Pictures.chart(bars ? bars() : lines(), text(), alt);
    }

    private XYChart lines() {
        XYChart chart = new XYChart(Pictures.WIDTH, Pictures.HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        HouseStyle.apply(chart.getStyler());
        chart.getStyler().setYAxisLogarithmic(logarithmic);
        chart.getStyler().setLegendVisible(series.size() > 1);
        for (Series s : series) {
            XYSeries added = chart.addSeries(s.name, uneven(s.x), s.y);
            boolean points = s.kind == Kind.POINTS;
            added.setMarker(points ? SeriesMarkers.CIRCLE : SeriesMarkers.NONE);
            if (points) {
                added.setLineStyle(SeriesLines.NONE);
            }
        }
        return chart;
    }

    /**
     * Moves the last of many places by a third of a pixel: at even places the library writes a label
     * below each, however many there are, instead of a few round numbers.
     */
    private static double[] uneven(double[] x) {
        double[] moved = x.clone();
        int last = x.length - 1;
        if (last > 12) {
            moved[last] += (x[last] - x[0]) * 5e-4;
        }
        return moved;
    }

    private CategoryChart bars() {
        CategoryChart chart = new CategoryChart(Pictures.WIDTH, Pictures.HEIGHT);
        chart.setTitle(title);
        chart.setXAxisTitle(xTitle);
        chart.setYAxisTitle(yTitle);
        HouseStyle.apply(chart.getStyler());
        chart.getStyler().setYAxisLogarithmic(logarithmic);
        chart.getStyler().setLegendVisible(series.size() > 1);
        for (Series s : series) {
            List<Double> heights = new ArrayList<>();
            for (double y : s.y) {
                heights.add(y);
            }
            chart.addSeries(s.name, categories, heights);
        }
        HouseStyle.labels(chart.getStyler(), categories);
        return chart;
    }
}
