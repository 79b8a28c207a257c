package org.seqlab.words.corpus;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;

/**
 * Who and what the template sentences are about.
 *
 * @param roles pairs of a male and a female word with their things
 * @param capitals pairs of a country and its capital with their things
 * @param professions professions with their things
 * @param topics groups of words that take each other's places
 * @param templates sentences with gaps, by what they are about
 */
public record TemplateWorld(
        List<Pair> roles,
        List<Pair> capitals,
        List<Profession> professions,
        List<Topic> topics,
        Map<String, List<String>> templates) {

    /**
     * Two words that differ in one thing.
     *
     * @param first a male word or a country
     * @param second a female word or a capital
     * @param things what both have to do with
     */
    public record Pair(String first, String second, List<String> things) {}

    /**
     * A profession and how often its sentences say "she".
     *
     * @param name the profession
     * @param female share of its sentences, planted
     * @param things what it has to do with
     */
    public record Profession(String name, double female, List<String> things) {}

    /**
     * Words of one topic.
     *
     * @param name the topic
     * @param words its words, which take each other's places
     */
    public record Topic(String name, List<String> words) {}

    /**
     * Reads the world that ships.
     *
     * @return the world
     */
    public static TemplateWorld read() {
        return new TemplateWorld(
                pairs("template-words/roles.txt"),
                pairs("template-words/capitals.txt"),
                Datasets.lines("template-words/professions.txt").stream()
                        .map(TemplateWorld::profession)
                        .toList(),
                Datasets.lines("template-words/topics.txt").stream()
                        .map(line -> new Topic(words(line, 0).get(0), words(line, 1)))
                        .toList(),
                sections("template-words/templates.txt"));
    }

    private static List<Pair> pairs(String name) {
        List<Pair> pairs = new ArrayList<>();
        for (String line : Datasets.lines(name)) {
            List<String> both = words(line, 0);
            pairs.add(new Pair(both.get(0), both.get(1), words(line, 1)));
        }
        return List.copyOf(pairs);
    }

    private static Profession profession(String line) {
        List<String> head = words(line, 0);
        return new Profession(head.get(0), Double.parseDouble(head.get(1)), words(line, 1));
    }

    private static List<String> words(String line, int part) {
        return List.of(line.split("\\|")[part].strip().split(" "));
    }

    private static Map<String, List<String>> sections(String name) {
        Map<String, List<String>> sections = new LinkedHashMap<>();
        String current = "";
        for (String line : Datasets.lines(name)) {
            if (line.startsWith("[")) {
                current = line.substring(1, line.length() - 1);
                sections.put(current, new ArrayList<>());
            } else {
                sections.get(current).add(line);
            }
        }
        return sections;
    }
}
