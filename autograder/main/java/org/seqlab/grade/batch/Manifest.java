package org.seqlab.grade.batch;

import com.google.gson.Gson;
import com.google.gson.JsonParseException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.seqlab.grade.report.AtomicFiles;

/**
 * What a slice was to grade: the proof, when slices are joined, that none is missing or double.
 *
 * @param index which slice, from 0
 * @param count how many there are
 * @param all ids of all submissions of the batch
 * @param mine ids of those in this slice
 * @param key fingerprint of the course key
 */
record Manifest(int index, int count, List<String> all, List<String> mine, String key) {
    private static final String NAME = "slice.json";

    void write(Path folder) throws IOException {
        AtomicFiles.write(folder.resolve(NAME), new Gson().toJson(this) + "\n");
    }

    static Manifest read(Path folder) throws IOException {
        try {
            Manifest manifest =
                    new Gson().fromJson(Files.readString(folder.resolve(NAME)), Manifest.class);
            if (manifest != null && manifest.all != null && manifest.mine != null) {
                return manifest;
            }
        } catch (JsonParseException e) {
            throw new BatchException(folder + " has a damaged " + NAME + ".", e);
        }
        throw new BatchException(folder + " has a damaged " + NAME + ".");
    }
}
