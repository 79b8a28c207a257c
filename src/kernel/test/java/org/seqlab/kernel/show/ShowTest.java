package org.seqlab.kernel.show;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.awt.image.BufferedImage;
import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import javax.imageio.ImageIO;
import javax.xml.parsers.DocumentBuilderFactory;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.output.Front;
import org.seqlab.kernel.output.Output;
import org.seqlab.math.Matrix;

class ShowTest {
    private record Shown(Bundle bundle, String id, boolean update) {}

    private static final class Recorder implements Front {
        final List<Shown> shown = new ArrayList<>();
        final StringBuilder printed = new StringBuilder();

        @Override
        public void stream(String name, String text) {
            printed.append(text);
        }

        @Override
        public void display(Bundle bundle, String id, boolean update) {
            shown.add(new Shown(bundle, id, update));
        }

        @Override
        public void clear(boolean wait) {
            shown.clear();
        }

        @Override
        public String ask(String prompt, boolean secret) throws IOException {
            return "answer to " + prompt;
        }
    }

    private final Recorder front = new Recorder();
    private Output output;

    @BeforeEach
    void open() {
        output = Output.open(front);
    }

    @AfterEach
    void close() {
        System.clearProperty("seqlab.show");
        output.close();
    }

    private Bundle last() {
        return front.shown.get(front.shown.size() - 1).bundle();
    }

    private static void isPicture(Bundle bundle, int width) throws IOException {
        byte[] png = Base64.getDecoder().decode(bundle.data().get("image/png"));
        assertEquals(2 * width, ImageIO.read(new ByteArrayInputStream(png)).getWidth());
        assertTrue(bundle.metadata().get("image/png").toString().contains("width=" + width));
        String html = bundle.data().get("text/html");
        assertTrue(html.matches("(?s).*( alt| aria-label)=\"[^\"]+\".*"), "no text for the blind");
    }

    private static void isXml(String svg) throws Exception {
        byte[] bytes = svg.getBytes(StandardCharsets.UTF_8);
        DocumentBuilderFactory.newInstance()
                .newDocumentBuilder()
                .parse(new ByteArrayInputStream(bytes));
    }

    @Test
    void chartIsTwiceAsSharpAndSaysWhatThereIsToSee() throws IOException {
        Show.chart("Loss", "The loss falls.").axes("epoch", "loss").line("train", 3, 2, 1).show();
        isPicture(last(), 640);
        assertTrue(last().plain().contains("The loss falls."));
        assertTrue(last().plain().contains("first 3, last 1"));
    }

    @Test
    void barsAndPointsAreDrawn() throws IOException {
        Show.chart("Counts", "a is most frequent.").bars("n", List.of("a", "b"), 5, 3).show();
        isPicture(last(), 640);
        double[] x = {1, 2, 3};
        Show.chart("Cloud", "Three points rise.").points("p", x, x).logarithmic().show();
        isPicture(last(), 640);
    }

    @Test
    void picturesWithoutWordsAreRefused() {
        assertThrows(IllegalArgumentException.class, () -> Show.chart("t", " "));
        assertThrows(
                IllegalArgumentException.class, () -> Show.waveform(new double[] {1}, 8000, null));
    }

    @Test
    void matrixIsATableWithCaptionAndHeads() {
        Show.matrix("W < 3", Matrix.of(new double[][] {{1, 0.25}, {-3, 1e-9}}));
        String html = last().data().get("text/html");
        assertTrue(html.contains("<caption>W &lt; 3, shape (2, 2)</caption>"), html);
        assertTrue(html.contains("<th scope=\"row\" style=\"text-align:right\">1</th>"), html);
        assertTrue(last().plain().contains("0.2500"), last().plain());
    }

    @Test
    void wordsStandLeftAndNumbersRight() {
        Show.table(
                "scores",
                List.of("model", "share"),
                List.of(Show.row("LSTM", -0.5), Show.row("a plain one", 1e-9)));
        String html = last().data().get("text/html");
        assertTrue(html.contains("<td style=\"text-align:left\">LSTM</td>"), html);
        assertTrue(html.contains("<th scope=\"col\" style=\"text-align:right\">share</th>"), html);
        assertTrue(last().plain().contains("\nLSTM         "), last().plain());
    }

    @Test
    void longTablesAreFoldedIntoPages() {
        List<List<Object>> rows = new ArrayList<>();
        for (int i = 0; i < 53; i++) {
            rows.add(Show.row("<b>" + i, i / 2.0));
        }
        Show.table("halves", List.of("n", "half"), rows);
        String html = last().data().get("text/html");
        assertEquals(2, html.split("<details>", -1).length - 1);
        assertTrue(html.contains("rows 41 to 53 of 53"));
        assertFalse(html.contains("<b>"), "values are escaped");
    }

    @Test
    void attentionMapNamesEachPairAndTheStrongest() throws Exception {
        Matrix weights = Matrix.of(new double[][] {{0.1, 0.2, 0.7}, {0.6, 0.3, 0.1}});
        Show.attention(List.of("le", "<chat>"), List.of("the", "cat", "sat"), weights, "Two rows.");
        String svg = last().data().get("text/html");
        isXml(svg);
        assertTrue(svg.contains("<title>le looks at sat: 0.70</title>"), svg);
        assertTrue(svg.contains("role=\"img\" aria-label=\"Two rows.\""), svg);
        assertTrue(last().plain().contains("<chat> -> the 0.60"), last().plain());
        assertTrue(last().data().containsKey("image/png"));
        assertThrows(
                IllegalArgumentException.class,
                () -> Show.attention(List.of("a"), List.of("b"), weights, "x"));
    }

    @Test
    void picturesStandInRowsAboveTheirCaptions() throws Exception {
        float[] red = {1, 0, 0, 0, 0, 2};
        List<String> captions = List.of("one", "two", "three", "four", "five <small> words here");
        Show.pictures(List.of(red, red, red, red, red), 2, captions, "Red beside blue.");
        String svg = last().data().get("text/html");
        isXml(svg);
        assertTrue(svg.contains("five &lt;small&gt; words"), svg);
        byte[] png = Base64.getDecoder().decode(last().data().get("image/png"));
        BufferedImage image = ImageIO.read(new ByteArrayInputStream(png));
        assertEquals(0xffff0000, image.getRGB(2 * 20, 2 * 20));
        assertEquals(0xff0000ff, image.getRGB(2 * 150, 2 * 20));
        String message =
                assertThrows(
                                IllegalArgumentException.class,
                                () -> Show.pictures(List.of(red), 5, List.of("a"), "x"))
                        .getMessage();
        assertTrue(message.contains("whole rows of 5 pixels"), message);
    }

    @Test
    void soundPicturesAndTokensAreValidSvg() throws Exception {
        double[] wave = new double[8000];
        for (int i = 0; i < wave.length; i++) {
            wave[i] = Math.sin(i / 9.0);
        }
        Show.waveform(wave, 8000, "A steady tone.");
        isXml(last().data().get("text/html"));
        isPicture(last(), 640);
        Matrix power = Matrix.build(31, 53, (f, t) -> Math.sin(f / 5.0) + t / 53.0);
        Show.spectrogram(power, 1.5, 4000, "It grows louder.");
        isXml(last().data().get("text/html"));
        isPicture(last(), 640);
        Show.tokens(
                List.of("Ada", "lives", "in", "Rome"), List.of("PER", "O", "O", "LOC"), "Names.");
        isXml(last().data().get("text/html"));
        assertTrue(last().plain().contains("Ada[PER] lives in Rome[LOC]"), last().plain());
    }

    @Test
    void audioIsAWavOfSixteenBits() {
        Show.audio(new double[] {0, 1, -2}, 16_000, "A click.");
        String html = last().data().get("text/html");
        String base64 = html.replaceAll("(?s).*base64,([^\"]*)\".*", "$1");
        ByteBuffer wav =
                ByteBuffer.wrap(Base64.getDecoder().decode(base64)).order(ByteOrder.LITTLE_ENDIAN);
        assertEquals(16_000, wav.getInt(24));
        assertEquals(6, wav.getInt(40));
        assertEquals(32_767, wav.getShort(46));
        assertEquals(-32_767, wav.getShort(48));
        assertTrue(html.contains("aria-label=\"A click.\""));
    }

    @Test
    void progressUpdatesInPlaceAndKeepsTheLastLine() {
        try (Progress bar = Show.progress("epoch", 5)) {
            for (int i = 0; i < 5; i++) {
                bar.step("loss", 0.5);
            }
        }
        assertTrue(front.shown.size() <= 3, "ten times a second at most");
        assertEquals(front.shown.get(0).id(), front.shown.get(1).id());
        assertTrue(front.shown.get(front.shown.size() - 1).update());
        assertTrue(last().plain().startsWith("epoch 5 of 5"), last().plain());
        assertTrue(last().plain().endsWith("loss 0.5000"), last().plain());
    }

    @Test
    void workUnderABarTellsItsShareAndGivesItsResult() {
        Show.Shared<String, IOException> work =
                bar -> {
                    bar.accept(0.41);
                    throw new IOException("cut");
                };
        assertThrows(IOException.class, () -> Show.during("vectors", work));
        assertTrue(last().plain().startsWith("vectors 41 of 100"), last().plain());
        String result =
                Show.during(
                        "words",
                        bar -> {
                            bar.accept(1);
                            return "done";
                        });
        assertEquals("done", result);
        assertTrue(last().plain().startsWith("words 100 of 100"), last().plain());
    }

    @Test
    void livePlotDrawsAFewPicturesForManyPoints() throws IOException {
        try (LivePlot plot = Show.livePlot("Loss", "The loss falls.").axes("step", "loss")) {
            for (int i = 0; i < 5000; i++) {
                plot.add("train", i, 1.0 / (i + 1));
            }
        }
        assertTrue(front.shown.size() < 20, "" + front.shown.size());
        isPicture(last(), 640);
        assertTrue(last().plain().contains("last 2.000e-04"), last().plain());
    }

    @Test
    void silentShowsNothing() {
        System.setProperty("seqlab.show", "silent");
        Show.matrix(Matrix.identity(2));
        Show.chart("t", "alt").line("a", 1, 2).show();
        Show.progress("p", 1).close();
        assertEquals(List.of(), front.shown);
    }

    @Test
    void outsideANotebookTheTextIsPrinted() {
        output.close();
        PrintStream before = System.out;
        ByteArrayOutputStream printed = new ByteArrayOutputStream();
        System.setOut(new PrintStream(printed, true, StandardCharsets.UTF_8));
        try {
            Show.chart("Loss", "The loss falls.").line("train", 3, 1).show();
        } finally {
            System.setOut(before);
        }
        assertTrue(printed.toString(StandardCharsets.UTF_8).contains("The loss falls."));
    }

    @Test
    void valuesAreWrittenAsPeopleReadThem() {
        assertEquals("<b>", Values.of("<b>").plain());
        assertEquals("null", Values.of(null).plain());
        assertEquals("[1, 2]", Values.of(new int[] {1, 2}).plain());
        assertEquals("[[1, 2],\n [3, 4]]", Values.of(new double[][] {{1, 2}, {3, 4}}).plain());
        assertEquals("[[0.5, 1.0]]", Values.of(List.of(new double[] {0.5, 1})).plain());
        Object broken =
                new Object() {
                    @Override
                    public String toString() {
                        throw new IllegalStateException("no");
                    }
                };
        assertTrue(Values.of(broken).plain().contains("toString() failed"));
    }
}
