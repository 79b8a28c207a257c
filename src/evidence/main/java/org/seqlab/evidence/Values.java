package org.seqlab.evidence;

import com.google.gson.JsonArray;
import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import org.seqlab.math.Matrix;

/**
 * Typed access to one JSON object of a case file. Which fields were read is remembered, so that the
 * harness can tell the fields that nobody knows.
 */
public final class Values {
    private final String path;
    private final JsonObject json;
    private final Set<String> read = new LinkedHashSet<>();

    /**
     * Wraps an object.
     *
     * @param path where it stands, for messages
     * @param json the object
     */
    public Values(String path, JsonObject json) {
        this.path = path;
        this.json = json;
    }

    /**
     * Returns the names of the fields in the order of the file.
     *
     * @return the names
     */
    public Set<String> names() {
        return json.keySet();
    }

    /**
     * Tells whether a field is there and not null.
     *
     * @param name the field
     * @return true if it has a value
     */
    public boolean has(String name) {
        return json.has(name) && !json.get(name).isJsonNull();
    }

    /**
     * Returns a field as it stands.
     *
     * @param name the field
     * @return the JSON value
     * @throws IllegalArgumentException if it is missing
     */
    public JsonElement raw(String name) {
        read.add(name);
        if (!json.has(name)) {
            throw new IllegalArgumentException(
                    path + ": the field " + name + " is missing; there are " + names() + ".");
        }
        return json.get(name);
    }

    /**
     * Returns a number; NaN and Infinity may be written as strings.
     *
     * @param name the field
     * @return its value
     */
    public double number(String name) {
        return number(raw(name));
    }

    /**
     * Returns a number, or a default when the field is missing.
     *
     * @param name the field
     * @param otherwise the default
     * @return its value
     */
    public double number(String name, double otherwise) {
        return has(name) ? number(name) : otherwise;
    }

    /**
     * Returns an integer.
     *
     * @param name the field
     * @return its value
     */
    public int integer(String name) {
        return Math.toIntExact(wholeNumber(name));
    }

    /**
     * Returns an integer, or a default when the field is missing.
     *
     * @param name the field
     * @param otherwise the default
     * @return its value
     */
    public int integer(String name, int otherwise) {
        return has(name) ? integer(name) : otherwise;
    }

    /**
     * Returns a long integer.
     *
     * @param name the field
     * @return its value
     */
    public long wholeNumber(String name) {
        return raw(name).getAsBigDecimal().longValueExact();
    }

    /**
     * Returns a string.
     *
     * @param name the field
     * @return its text
     */
    public String text(String name) {
        return raw(name).getAsString();
    }

    /**
     * Returns a truth value.
     *
     * @param name the field
     * @return its value
     */
    public boolean flag(String name) {
        return raw(name).getAsBoolean();
    }

    /**
     * Returns an array of any shape.
     *
     * @param name the field, encoded or nested lists
     * @return the array
     */
    public NdArray array(String name) {
        return NdArray.read(raw(name));
    }

    /**
     * Returns a matrix; a vector becomes a column.
     *
     * @param name the field
     * @return the matrix
     */
    public Matrix matrix(String name) {
        return array(name).matrix();
    }

    /**
     * Returns a sequence whose time is the last dimension.
     *
     * @param name the field, [n, m, T]
     * @return T matrices (n, m)
     */
    public List<Matrix> steps(String name) {
        return array(name).stepsLast();
    }

    /**
     * Returns a sequence whose time is the first dimension.
     *
     * @param name the field, [T, n, m]
     * @return T matrices (n, m)
     */
    public List<Matrix> stepsFirst(String name) {
        return array(name).stepsFirst();
    }

    /**
     * Returns all numbers of an array, last index fastest.
     *
     * @param name the field
     * @return the entries
     */
    public double[] doubles(String name) {
        return array(name).data();
    }

    /**
     * Returns all integers of an array.
     *
     * @param name the field
     * @return the entries
     */
    public int[] ints(String name) {
        JsonElement value = raw(name);
        return ints(NdArray.isEncoded(value) ? value.getAsJsonObject().get("data") : value);
    }

    /**
     * Returns an array of two dimensions of integers.
     *
     * @param name the field
     * @return one array a row
     */
    public int[][] intRows(String name) {
        Matrix matrix = matrix(name);
        int[][] rows = new int[matrix.rows()][matrix.cols()];
        for (int i = 0; i < rows.length; i++) {
            for (int j = 0; j < rows[i].length; j++) {
                rows[i][j] = (int) matrix.get(i, j);
            }
        }
        return rows;
    }

    /**
     * Returns a list of strings.
     *
     * @param name the field
     * @return the strings; a null stays null
     */
    public List<String> strings(String name) {
        List<String> result = new ArrayList<>();
        for (JsonElement entry : raw(name).getAsJsonArray()) {
            result.add(entry.isJsonNull() ? null : entry.getAsString());
        }
        return result;
    }

    /**
     * Returns a nested object.
     *
     * @param name the field
     * @return the object
     */
    public Values object(String name) {
        return new Values(path + "." + name, raw(name).getAsJsonObject());
    }

    /**
     * Returns a list of objects.
     *
     * @param name the field
     * @return the objects
     */
    public List<Values> objects(String name) {
        List<Values> result = new ArrayList<>();
        JsonArray entries = raw(name).getAsJsonArray();
        for (int i = 0; i < entries.size(); i++) {
            String place = path + "." + name + "[" + i + "]";
            result.add(new Values(place, entries.get(i).getAsJsonObject()));
        }
        return result;
    }

    Set<String> read() {
        return read;
    }

    JsonObject json() {
        return json;
    }

    static double number(JsonElement value) {
        if (value.isJsonPrimitive() && value.getAsJsonPrimitive().isBoolean()) {
            return value.getAsBoolean() ? 1 : 0;
        }
        String text = value.getAsString();
        return switch (text) {
            case "Infinity", "inf", "+Infinity" -> Double.POSITIVE_INFINITY;
            case "-Infinity", "-inf" -> Double.NEGATIVE_INFINITY;
            case "nan" -> Double.NaN;
            default -> Double.parseDouble(text);
        };
    }

    static double[] doubles(JsonElement list) {
        JsonArray entries = list.getAsJsonArray();
        double[] result = new double[entries.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = number(entries.get(i));
        }
        return result;
    }

    static int[] ints(JsonElement list) {
        JsonArray entries = list.getAsJsonArray();
        int[] result = new int[entries.size()];
        for (int i = 0; i < result.length; i++) {
            result[i] = entries.get(i).getAsBigDecimal().intValueExact();
        }
        return result;
    }
}
