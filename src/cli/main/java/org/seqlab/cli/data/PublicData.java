package org.seqlab.cli.data;

import java.net.URI;
import java.util.List;
import java.util.Optional;

/**
 * A public file that the course can use but does not ship.
 *
 * @param name what the user types
 * @param description what it is
 * @param source where it comes from
 * @param file its name on disk
 * @param bytes its size
 * @param sha256 its checksum, 64 hexadecimal digits
 * @param license what its authors ask for
 * @param use how a notebook opens it, {@code %s} where another folder is named
 */
public record PublicData(
        String name,
        String description,
        URI source,
        String file,
        long bytes,
        String sha256,
        String license,
        String use) {
    private static final List<PublicData> ALL =
            List.of(
                    new PublicData(
                            "glove-6b",
                            "400,000 words with 50, 100, 200 and 300 features, from Wikipedia 2014"
                                    + " and Gigaword 5",
                            URI.create("https://nlp.stanford.edu/data/glove.6B.zip"),
                            "glove.6B.zip",
                            862_182_613,
                            "617afb2fe6cbd085c235baf7a465b96f4112bd7f7ccb2b2cbd649fed9cbcf2fb",
                            "Public Domain Dedication and License 1.0; cite Pennington, Socher and"
                                    + " Manning (2014), doi:10.3115/v1/D14-1162",
                            "VectorTable words = Show.during(\"glove.6B.50d\", bar ->"
                                    + " FetchedWords.glove(%s50, bar));"),
                    new PublicData(
                            "text8",
                            "17 million words of English Wikipedia (2006), lower case, for training",
                            URI.create("http://mattmahoney.net/dc/text8.zip"),
                            "text8.zip",
                            31_344_016,
                            "a6640522afe85d1963ad56c05b0ede0a0c000dddc9671758a6cc09b7a38e5232",
                            "text of Wikipedia: Creative Commons Attribution-ShareAlike 3.0 and the"
                                    + " GNU Free Documentation License",
                            "Corpus text = Show.during(\"text8\", bar -> FetchedWords.text8(%sbar));"));

    /**
     * Returns everything that can be fetched.
     *
     * @return the files
     */
    public static List<PublicData> all() {
        return ALL;
    }

    /**
     * Finds a file by its name.
     *
     * @param name what the user typed
     * @return the file, or nothing
     */
    public static Optional<PublicData> find(String name) {
        return ALL.stream().filter(data -> data.name().equals(name)).findFirst();
    }
}
