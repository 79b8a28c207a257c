package org.seqlab.kernel.session;

import java.util.List;
import java.util.Optional;
import org.seqlab.notebook.ExerciseCell;

/** A running Java session: cells share their variables, methods and classes. */
public interface Session extends AutoCloseable {
    /**
     * Runs one cell. Faults of the cell are part of the outcome, never thrown.
     *
     * @param code the source of the cell
     * @param cell number under which errors name it
     * @return what came of it
     */
    Outcome run(String code, int cell);

    /**
     * Completes what is being typed.
     *
     * @param code the source of the cell
     * @param cursor place of the cursor in it, in UTF-16 units
     * @return what could stand there
     */
    Completion complete(String code, int cursor);

    /**
     * Explains what the cursor is on.
     *
     * @param code the source of the cell
     * @param cursor place of the cursor in it
     * @param detail 0 for signature and documentation, 1 for the source where it is known
     * @return plain text, or nothing if nothing is known
     */
    Optional<String> inspect(String code, int cursor, int detail);

    /**
     * Tells whether a cell could be run as it is.
     *
     * @param code the source of the cell
     * @return complete, incomplete or invalid
     */
    Completeness completeness(String code);

    /**
     * Stops the running cell and keeps the state.
     *
     * @return whether a cell was running
     */
    boolean interrupt();

    /**
     * Finds the newest class that a cell declared.
     *
     * @param name its simple name
     * @return the class, or nothing
     */
    Optional<Class<?>> type(String name);

    /**
     * Returns the exercise cells that were run, the newest for each exercise.
     *
     * @return in the order of their numbers
     */
    List<ExerciseCell> exercises();

    @Override
    void close();
}
