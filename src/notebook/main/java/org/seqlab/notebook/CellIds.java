package org.seqlab.notebook;

import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.regex.Pattern;

/** Gives every cell an id of its own: the format wants it, copied cells lose it. */
final class CellIds {
    private static final Pattern VALID = Pattern.compile("[A-Za-z0-9_-]{1,64}");

    private CellIds() {}

    static List<Cell> unique(List<Cell> cells, List<String> repairs) {
        Set<String> taken = new HashSet<>();
        List<Cell> result = new ArrayList<>();
        for (int k = 0; k < cells.size(); k++) {
            Cell cell = cells.get(k);
            if (VALID.matcher(cell.id()).matches() && taken.add(cell.id())) {
                result.add(cell);
                continue;
            }
            if (!cell.id().isEmpty()) {
                repairs.add("cell " + (k + 1) + " got a new id: its own was used or not valid");
            }
            result.add(renamed(cell, free("cell-" + (k + 1), taken)));
        }
        return result;
    }

    private static String free(String wish, Set<String> taken) {
        String id = wish;
        for (int n = 2; !taken.add(id); n++) {
            id = wish + "-" + n;
        }
        return id;
    }

    private static Cell renamed(Cell cell, String id) {
        return new Cell(
                id,
                cell.type(),
                cell.source(),
                cell.executionCount(),
                cell.outputs(),
                cell.extra());
    }
}
