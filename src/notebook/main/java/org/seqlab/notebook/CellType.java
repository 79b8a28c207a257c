package org.seqlab.notebook;

import java.util.Locale;

/** The three kinds of cell. */
public enum CellType {
    /** Program text. */
    CODE,
    /** Text for people. */
    MARKDOWN,
    /** Text that is shown as it is. */
    RAW;

    /**
     * Returns the name that notebook files use.
     *
     * @return {@code code}, {@code markdown} or {@code raw}
     */
    public String fileName() {
        return name().toLowerCase(Locale.ROOT);
    }
}
