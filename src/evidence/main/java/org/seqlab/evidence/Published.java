package org.seqlab.evidence;

import com.google.gson.JsonElement;
import com.google.gson.JsonObject;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Compares with the values that were printed: to half a unit of the last printed digit. */
final class Published {
    private static final Pattern NUMBER =
            Pattern.compile("[-+]?(?:\\d+\\.?\\d*|\\.\\d+)(?:[eE][-+]?\\d+)?");
    private static final Pattern PLACE = Pattern.compile("(\\w+)((?:\\[[^\\]]*\\])+)");
    private static final Pattern ATOL = Pattern.compile("atol ([0-9.eE+-]+)");
    private static final Pattern RTOL = Pattern.compile("rtol ([0-9.eE+-]+)");

    private final Answers answers;

    Published(Answers answers) {
        this.answers = answers;
    }

    /** Returns the first difference with a case's {@code published} entries, or nothing. */
    Optional<String> difference(JsonElement published) {
        if (published == null || !published.isJsonArray()) {
            return Optional.empty();
        }
        for (JsonElement entry : published.getAsJsonArray()) {
            Optional<String> difference = entry(entry.getAsJsonObject());
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private Optional<String> entry(JsonObject entry) {
        if (!entry.has("printed") || !matchedWhenMade(entry)) {
            return Optional.empty();
        }
        String what = entry.get("what").getAsString();
        Object found = find(what);
        if (found == Answers.UNAVAILABLE) {
            return Optional.empty();
        }
        if (found == null) {
            return Optional.of("published " + what + " is not known to the adapter");
        }
        JsonElement printed = entry.get("printed");
        boolean digits =
                printed.isJsonPrimitive()
                        && printed.getAsJsonPrimitive().isString()
                        && !(found instanceof String);
        return digits
                ? digits(what, printed.getAsString(), Comparison.toArray(found).data())
                : new Comparison(answers.tolerance())
                        .difference("published " + what, printed, found);
    }

    /** An entry that did not match when the file was made documents a misprint. */
    private static boolean matchedWhenMade(JsonObject entry) {
        for (String flag : new String[] {"matches_to_printed_digits", "matches"}) {
            if (entry.has(flag) && !entry.get(flag).getAsBoolean()) {
                return false;
            }
        }
        return true;
    }

    private Optional<String> digits(String what, String printed, double[] found) {
        List<String> numbers = new ArrayList<>();
        Matcher matcher = NUMBER.matcher(printed);
        while (matcher.find()) {
            numbers.add(matcher.group());
        }
        if (numbers.size() != found.length) {
            return Optional.of(
                    "published "
                            + what
                            + ": "
                            + numbers.size()
                            + " numbers, found "
                            + found.length);
        }
        double absolute = Math.max(answers.printedTolerance(), stated(ATOL, what));
        double relative = stated(RTOL, what);
        for (int i = 0; i < found.length; i++) {
            double extra = absolute + relative * Math.abs(found[i]);
            if (!agrees(numbers.get(i), found[i], extra)) {
                String place = found.length == 1 ? "" : " number " + i;
                return Optional.of(
                        "published "
                                + what
                                + place
                                + ": expected "
                                + numbers.get(i)
                                + ", found "
                                + found[i]);
            }
        }
        return Optional.empty();
    }

    /**
     * Tells whether a number prints as shown, up to half a unit of the last digit. The digits beyond
     * a double's precision (15.95 decimal digits) are not held against it.
     */
    static boolean agrees(String printed, double found, double extra) {
        double expected = Double.parseDouble(printed);
        double half = 0.5 * unit(printed);
        double rounding = 1e-13 * Math.abs(expected);
        return Math.abs(found - expected) <= Math.max(half, extra) + rounding;
    }

    private static double unit(String printed) {
        String[] parts = printed.toLowerCase(Locale.ROOT).split("e");
        int dot = parts[0].indexOf('.');
        int decimals = dot < 0 ? 0 : parts[0].length() - dot - 1;
        int exponent = parts.length > 1 ? Integer.parseInt(parts[1]) : 0;
        return Math.pow(10, exponent - decimals);
    }

    private static double stated(Pattern tolerance, String what) {
        Matcher matcher = tolerance.matcher(what);
        return matcher.find() ? Double.parseDouble(matcher.group(1)) : 0;
    }

    private Object find(String what) {
        if (answers.printed().containsKey(what)) {
            return answers.printed().get(what);
        }
        Matcher matcher = PLACE.matcher(what);
        while (matcher.find()) {
            Object whole = named(matcher.group(1));
            if (whole == Answers.UNAVAILABLE) {
                return whole;
            }
            if (whole != null) {
                return Slice.of(Comparison.toArray(whole), matcher.group(2));
            }
        }
        Object whole = named(what);
        return whole == null ? named(what.toLowerCase(Locale.ROOT)) : whole;
    }

    private Object named(String name) {
        for (Map<String, Object> group :
                List.of(answers.outputs(), answers.gradients(), answers.root())) {
            Object value = within(group, name);
            if (value != null) {
                return value;
            }
        }
        return null;
    }

    private static Object within(Map<?, ?> map, String name) {
        if (map.get(name) != null) {
            return map.get(name);
        }
        for (Object value : map.values()) {
            Object found = value instanceof Map<?, ?> nested ? within(nested, name) : null;
            if (found != null) {
                return found;
            }
        }
        return null;
    }
}
