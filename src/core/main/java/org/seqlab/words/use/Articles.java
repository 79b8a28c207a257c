package org.seqlab.words.use;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Random;
import java.util.Set;
import java.util.TreeSet;
import org.seqlab.words.corpus.TemplateWorld;

/**
 * Short articles whose most telling sentences are known, because they were planted.
 *
 * <p>An article has a main topic. Two of its nine sentences, the key sentences, have three words of
 * it, three have one word of it beside another topic, four are about something else. No word of the
 * main topic appears twice, so that counting words cannot find what belongs together.
 */
public final class Articles {
    /** Sentences of an article. */
    public static final int LENGTH = 9;

    /** Key sentences of an article. */
    public static final int KEYS = 3;

    private static final int ASIDES = 2;
    private static final double LEADS = 0.4;
    private static final List<String> TEMPLATES =
            List.of(
                    "i think of A B and C today",
                    "you know A better than B or C",
                    "there was A then B and later C",
                    "today it is A with B and C again");

    /**
     * An article.
     *
     * @param topic what it is about
     * @param sentences lower-case words separated by single spaces
     * @param keys numbers of the sentences that a summary should have
     */
    public record Article(String topic, List<String> sentences, Set<Integer> keys) {}

    private final List<TemplateWorld.Topic> topics = TemplateWorld.read().topics();
    private final Random random;

    private Articles(long seed) {
        random = new Random(seed);
    }

    /**
     * Generates articles.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the articles; in four of ten the first sentence is a key sentence for sure
     */
    public static List<Article> generate(int count, long seed) {
        Articles generator = new Articles(seed);
        List<Article> articles = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            articles.add(generator.article());
        }
        return articles;
    }

    private Article article() {
        int main = random.nextInt(topics.size());
        List<String> words = shuffled(main);
        String[] sentences = new String[LENGTH];
        Set<Integer> keys = new TreeSet<>();
        if (random.nextDouble() < LEADS) {
            keys.add(0);
        }
        while (keys.size() < KEYS) {
            keys.add(random.nextInt(LENGTH));
        }
        int used = 0;
        for (int key : keys) {
            sentences[key] = fill(words.subList(used, used + 3));
            used += 3;
        }
        List<Integer> free = shuffled(LENGTH, keys);
        List<Integer> others = shuffled(topics.size(), Set.of(main));
        for (int k = 0; k < free.size(); k++) {
            List<String> other = shuffled(others.get(k)).subList(0, 3);
            if (k < ASIDES) {
                other = List.of(other.get(0), words.get(used++), other.get(1));
            }
            sentences[free.get(k)] = fill(other);
        }
        return new Article(topics.get(main).name(), List.of(sentences), keys);
    }

    private List<Integer> shuffled(int count, Set<Integer> without) {
        List<Integer> rest = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            if (!without.contains(i)) {
                rest.add(i);
            }
        }
        Collections.shuffle(rest, random);
        return rest;
    }

    private List<String> shuffled(int topic) {
        List<String> words = new ArrayList<>(topics.get(topic).words());
        Collections.shuffle(words, random);
        return words;
    }

    private String fill(List<String> words) {
        return TEMPLATES
                .get(random.nextInt(TEMPLATES.size()))
                .replace("A", words.get(0))
                .replace("B", words.get(1))
                .replace("C", words.get(2));
    }
}
