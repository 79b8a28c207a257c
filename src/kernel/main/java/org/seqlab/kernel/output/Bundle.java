package org.seqlab.kernel.output;

import java.util.LinkedHashMap;
import java.util.Map;

/**
 * One thing to show, in several formats; the front end takes the richest that it knows.
 *
 * @param data content by MIME type; {@code text/plain} is always there
 * @param metadata for example the size at which an image is shown, by MIME type
 */
public record Bundle(Map<String, String> data, Map<String, Object> metadata) {
    /** Checks that there is a text for those who cannot see the rest. */
    public Bundle {
        if (!data.containsKey("text/plain")) {
            throw new IllegalArgumentException("Bundle: text/plain is missing.");
        }
    }

    /**
     * Returns a bundle of plain text.
     *
     * @param text what is shown
     * @return the bundle
     */
    public static Bundle text(String text) {
        return new Bundle(Map.of("text/plain", text), Map.of());
    }

    /**
     * Returns a bundle of HTML.
     *
     * @param html trusted markup
     * @param text the same for a terminal or a screen reader
     * @return the bundle
     */
    public static Bundle html(String html, String text) {
        return text(text).with("text/html", html);
    }

    /**
     * Returns this bundle with one more format.
     *
     * @param mime MIME type
     * @param content the content; Base64 if it is binary
     * @return a new bundle
     */
    public Bundle with(String mime, String content) {
        Map<String, String> more = new LinkedHashMap<>(data);
        more.put(mime, content);
        return new Bundle(more, metadata);
    }

    /**
     * Returns this bundle with the size at which an image is shown.
     *
     * @param mime MIME type of the image
     * @param width width in CSS pixels
     * @param height height in CSS pixels
     * @param alt what there is to see
     * @return a new bundle
     */
    public Bundle sized(String mime, int width, int height, String alt) {
        Map<String, Object> more = new LinkedHashMap<>(metadata);
        more.put(mime, Map.of("width", width, "height", height, "alt", alt));
        return new Bundle(data, more);
    }

    /**
     * Returns the text form.
     *
     * @return what a terminal shows
     */
    public String plain() {
        return data.get("text/plain");
    }
}
