package org.seqlab.evidence;

import com.google.gson.JsonObject;
import java.nio.file.Path;

/** One case of a case file. */
public final class Case {
    private final CaseFile file;
    private final String name;
    private final Values root;
    private final Values inputs;

    Case(CaseFile file, String name, JsonObject json) {
        this.file = file;
        this.name = name;
        this.root = new Values(name, json);
        JsonObject given =
                json.has("inputs") && json.get("inputs").isJsonObject()
                        ? json.getAsJsonObject("inputs")
                        : new JsonObject();
        this.inputs = new Values(name + ".inputs", given);
    }

    /**
     * Returns the case's name.
     *
     * @return the name, or its position where it has none
     */
    public String name() {
        return name;
    }

    /**
     * Returns the inputs; empty if the case has none.
     *
     * @return the inputs
     */
    public Values inputs() {
        return inputs;
    }

    /**
     * Returns the whole case, for fields beside inputs and outputs such as {@code variant}.
     *
     * @return the case's fields
     */
    public Values root() {
        return root;
    }

    /**
     * Returns the expected outputs, for adapters that must know which of several forms is asked for.
     *
     * @return the outputs; empty if the case has none
     */
    public Values outputs() {
        return root.has("outputs")
                ? new Values(name + ".outputs", root.json().getAsJsonObject("outputs"))
                : new Values(name + ".outputs", new JsonObject());
    }

    /**
     * Returns the week of the case's file.
     *
     * @return 0 for random numbers, else 1 to 4
     */
    public int week() {
        return file.week();
    }

    /**
     * Returns the function that the case's file is about.
     *
     * @return the function as the file names it
     */
    public String function() {
        return file.function();
    }

    /**
     * Returns the folder of the case's file, where the data that it names may lie.
     *
     * @return the folder
     */
    public Path folder() {
        return file.path().toAbsolutePath().getParent();
    }

    Double tolerance() {
        for (String field : new String[] {"rtol", "tolerance"}) {
            if (root.has(field) && root.json().get(field).isJsonPrimitive()) {
                return root.number(field);
            }
        }
        return file.tolerance();
    }
}
