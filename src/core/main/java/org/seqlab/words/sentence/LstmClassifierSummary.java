package org.seqlab.words.sentence;

import java.util.List;

/**
 * What the course's two-layer sentence classifier consists of, and how many parameters it has.
 *
 * @param layers one line a layer: type, shape of its output, parameters, activation
 * @param parameterCounts parameters of the layers that have any: embedding, LSTM, LSTM, dense
 */
public record LstmClassifierSummary(List<String> layers, List<Integer> parameterCounts) {
    private static final int UNITS = 128;
    private static final int CLASSES = 5;

    /**
     * Describes the classifier for sentences of one length.
     *
     * <pre>
     *   LSTM: 4 units (inputs + units + 1) parameters,   dense: classes (units + 1)
     * </pre>
     *
     * @param maxLength words a sentence
     * @param rows rows of the embedding matrix, V + 1
     * @param dimension features of a word, n
     * @return the layers of 128 units and 5 classes
     */
    public static LstmClassifierSummary of(int maxLength, int rows, int dimension) {
        int embedding = rows * dimension;
        int lstm1 = lstm(dimension);
        int lstm2 = lstm(UNITS);
        int dense = CLASSES * (UNITS + 1);
        return new LstmClassifierSummary(
                List.of(
                        "InputLayer (" + maxLength + ") 0",
                        "Embedding (" + maxLength + "," + dimension + ") " + embedding,
                        "LSTM (" + maxLength + "," + UNITS + ") " + lstm1 + " tanh sequences",
                        "Dropout 0.5",
                        "LSTM (" + UNITS + ") " + lstm2 + " tanh last",
                        "Dropout 0.5",
                        "Dense (" + CLASSES + ") " + dense + " linear",
                        "Activation softmax"),
                List.of(embedding, lstm1, lstm2, dense));
    }

    private static int lstm(int inputs) {
        return 4 * UNITS * (inputs + UNITS + 1);
    }

    /**
     * Returns the number of all parameters.
     *
     * @return embedding and layers
     */
    public int total() {
        return parameterCounts.stream().mapToInt(Integer::intValue).sum();
    }

    /**
     * Returns the number of parameters that training changes while the embedding is frozen.
     *
     * @return all but the embedding
     */
    public int trainable() {
        return total() - parameterCounts.get(0);
    }
}
