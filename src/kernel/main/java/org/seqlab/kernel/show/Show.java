package org.seqlab.kernel.show;

import java.io.IOException;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.DoubleConsumer;
import java.util.function.Supplier;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.output.Output;
import org.seqlab.math.Matrix;

/**
 * Shows things below the running cell.
 *
 * <p>Outside our own kernel the text of each thing is printed; with {@code -Dseqlab.show=silent}
 * nothing is.
 */
public final class Show {
    private static final AtomicLong IDS = new AtomicLong();

    private Show() {}

    static boolean isSilent() {
        return "silent".equals(System.getProperty("seqlab.show"));
    }

    static String newId() {
        return "seqlab-" + ProcessHandle.current().pid() + "-" + IDS.incrementAndGet();
    }

    /** Shows a bundle, which is only made where it can be seen. */
    static void display(Supplier<Bundle> bundle, String text) {
        Optional<Output> output = Output.current();
        if (isSilent()) {
            return;
        }
        if (output.isPresent()) {
            output.get().display(bundle.get(), null, false);
        } else {
            System.out.println(text);
        }
    }

    private static void display(Bundle bundle) {
        display(() -> bundle, bundle.plain());
    }

    /**
     * Shows any value as the value of a cell is shown.
     *
     * @param value a matrix, an array, a text, anything
     */
    public static void value(Object value) {
        display(Values.of(value));
    }

    /**
     * Shows a matrix as a table.
     *
     * @param matrix the matrix; of a large one the first rows and columns
     */
    public static void matrix(Matrix matrix) {
        matrix("", matrix);
    }

    /**
     * Shows a matrix as a table with a caption.
     *
     * @param caption what it is
     * @param matrix the matrix; of a large one the first rows and columns
     */
    public static void matrix(String caption, Matrix matrix) {
        display(Tables.matrix(caption, matrix));
    }

    /**
     * Shows a table, twenty rows a page.
     *
     * @param caption what it is
     * @param header names of the columns
     * @param rows values, as many in each row as columns
     */
    public static void table(String caption, List<String> header, List<? extends List<?>> rows) {
        List<List<String>> texts = new ArrayList<>();
        for (List<?> row : rows) {
            if (row.size() != header.size()) {
                throw new IllegalArgumentException(
                        "Show.table: every row must have "
                                + header.size()
                                + " values like the header, but row "
                                + texts.size()
                                + " has "
                                + row.size()
                                + ".");
            }
            texts.add(row.stream().map(Show::cell).toList());
        }
        display(Tables.table(caption, header, texts));
    }

    private static String cell(Object value) {
        return value instanceof Double d ? Numbers.of(d) : String.valueOf(value);
    }

    /**
     * Starts a chart.
     *
     * @param title what it is about
     * @param alt a sentence that says what there is to see
     * @return the chart, to which lines, points or bars are added
     */
    public static Chart chart(String title, String alt) {
        return new Chart(title, alt);
    }

    /**
     * Starts a chart that grows while a model trains, at most four pictures a second.
     *
     * @param title what it is about
     * @param alt a sentence that says what there is to see
     * @return the plot; close it, best with {@code try (var plot = Show.livePlot(…))}
     */
    public static LivePlot livePlot(String title, String alt) {
        return new LivePlot(title, alt);
    }

    /**
     * Shows which inputs each output looks at.
     *
     * @param outputs words from top to bottom
     * @param inputs words from left to right
     * @param weights (outputs, inputs); each row adds up to 1
     * @param alt a sentence that says what there is to see
     */
    public static void attention(
            List<String> outputs, List<String> inputs, Matrix weights, String alt) {
        String words = Alt.require("Show.attention", alt);
        display(() -> AttentionMap.ATTENTION.bundle(outputs, inputs, weights, words), words);
    }

    /**
     * Shows how two sequences are aligned, such as frames of sound and letters.
     *
     * @param rows names from top to bottom
     * @param cols names from left to right
     * @param strengths (rows, cols), at least 0
     * @param alt a sentence that says what there is to see
     */
    public static void alignment(
            List<String> rows, List<String> cols, Matrix strengths, String alt) {
        String words = Alt.require("Show.alignment", alt);
        display(() -> AttentionMap.ALIGNMENT.bundle(rows, cols, strengths, words), words);
    }

    /**
     * Shows the wave of a sound.
     *
     * @param samples the sound
     * @param rate samples a second
     * @param alt a sentence that says what there is to see
     */
    public static void waveform(double[] samples, double rate, String alt) {
        String words = Alt.require("Show.waveform", alt);
        display(() -> SoundPictures.waveform(samples, rate, words), words);
    }

    /**
     * Shows the strength of each frequency over time.
     *
     * @param power (frequencies, times), such as logarithms of power; low frequencies first
     * @param seconds length of the sound
     * @param topHertz highest frequency
     * @param alt a sentence that says what there is to see
     */
    public static void spectrogram(Matrix power, double seconds, double topHertz, String alt) {
        String words = Alt.require("Show.spectrogram", alt);
        display(() -> SoundPictures.spectrogram(power, seconds, topHertz, words), words);
    }

    /**
     * Shows small color pictures side by side, enlarged without smoothing.
     *
     * @param pictures each row after row, red, green and blue from 0 to 1
     * @param width pixels of a row
     * @param captions what stands below each
     * @param alt a sentence that says what there is to see
     */
    public static void pictures(
            List<float[]> pictures, int width, List<String> captions, String alt) {
        String words = Alt.require("Show.pictures", alt);
        display(() -> Gallery.of(pictures, width, captions, words), words);
    }

    /**
     * Shows a player for a sound.
     *
     * @param samples the sound, from −1 to 1
     * @param rate samples a second
     * @param alt what can be heard
     */
    public static void audio(double[] samples, int rate, String alt) {
        String words = Alt.require("Show.audio", alt);
        display(() -> Sound.player(samples, rate, words), "Sound: " + words);
    }

    /**
     * Shows words with a color for each label, which also stands below the word.
     *
     * @param tokens the words
     * @param labels a label for each word; words with the label {@code O} stay plain
     * @param alt a sentence that says what there is to see
     */
    public static void tokens(List<String> tokens, List<String> labels, String alt) {
        String words = Alt.require("Show.tokens", alt);
        display(TokenColors.of(tokens, labels, words));
    }

    /**
     * Shows markup. Escape what you did not write yourself with {@link Html#escape}.
     *
     * @param html a fragment of HTML
     */
    public static void html(String html) {
        display(Bundle.html(html, html.replaceAll("<[^>]*>", "").strip()));
    }

    /**
     * Shows text as it is.
     *
     * @param text any text; nothing in it is taken for markup
     */
    public static void text(String text) {
        display(Bundle.text(text));
    }

    /**
     * Shows a formula.
     *
     * @param latex a formula in LaTeX, without dollar signs
     */
    public static void latex(String latex) {
        display(Bundle.text(latex).with("text/latex", "$$" + latex + "$$"));
    }

    /**
     * Shows Markdown.
     *
     * @param markdown the text
     */
    public static void markdown(String markdown) {
        display(Bundle.text(markdown).with("text/markdown", markdown));
    }

    /**
     * Starts a progress bar.
     *
     * @param name what is counted, such as {@code epoch}
     * @param total how many steps there will be
     * @return the bar; close it, best with {@code try (var bar = Show.progress(…))}
     */
    public static Progress progress(String name, long total) {
        return new Progress(name, total);
    }

    /** Long work that tells its finished share, from 0 to 1. */
    public interface Shared<T, E extends Exception> {
        /**
         * Does the work.
         *
         * @param share takes the finished share now and then
         * @return the result
         * @throws E if the work fails
         */
        T run(DoubleConsumer share) throws E;
    }

    /**
     * Does long work under a bar of percents, such as {@code Show.during("glove.6B.50d", bar ->
     * FetchedWords.glove(50, bar))}.
     *
     * @param name what is done
     * @param work does it
     * @return what the work returns
     * @throws E if the work fails
     */
    public static <T, E extends Exception> T during(String name, Shared<T, E> work) throws E {
        try (Progress bar = new Progress(name, 100)) {
            return work.run(bar::reach);
        }
    }

    /**
     * Shows a text to read beside the notebook, in the pager where there is one.
     *
     * @param text the text
     */
    public static void page(String text) {
        Optional<Output> output = Output.current();
        if (output.isPresent() && !isSilent()) {
            output.get().page(Bundle.text(text));
        } else {
            text(text);
        }
    }

    /** Removes the output of the running cell. */
    public static void clear() {
        Output.current().ifPresent(output -> output.clear(false));
    }

    /** Removes the output of the running cell as soon as there is new output. */
    public static void clearLater() {
        Output.current().ifPresent(output -> output.clear(true));
    }

    /**
     * Asks for a line.
     *
     * @param prompt the question
     * @return what was typed
     * @throws IOException if nobody can be asked here
     */
    public static String ask(String prompt) throws IOException {
        Optional<Output> output = Output.current();
        if (output.isPresent()) {
            return output.get().ask(prompt, false);
        }
        throw new IOException("Show.ask: nobody can be asked outside a notebook.");
    }

    /**
     * Returns text in rows, for tables.
     *
     * @param cells values of one row
     * @return the row
     */
    public static List<Object> row(Object... cells) {
        return Arrays.asList(cells);
    }
}
