package org.seqlab.notebook.source;

import java.text.Normalizer;
import java.util.HashSet;
import java.util.Locale;
import java.util.Set;
import org.seqlab.notebook.CellType;

/** Derives cell ids from headings, so that a new cell moves only those of its own section. */
final class CellNames {
    private static final int LONGEST = 48;

    private final Set<String> taken = new HashSet<>();
    private String section = "start";
    private int count;

    String next(Block block) {
        if (block.type() == CellType.MARKDOWN && block.text().matches("(?s)#{1,6} .*")) {
            section = free(slug(block.text().lines().findFirst().orElse("")));
            count = 1;
            return section;
        }
        count++;
        return free(section + "-" + count);
    }

    private String free(String wish) {
        String name = wish;
        for (int n = 2; !taken.add(name); n++) {
            name = wish + "-" + (char) ('a' + n - 2);
        }
        return name;
    }

    private static String slug(String heading) {
        String plain = Normalizer.normalize(heading, Normalizer.Form.NFD).toLowerCase(Locale.ROOT);
        String slug = plain.replaceAll("[^a-z0-9]+", "-").replaceAll("^-+|-+$", "");
        String cut = slug.substring(0, Math.min(LONGEST, slug.length())).replaceAll("-+$", "");
        return cut.isEmpty() ? "section" : cut;
    }
}
