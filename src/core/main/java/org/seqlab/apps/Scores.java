package org.seqlab.apps;

import java.util.Arrays;

/** How well predicted classes agree with the right ones. */
public final class Scores {
    private Scores() {}

    /**
     * Returns the share of classes that are right.
     *
     * @param predicted for each example its classes
     * @param right the same shape
     * @return from 0 to 1
     */
    public static double accuracy(int[][] predicted, int[][] right) {
        int hits = 0;
        int all = 0;
        for (int j = 0; j < right.length; j++) {
            for (int t = 0; t < right[j].length; t++) {
                hits += predicted[j][t] == right[j][t] ? 1 : 0;
                all++;
            }
        }
        return (double) hits / all;
    }

    /**
     * Returns F1, the harmonic mean of precision and recall, where a hit is a step whose class is
     * right and not 0.
     *
     * @param predicted for each example its classes; 0 means nothing found
     * @param right the same shape
     * @return from 0 to 1; 0 if there is no hit
     */
    public static double f1(int[][] predicted, int[][] right) {
        int hits = 0;
        int found = 0;
        int there = 0;
        for (int j = 0; j < right.length; j++) {
            for (int t = 0; t < right[j].length; t++) {
                hits += right[j][t] != 0 && predicted[j][t] == right[j][t] ? 1 : 0;
                found += predicted[j][t] != 0 ? 1 : 0;
                there += right[j][t] != 0 ? 1 : 0;
            }
        }
        return hits == 0 ? 0 : 2.0 * hits / (found + there);
    }

    /**
     * Returns the accuracy of always guessing the most frequent class.
     *
     * @param right for each example its classes
     * @return share of that class
     */
    public static double mostFrequent(int[][] right) {
        int classes = 1 + Arrays.stream(right).flatMapToInt(Arrays::stream).max().orElse(0);
        long[] counts = new long[classes];
        Arrays.stream(right).flatMapToInt(Arrays::stream).forEach(c -> counts[c]++);
        return (double) Arrays.stream(counts).max().orElse(0) / Arrays.stream(counts).sum();
    }

    /**
     * Predicts for each word the class it had most often; 0 for a word never seen.
     *
     * @param trainWords sentences whose classes are known
     * @param trainClasses their classes
     * @param words sentences to predict
     * @return a class for each word
     */
    public static int[][] byWord(int[][] trainWords, int[][] trainClasses, int[][] words) {
        int vocabulary = 1 + Math.max(largest(trainWords), largest(words));
        int[][] counts = new int[vocabulary][1 + largest(trainClasses)];
        for (int j = 0; j < trainWords.length; j++) {
            for (int t = 0; t < trainWords[j].length; t++) {
                counts[trainWords[j][t]][trainClasses[j][t]]++;
            }
        }
        int[][] classes = new int[words.length][];
        for (int j = 0; j < words.length; j++) {
            classes[j] = Arrays.stream(words[j]).map(word -> argmax(counts[word])).toArray();
        }
        return classes;
    }

    private static int largest(int[][] numbers) {
        return Arrays.stream(numbers).flatMapToInt(Arrays::stream).max().orElse(0);
    }

    private static int argmax(int[] counts) {
        int best = 0;
        for (int c = 1; c < counts.length; c++) {
            best = counts[c] > counts[best] ? c : best;
        }
        return best;
    }
}
