package org.seqlab.words.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import org.seqlab.words.corpus.TemplateWorld;

/**
 * Sentences with their trees, whose last words can be attached in two ways.
 *
 * <p>In "the king saw the boy with the crown" the crown is the king's, so it belongs to how he saw;
 * in "the boy saw the king with the crown" it belongs to the king. The order of the words does not
 * tell, what the words mean does. Sentences for training and for the test have no noun in common.
 */
public final class Trees {
    private static final int TRAINED = 12;
    private static final List<String> SEES = List.of("saw", "asked", "hurt", "praised", "bought");
    private static final List<String> TALKS = List.of("talks", "works", "cares");
    private static final List<String> WHEN = List.of("today", "again", "later");
    private static final List<String> COLORS = List.of("red", "green", "blue", "gray", "white");

    /**
     * A sentence and its tree.
     *
     * @param words the words
     * @param heads for each word the number of the word it hangs on; −1 for the root
     * @param open number of the word that could be attached in two ways; −1 if there is none
     */
    public record Tree(List<String> words, int[] heads, int open) {
        /** Returns the words. */
        @Override
        public String toString() {
            return String.join(" ", words);
        }
    }

    private final List<TemplateWorld.Pair> people;
    private final Random random;
    private List<String> words = new ArrayList<>();
    private List<Integer> heads = new ArrayList<>();

    private Trees(boolean fresh, long seed) {
        List<TemplateWorld.Pair> all = TemplateWorld.read().roles();
        people = fresh ? all.subList(TRAINED, all.size()) : all.subList(0, TRAINED);
        random = new Random(seed);
    }

    /**
     * Generates sentences.
     *
     * @param count how many
     * @param fresh false for the nouns of training, true for those of the test
     * @param seed source of the choices
     * @return the sentences; three of four can be attached in two ways
     */
    public static List<Tree> generate(int count, boolean fresh, long seed) {
        Trees generator = new Trees(fresh, seed);
        List<Tree> trees = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            trees.add(generator.tree());
        }
        return trees;
    }

    private Tree tree() {
        words = new ArrayList<>();
        heads = new ArrayList<>();
        int when = random.nextInt(3) == 0 ? add(any(WHEN), -1) : -1;
        int first = random.nextInt(people.size());
        int second = (first + 1 + random.nextInt(people.size() - 1)) % people.size();
        int[] verbAndOpen =
                switch (random.nextInt(4)) {
                    case 0 -> plain(first);
                    case 1 -> near(first, second);
                    default -> with(first, second);
                };
        int verb = verbAndOpen[0];
        heads.set(verb, -1);
        if (when >= 0) {
            heads.set(when, verb);
        } else if (random.nextBoolean()) {
            add(any(WHEN), verb);
        }
        int[] array = heads.stream().mapToInt(Integer::intValue).toArray();
        return new Tree(List.copyOf(words), array, verbAndOpen[1]);
    }

    /** The KING bought the CROWN. */
    private int[] plain(int owner) {
        int subject = person(owner);
        int verb = add(any(SEES), -1);
        heads.set(subject, verb);
        heads.set(noun(any(people.get(owner).things())), verb);
        return new int[] {verb, -1};
    }

    /** The KING saw the BOY with the CROWN: his, or the boy's. */
    private int[] with(int first, int second) {
        int subject = person(first);
        int verb = add(any(SEES), -1);
        heads.set(subject, verb);
        int object = person(second);
        heads.set(object, verb);
        boolean subjects = random.nextBoolean();
        int thing = with(people.get(subjects ? first : second), subjects ? verb : object);
        return new int[] {verb, thing};
    }

    /** The KING near the BOY with the CROWN talks: his, or the boy's. */
    private int[] near(int first, int second) {
        int subject = person(first);
        int near = add("near", -1);
        int neighbor = person(second);
        heads.set(near, neighbor);
        heads.set(neighbor, subject);
        boolean subjects = random.nextBoolean();
        int thing = with(people.get(subjects ? first : second), subjects ? subject : neighbor);
        int verb = add(any(TALKS), -1);
        heads.set(subject, verb);
        return new int[] {verb, thing};
    }

    private int with(TemplateWorld.Pair owner, int head) {
        int with = add("with", -1);
        int thing = noun(any(owner.things()));
        heads.set(with, thing);
        heads.set(thing, head);
        return thing;
    }

    private int person(int pair) {
        int the = add("the", -1);
        int color = random.nextInt(4) == 0 ? add(any(COLORS), -1) : -1;
        TemplateWorld.Pair words = people.get(pair);
        int noun = add(random.nextBoolean() ? words.first() : words.second(), -1);
        heads.set(the, noun);
        if (color >= 0) {
            heads.set(color, noun);
        }
        return noun;
    }

    private int noun(String word) {
        int the = add("the", -1);
        int noun = add(word, -1);
        heads.set(the, noun);
        return noun;
    }

    private int add(String word, int head) {
        words.add(word);
        heads.add(head);
        return words.size() - 1;
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
