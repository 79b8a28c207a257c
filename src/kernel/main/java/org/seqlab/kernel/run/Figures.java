package org.seqlab.kernel.run;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Base64;
import java.util.Locale;
import java.util.Map;
import java.util.function.UnaryOperator;

/** Puts the images that a notebook names into the page itself. */
public final class Figures {
    private static final long LARGEST = 5_000_000;
    private static final Map<String, String> TYPES =
            Map.of(
                    "svg", "image/svg+xml",
                    "png", "image/png",
                    "jpg", "image/jpeg",
                    "jpeg", "image/jpeg",
                    "gif", "image/gif");

    private Figures() {}

    /**
     * Returns the media type of an image.
     *
     * @param name a file's name
     * @return the type by the ending of the name; null if it is no image that a notebook may show
     */
    public static String type(String name) {
        return TYPES.get(name.substring(name.lastIndexOf('.') + 1).toLowerCase(Locale.ROOT));
    }

    /**
     * Returns what embeds the images beside a notebook.
     *
     * @param folder the notebook's folder
     * @return from an address in the notebook to a data address; others stay as they are
     */
    public static UnaryOperator<String> beside(Path folder) {
        return address -> {
            String name = address.replaceFirst("[?#].*$", "");
            String type = type(name);
            if (name.contains(":") || type == null) {
                return address;
            }
            try {
                Path file = folder.resolve(name);
                if (!Files.isRegularFile(file) || Files.size(file) > LARGEST) {
                    return address;
                }
                String content = Base64.getEncoder().encodeToString(Files.readAllBytes(file));
                return "data:" + type + ";base64," + content;
            } catch (IOException e) {
                return address;
            }
        };
    }
}
