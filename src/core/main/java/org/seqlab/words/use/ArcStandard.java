package org.seqlab.words.use;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;

/**
 * A parser's state: a stack of words that wait for a head, the words still to be read, and the
 * heads found so far.
 *
 * <p>Three moves lead from a sentence to its tree, 2 T − 1 of them for T words:
 *
 * <pre>
 *   SHIFT   reads the next word onto the stack
 *   LEFT    the top word becomes head of the one below, which leaves the stack
 *   RIGHT   the word below becomes head of the top word, which leaves the stack
 * </pre>
 *
 * <p>Source: Nivre (2004), Incrementality in deterministic dependency parsing. Only trees whose
 * arcs do not cross can be built.
 */
public final class ArcStandard {
    /** What a parser can do. */
    public enum Move {
        /** Read the next word. */
        SHIFT,
        /** Hang the word below on the top word. */
        LEFT,
        /** Hang the top word on the word below. */
        RIGHT
    }

    private final int[] heads;
    private final int[] leftmost;
    private final List<Integer> stack = new ArrayList<>();
    private int next;

    /**
     * Starts with an empty stack.
     *
     * @param length number of words, at least 1
     */
    public ArcStandard(int length) {
        heads = new int[length];
        leftmost = new int[length];
        Arrays.fill(heads, -1);
        Arrays.fill(leftmost, -1);
    }

    /**
     * Tells whether the tree is complete.
     *
     * @return true if all is read and one word, the root, is left
     */
    public boolean done() {
        return next == heads.length && stack.size() == 1;
    }

    /**
     * Tells whether a move is possible.
     *
     * @param move a move
     * @return whether there is a word to read, or two words to join
     */
    public boolean allows(Move move) {
        return move == Move.SHIFT ? next < heads.length : stack.size() >= 2;
    }

    /**
     * Makes a move.
     *
     * @param move a move
     * @throws IllegalArgumentException if it is not possible
     */
    public void make(Move move) {
        if (!allows(move)) {
            throw new IllegalArgumentException(
                    "ArcStandard.make: %s needs %s, but the stack is %s and %d words are unread."
                            .formatted(
                                    move,
                                    move == Move.SHIFT ? "an unread word" : "two words",
                                    stack,
                                    heads.length - next));
        }
        if (move == Move.SHIFT) {
            stack.add(next++);
        } else {
            int top = stack.remove(stack.size() - 1);
            int below = stack.remove(stack.size() - 1);
            int head = move == Move.LEFT ? top : below;
            int child = move == Move.LEFT ? below : top;
            heads[child] = head;
            leftmost[head] = leftmost[head] < 0 ? child : Math.min(leftmost[head], child);
            stack.add(head);
        }
    }

    /**
     * Returns the move that leads to a known tree.
     *
     * @param gold heads of the tree
     * @return LEFT if it can be made, RIGHT if the top word has all its children, else SHIFT
     */
    public Move right(int[] gold) {
        int top = stack(0);
        int below = stack(1);
        if (below >= 0 && gold[below] == top) {
            return Move.LEFT;
        }
        return below >= 0 && gold[top] == below && hasAllChildren(top, gold)
                ? Move.RIGHT
                : Move.SHIFT;
    }

    private boolean hasAllChildren(int word, int[] gold) {
        for (int child = 0; child < gold.length; child++) {
            if (gold[child] == word && heads[child] != word) {
                return false;
            }
        }
        return true;
    }

    /**
     * Returns a word of the stack.
     *
     * @param depth 0 for the top
     * @return number of the word, −1 if the stack is not that deep
     */
    public int stack(int depth) {
        return depth < stack.size() ? stack.get(stack.size() - 1 - depth) : -1;
    }

    /**
     * Returns an unread word.
     *
     * @param ahead 0 for the next
     * @return number of the word, −1 beyond the end
     */
    public int unread(int ahead) {
        return next + ahead < heads.length ? next + ahead : -1;
    }

    /**
     * Returns the last child on the left of a word, which stands nearest to it and was found last.
     *
     * @param word number of a word, or −1
     * @return its leftmost child so far, −1 if there is none
     */
    public int leftmost(int word) {
        return word < 0 ? -1 : leftmost[word];
    }

    /**
     * Returns the heads found so far.
     *
     * @return for each word its head, −1 for none; a copy
     */
    public int[] heads() {
        return heads.clone();
    }
}
