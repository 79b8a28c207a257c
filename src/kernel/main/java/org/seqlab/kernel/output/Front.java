package org.seqlab.kernel.output;

import java.io.IOException;

/** Where the output of a session goes: Jupyter, the built-in notebook, a file. */
public interface Front {
    /**
     * Takes printed text.
     *
     * @param name {@code stdout} or {@code stderr}
     * @param text what was printed
     */
    void stream(String name, String text);

    /**
     * Shows something.
     *
     * @param bundle what is shown
     * @param id display id, by which it can be updated, or null
     * @param update whether to replace what has this id
     */
    void display(Bundle bundle, String id, boolean update);

    /**
     * Removes the output of the running cell.
     *
     * @param wait whether to wait for the next output
     */
    void clear(boolean wait);

    /**
     * Shows something to read beside the notebook, such as documentation.
     *
     * @param bundle what is shown
     */
    default void page(Bundle bundle) {
        display(bundle, null, false);
    }

    /**
     * Asks the student for a line.
     *
     * @param prompt the question
     * @param secret whether what is typed is hidden
     * @return the line without its end
     * @throws IOException if nobody can be asked here
     */
    String ask(String prompt, boolean secret) throws IOException;
}
