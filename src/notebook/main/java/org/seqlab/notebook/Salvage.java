package org.seqlab.notebook;

import com.google.gson.JsonParseException;
import com.google.gson.stream.JsonReader;
import java.io.IOException;
import java.io.StringReader;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds the whole cells in a file that is damaged somewhere: cut off, merged, or edited by hand. */
final class Salvage {
    private static final int WORK_PER_CHARACTER = 8;
    private static final Pattern CELL =
            Pattern.compile(
                    "\\{\\s*\"(?:cell_type|attachments|collapsed|execution_count|id|input|language"
                            + "|level|metadata|outputs|prompt_number|source)\"\\s*:");

    private final String text;
    private final Limits limits;
    private final List<Cell> cells = new ArrayList<>();
    private long work;

    private Salvage(String text, Limits limits) {
        this.text = text;
        this.limits = limits;
        this.work = WORK_PER_CHARACTER * (long) text.length();
    }

    /**
     * Reads every cell that can be read.
     *
     * @param text the damaged file
     * @param limits how much is believed
     * @param repairs takes what was mended in the cells
     * @return the cells in order; none if the file has nothing like a cell
     */
    static List<Cell> cells(String text, Limits limits, List<String> repairs) {
        Salvage salvage = new Salvage(text, limits);
        Matcher start = CELL.matcher(text);
        int at = 0;
        while (salvage.work > 0 && salvage.cells.size() < limits.cells() && start.find(at)) {
            int end = salvage.close(start.start());
            boolean read = end > 0 && salvage.cell(start.start(), end, repairs);
            at = read ? end : start.end();
        }
        return salvage.cells;
    }

    /** Returns the place after the brace that closes the one at a place, or -1. */
    private int close(int open) {
        int depth = 0;
        boolean quoted = false;
        int last = (int) Math.min(text.length(), open + 4L * limits.cellCharacters());
        for (int k = open; k < last; k++) {
            work--;
            char c = text.charAt(k);
            if (quoted) {
                k += c == '\\' ? 1 : 0;
                quoted = c != '"' && c != '\n';
            } else if (c == '"') {
                quoted = true;
            } else if (c == '{') {
                depth++;
            } else if (c == '}' && --depth == 0) {
                return k + 1;
            }
        }
        return -1;
    }

    private boolean cell(int start, int end, List<String> repairs) {
        List<String> mended = new ArrayList<>();
        int number = cells.size() + 1;
        work -= end - start;
        try (JsonReader json = new JsonReader(new StringReader(text.substring(start, end)))) {
            json.setNestingLimit(64);
            Cell cell = new CellReader(json, limits, mended, number).read();
            if (mended.stream().anyMatch(r -> r.contains(" had no "))) {
                return false;
            }
            cells.add(cell);
            repairs.addAll(mended);
            return true;
        } catch (IOException | JsonParseException | IllegalStateException e) {
            return false;
        } catch (NumberFormatException e) {
            return false;
        }
    }
}
