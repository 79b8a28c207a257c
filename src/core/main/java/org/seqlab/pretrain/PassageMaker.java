package org.seqlab.pretrain;

import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;
import org.seqlab.pretrain.Passages.Question;
import org.seqlab.pretrain.Passages.Tagged;

/** Draws passages, one after the other. */
final class PassageMaker {
    private static final Map<String, List<String>> NAMES =
            Map.of(
                    "P", Templates.PEOPLE,
                    "C", Templates.CITIES,
                    "F", Templates.FIRMS,
                    "D", Templates.FOODS);

    private final Random random;

    PassageMaker(long seed) {
        random = new Random(seed);
    }

    /** A sixth single sentences, a third facts told twice, half a question and its passage. */
    List<String> plain() {
        int what = random.nextInt(6);
        if (what < 1) {
            return tagged().words();
        }
        return what < 3 ? twice() : question().words();
    }

    /** One fact each of two people, told twice, often below a question: so it gets a meaning. */
    private List<String> twice() {
        List<Map<String, String>> two = two();
        List<String> text = new ArrayList<>();
        int kind = random.nextInt(Templates.FACTS.size());
        if (random.nextBoolean()) {
            text.addAll(Templates.fill(Templates.QUESTIONS.get(kind), two.get(0)));
        }
        List<List<String>> sentences = new ArrayList<>();
        for (Map<String, String> who : two) {
            List<String> ways = new ArrayList<>(Templates.FACTS.get(kind));
            Collections.shuffle(ways, random);
            sentences.add(Templates.fill(ways.get(0) + " .", who));
            sentences.add(Templates.fill(ways.get(1) + " .", who));
        }
        text.addAll(inAnyOrder(sentences));
        return text;
    }

    private List<String> inAnyOrder(List<List<String>> sentences) {
        Collections.shuffle(sentences, random);
        return sentences.stream().flatMap(List::stream).toList();
    }

    Question question() {
        List<Map<String, String>> two = two();
        int kind = random.nextInt(Templates.FACTS.size());
        List<String> words = new ArrayList<>();
        words.addAll(Templates.fill(Templates.QUESTIONS.get(kind), two.get(0)));
        int from = words.size();
        words.addAll(passage(kind, two.get(0), two.get(1)));
        List<String> answer = Templates.fill(Templates.ANSWERS.get(kind), two.get(0));
        int first = from + words.subList(from, words.size()).indexOf(answer.get(0));
        return new Question(List.copyOf(words), first, first + answer.size() - 1);
    }

    /** Three facts of a person, and another name of the kind that is asked for, in any order. */
    private List<String> passage(int kind, Map<String, String> who, Map<String, String> other) {
        List<List<String>> sentences = new ArrayList<>();
        for (List<String> ways : Templates.FACTS) {
            sentences.add(Templates.fill(oneOf(ways) + " .", who));
        }
        String any = oneOf(Templates.ANY_KIND).replace("X", Templates.ANSWERS.get(kind));
        sentences.add(Templates.fill(any + " .", other));
        return inAnyOrder(sentences);
    }

    private String oneOf(List<String> templates) {
        return templates.get(random.nextInt(templates.size()));
    }

    /** Two people with different cities, firms and foods. */
    private List<Map<String, String>> two() {
        List<Map<String, String>> two = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        for (String kind : List.of("P", "C", "F", "D")) {
            List<String> names = NAMES.get(kind);
            int first = random.nextInt(names.size());
            int second = (first + 1 + random.nextInt(names.size() - 1)) % names.size();
            two.get(0).put(kind, names.get(first));
            two.get(1).put(kind, names.get(second));
        }
        return two;
    }

    Tagged tagged() {
        Map<String, String> who = two().get(0);
        int alone = Templates.ALONE.size();
        int template = random.nextInt(alone + Templates.FACTS.size());
        String text =
                template < alone
                        ? Templates.ALONE.get(template)
                        : oneOf(Templates.FACTS.get(template - alone));
        String kind = oneOf(List.of("P", "C", "F corp"));
        List<String> words = Templates.fill(text.replace("X", kind) + " .", who);
        return new Tagged(words, words.stream().mapToInt(PassageMaker::tag).toArray());
    }

    private static int tag(String word) {
        if (Templates.PEOPLE.contains(word)) {
            return 1;
        }
        if (Templates.CITIES.contains(word)) {
            return 2;
        }
        return Templates.FIRMS.contains(word) || word.equals("corp") ? 3 : 0;
    }
}
