package org.seqlab.notebook;

/**
 * How much of a file is believed.
 *
 * @param fileBytes the largest file
 * @param cells the most cells
 * @param cellCharacters the longest text of one cell
 * @param keepOutputs whether outputs, metadata and attachments are kept; without them a reader of
 *     strangers' files has less to fear
 */
public record Limits(long fileBytes, int cells, int cellCharacters, boolean keepOutputs) {
    /** For one's own notebooks, with all their outputs. */
    public static final Limits WIDE = new Limits(256L << 20, 10_000, 8 << 20, true);

    /** For files that strangers handed in: text only. */
    public static final Limits INTAKE = new Limits(25L << 20, 2_000, 1 << 20, false);
}
