package org.seqlab.kernel.run;

import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import org.junit.jupiter.api.Test;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.session.CellError;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

class NotebookPageTest {
    private final Collector collector = new Collector();

    private String page() {
        Cell cell = Cell.of("c", CellType.CODE, "a < b && c").withOutputs(3, collector.take());
        return NotebookPage.of("x < y", Notebook.of(List.of(cell)), UnaryOperator.identity());
    }

    @Test
    void codeTitleAndPrintedTextAreEscaped() {
        collector.stream("stdout", "<script>alert(1)</script>");
        String page = page();
        assertTrue(page.contains("<title>x &lt; y</title>"));
        assertTrue(page.contains("a &lt; b &amp;&amp; c"));
        assertFalse(page.contains("<script>"));
        assertTrue(page.contains("In [3]"));
    }

    @Test
    void pictureKeepsItsTextAndItsWidth() {
        Bundle picture =
                new Bundle(
                        Map.of("image/png", "AAAA", "text/plain", "A \"line\" falls."),
                        Map.of("image/png", Map.of("width", 640L)));
        collector.display(picture, null, false);
        String page = page();
        assertTrue(page.contains("width=\"640\""));
        assertTrue(page.contains("alt=\"A &quot;line&quot; falls.\""));
        assertTrue(page.contains("data:image/png;base64,AAAA"));
    }

    @Test
    void tracebackLosesItsTerminalColours() {
        List<String> lines = List.of("\u001b[1;31mOops: <why>\u001b[0m", "    cell 1");
        collector.error(new CellError("Oops", "<why>", lines));
        assertTrue(page().contains("<pre>Oops: &lt;why&gt;\n    cell 1</pre>"));
    }
}
