package org.seqlab.notebook;

import com.google.gson.JsonObject;
import java.io.IOException;
import java.nio.file.Path;
import java.util.List;

/**
 * A notebook: cells in order.
 *
 * @param metadata the file's metadata
 * @param cells the cells from top to bottom
 * @param repairs what had to be mended while reading, in plain words; empty for a sound file
 */
public record Notebook(JsonObject metadata, List<Cell> cells, List<String> repairs) {
    /** Copies the lists. */
    public Notebook {
        cells = List.copyOf(cells);
        repairs = List.copyOf(repairs);
    }

    /**
     * Returns a notebook for the Seqlab kernel.
     *
     * @param cells the cells from top to bottom
     * @return the notebook
     */
    public static Notebook of(List<Cell> cells) {
        return new Notebook(javaMetadata(), cells, List.of());
    }

    /**
     * Reads a notebook file of format 3 to 4.5.
     *
     * @param file the file
     * @return the notebook
     * @throws NotebookException if it is no notebook or too large
     * @throws IOException if it cannot be read
     */
    public static Notebook read(Path file) throws IOException {
        return NotebookReader.read(file, Limits.WIDE);
    }

    /**
     * Writes this notebook in format 4.5, through a temporary file beside the target.
     *
     * @param file the file to write or replace
     * @throws IOException if it cannot be written
     */
    public void write(Path file) throws IOException {
        NotebookWriter.write(this, file);
    }

    /**
     * Returns this notebook with other cells.
     *
     * @param newCells the cells
     * @return a notebook with the same metadata
     */
    public Notebook withCells(List<Cell> newCells) {
        return new Notebook(metadata, newCells, repairs);
    }

    private static JsonObject javaMetadata() {
        JsonObject kernel = new JsonObject();
        kernel.addProperty("display_name", "Java (Seqlab)");
        kernel.addProperty("language", "java");
        kernel.addProperty("name", "seqlab");
        JsonObject language = new JsonObject();
        language.addProperty("codemirror_mode", "text/x-java");
        language.addProperty("file_extension", ".jshell");
        language.addProperty("mimetype", "text/x-java-source");
        language.addProperty("name", "java");
        language.addProperty("pygments_lexer", "java");
        JsonObject metadata = new JsonObject();
        metadata.add("kernelspec", kernel);
        metadata.add("language_info", language);
        return metadata;
    }
}
