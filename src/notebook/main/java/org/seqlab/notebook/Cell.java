package org.seqlab.notebook;

import com.google.gson.JsonArray;
import com.google.gson.JsonObject;
import java.util.Objects;

/**
 * One cell of a notebook.
 *
 * @param id its id, unique in the notebook
 * @param type what kind of cell it is
 * @param source its text, lines separated by a line feed
 * @param executionCount how often the kernel had run when it ran this cell, or null
 * @param outputs the outputs as the file has them; empty unless the cell is code
 * @param extra the other fields: {@code metadata} and {@code attachments}
 */
public record Cell(
        String id,
        CellType type,
        String source,
        Integer executionCount,
        JsonArray outputs,
        JsonObject extra) {
    /** Checks that nothing but the count is null. */
    public Cell {
        Objects.requireNonNull(id, "id");
        Objects.requireNonNull(type, "type");
        Objects.requireNonNull(source, "source");
        Objects.requireNonNull(outputs, "outputs");
        Objects.requireNonNull(extra, "extra");
    }

    /**
     * Returns a cell that has not run.
     *
     * @param id its id
     * @param type what kind of cell it is
     * @param source its text
     * @return the cell, without outputs
     */
    public static Cell of(String id, CellType type, String source) {
        return new Cell(id, type, source, null, new JsonArray(), new JsonObject());
    }

    /**
     * Returns this cell with what a kernel answered.
     *
     * @param count how often the kernel has run, or null
     * @param newOutputs the outputs, as objects of the notebook format
     * @return a cell with the same text
     */
    public Cell withOutputs(Integer count, JsonArray newOutputs) {
        return new Cell(id, type, source, count, newOutputs, extra);
    }

    /**
     * Returns this cell with another text and no outputs.
     *
     * @param newSource the text
     * @return a cell with the same id
     */
    public Cell withSource(String newSource) {
        return new Cell(id, type, newSource, null, new JsonArray(), extra);
    }
}
