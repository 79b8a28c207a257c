package org.seqlab.kernel.run;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.io.IOException;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.kernel.output.Bundle;
import org.seqlab.kernel.session.CellError;

class CollectorTest {
    private final Collector collector = new Collector();

    private static String text(JsonArray outputs, int i) {
        return outputs.get(i).getAsJsonObject().get("text").getAsString();
    }

    private static String plain(JsonArray outputs, int i) {
        JsonObject data = outputs.get(i).getAsJsonObject().getAsJsonObject("data");
        return data.get("text/plain").getAsString();
    }

    @Test
    void neighboursOfOneStreamAreJoinedAndTheOtherStreamKeepsItsPlace() {
        collector.stream("stdout", "a");
        collector.stream("stdout", "b\n");
        collector.stream("stderr", "c");
        collector.stream("stdout", "d");
        JsonArray outputs = collector.take();
        assertEquals(3, outputs.size());
        assertEquals("ab\n", text(outputs, 0));
        assertEquals("c", text(outputs, 1));
        assertEquals("d", text(outputs, 2));
        assertTrue(collector.take().isEmpty());
    }

    @Test
    void carriageReturnStartsTheLineAnewButLineEndsOfWindowsDoNot() {
        assertEquals("step 2", Collector.overwrite("step 1\rstep 2"));
        assertEquals("kept\nlast", Collector.overwrite("kept\nfirst\rlast"));
        assertEquals("a\nb\n", Collector.overwrite("a\r\nb\r\n"));
        assertEquals("done\r", Collector.overwrite("done\r"));
    }

    @Test
    void updateReplacesWhatHasTheIdAndNothingElse() {
        collector.display(Bundle.text("first"), "x", false);
        collector.display(Bundle.text("second"), null, false);
        collector.display(Bundle.text("third"), "x", true);
        JsonArray outputs = collector.take();
        assertEquals(2, outputs.size());
        assertEquals("third", plain(outputs, 0));
        assertEquals("second", plain(outputs, 1));
    }

    @Test
    void clearingLaterWaitsForTheNextOutput() {
        collector.stream("stdout", "old");
        collector.clear(true);
        collector.display(Bundle.text("new"), null, false);
        assertEquals("new", plain(collector.take(), 0));
        collector.stream("stdout", "kept");
        collector.clear(true);
        assertEquals("kept", text(collector.take(), 0));
        collector.stream("stdout", "gone");
        collector.clear(false);
        assertTrue(collector.take().isEmpty());
    }

    @Test
    void errorsAndResultsHaveTheFieldsOfTheFormat() {
        collector.result(Bundle.text("42"), 7);
        collector.error(new CellError("Oops", "why", List.of("Oops: why", "    cell 1")));
        JsonArray outputs = collector.take();
        assertEquals(7, outputs.get(0).getAsJsonObject().get("execution_count").getAsInt());
        JsonObject error = outputs.get(1).getAsJsonObject();
        assertEquals("Oops", error.get("ename").getAsString());
        assertEquals(2, error.getAsJsonArray("traceback").size());
    }

    @Test
    void nobodyCanBeAskedWithoutAFrontEnd() {
        assertThrows(IOException.class, () -> collector.ask("name? ", false));
    }
}
