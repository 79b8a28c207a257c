package org.seqlab.checks.week3;

import java.util.List;

/** The contract of exercise 3-9. */
public interface EventF1 {
    /**
     * Judges chimes against the words that were said.
     *
     * @param chimes steps of the chimes, ascending
     * @param words steps at which words ended, ascending
     * @param window a chime is right if it comes 0 … window steps after a word without a chime yet
     * @return 2 · right / (chimes + words); 1 if there are neither chimes nor words
     */
    double f1(List<Integer> chimes, List<Integer> words, int window);
}
