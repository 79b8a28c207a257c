package org.seqlab.kernel.session;

import java.util.List;
import java.util.Optional;

/**
 * What came of a cell.
 *
 * @param value value of the last expression, if it had one that is shown; empty for null as well
 * @param shown whether there is a value to show
 * @param error what went wrong, or nothing
 * @param notices one line each: what cannot run yet, what was reset
 */
public record Outcome(
        Optional<Object> value, boolean shown, Optional<CellError> error, List<String> notices) {
    /** Nothing happened. */
    public static final Outcome NOTHING =
            new Outcome(Optional.empty(), false, Optional.empty(), List.of());
}
