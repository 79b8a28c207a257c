package org.seqlab.evidence;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seqlab.math.Matrix;
import org.seqlab.words.vectors.WordVectors;

/** Reads the vocabularies that the cases of week 2 carry or name. */
final class Week2Words {
    private Week2Words() {}

    /** Reads a map of words to vectors, in the order of the case's vocabulary if it names one. */
    static WordVectors read(Case c, String field) {
        Values map = c.inputs().object(field);
        List<String> order =
                c.root().has("vocabulary_order")
                        ? c.root().strings("vocabulary_order")
                        : new ArrayList<>(map.names());
        Map<String, Matrix> vectors = new LinkedHashMap<>();
        order.forEach(word -> vectors.put(word, map.matrix(word)));
        return WordVectors.of(vectors);
    }

    /** Reads a map of words to numbers. */
    static Map<String, Integer> numbers(Values map) {
        Map<String, Integer> numbers = new LinkedHashMap<>();
        map.names().forEach(word -> numbers.put(word, map.integer(word)));
        return numbers;
    }

    /** Finds a file that a case names, beside the case file or above it. */
    static Optional<Path> find(Case c, String name) {
        for (Path folder = c.folder(); folder != null; folder = folder.getParent()) {
            if (Files.isRegularFile(folder.resolve(name))) {
                return Optional.of(folder.resolve(name));
            }
        }
        return Optional.empty();
    }

    /** Reads vectors from lines of a word and its numbers. */
    static WordVectors readText(Path path) {
        Map<String, Matrix> vectors = new LinkedHashMap<>();
        try (BufferedReader reader = Files.newBufferedReader(path)) {
            for (String line = reader.readLine(); line != null; line = reader.readLine()) {
                String[] parts = line.strip().split(" ");
                double[] numbers = new double[parts.length - 1];
                for (int i = 0; i < numbers.length; i++) {
                    numbers[i] = Double.parseDouble(parts[i + 1]);
                }
                vectors.put(parts[0], Matrix.column(numbers));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        return WordVectors.of(vectors);
    }

    /** Reads the vectors of the sibling file on cosines: some words of the same GloVe vectors. */
    static WordVectors readSibling(Case c) {
        try {
            CaseFile file = CaseFile.read(c.folder().resolve("w2_cosine_similarity.json"));
            for (Case other : file.cases()) {
                if (other.inputs().has("vectors")) {
                    return read(other, "vectors");
                }
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
        throw new IllegalArgumentException("the sibling file has no vectors");
    }

    /** Returns the columns of a matrix whose rows are words. */
    static Matrix columns(Values inputs, String rows) {
        return inputs.matrix(rows).transpose();
    }
}
