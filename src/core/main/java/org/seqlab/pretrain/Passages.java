package org.seqlab.pretrain;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Random;

/**
 * Plain text about people, sentences with tags, and questions with their answers.
 *
 * <p>Plain text tells facts in different words ("anna lives in bergen", "in bergen anna sings"), now and
 * then below a question. Some sentences fit every kind of name ("we talked about …"): there only what is
 * known of the name tells what it names, and this can be learned from plain text.
 */
public final class Passages {
    /** Stands before every text. */
    public static final int START = 0;

    /** Stands in place of a masked word. */
    public static final int MASK = 1;

    private static final List<String> PEOPLE =
            words(
                    "anna peter iris mark maria omar yuki elena paul rosa ivan lucy nina adam sofia karl");
    private static final List<String> CITIES =
            words("bergen lima lisbon kyoto dublin nairobi oslo turin quito ghent basel cairo");
    private static final List<String> FIRMS =
            words("novak meyer tanaka silva brook hartmann rossi keller dupont sato lindt weber");
    private static final List<String> FOODS =
            words("soup rice cake bread figs plums noodles cheese");
    private static final String[][] FACTS = {
        {"P lives in C", "in C P sings", "P has a house in C"},
        {"P works for F corp", "F corp pays P", "the boss of P runs F corp"},
        {"P likes D", "P eats D", "there is D for P"}
    };
    private static final String[] QUESTIONS = {
        "where does P live ?", "who pays P ?", "what does P eat ?"
    };
    private static final List<String> ANSWERS = List.of("C", "F corp", "D");
    private static final List<String> ANY_KIND =
            List.of(
                    "we talked about X",
                    "everybody knows X",
                    "X is famous",
                    "this is about X",
                    "once we saw X again");
    private static final List<String> ALONE = alone();
    private static final Map<String, Integer> NUMBERS = new LinkedHashMap<>();

    static {
        List<String> all = new ArrayList<>(List.of("[start]", "[mask]", ".", "?"));
        List.of(PEOPLE, CITIES, FIRMS, FOODS).forEach(all::addAll);
        Arrays.stream(FACTS).flatMap(Arrays::stream).forEach(t -> all.addAll(words(t)));
        Arrays.stream(QUESTIONS).forEach(t -> all.addAll(words(t)));
        ALONE.forEach(t -> all.addAll(words(t)));
        all.stream().filter(w -> !w.matches("[PCFDX]")).forEach(Passages::number);
    }

    private static List<String> alone() {
        List<String> all = new ArrayList<>(List.of("P sings", "we visit C", "F corp opened in C"));
        all.addAll(ANY_KIND);
        return List.copyOf(all);
    }

    private static void number(String word) {
        NUMBERS.putIfAbsent(word, NUMBERS.size());
    }

    /**
     * A sentence whose words have tags: 0 nothing, 1 person, 2 place, 3 company.
     *
     * @param words the words
     * @param tags one a word
     */
    public record Tagged(List<String> words, int[] tags) {}

    /**
     * A question about a passage.
     *
     * @param words question, then passage
     * @param first number of the first word of the answer
     * @param last number of its last word
     */
    public record Question(List<String> words, int first, int last) {
        /**
         * Returns the answer.
         *
         * @return one or two words
         */
        public String answer() {
            return String.join(" ", words.subList(first, last + 1));
        }
    }

    private final Random random;

    private Passages(long seed) {
        random = new Random(seed);
    }

    private static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /**
     * Returns the number of words.
     *
     * @return the vocabulary with its two marks
     */
    public static int vocabulary() {
        return NUMBERS.size();
    }

    /**
     * Returns a text as numbers.
     *
     * @param words known words
     * @return the numbers, {@link #START} in front
     * @throws IllegalArgumentException if a word is unknown
     */
    public static int[] numbers(List<String> words) {
        int[] numbers = new int[words.size() + 1];
        for (int t = 0; t < words.size(); t++) {
            Integer number = NUMBERS.get(words.get(t));
            if (number == null) {
                throw new IllegalArgumentException(
                        "Passages.numbers: words must be among the %d known ones, but one is \"%s\"."
                                .formatted(NUMBERS.size(), words.get(t)));
            }
            numbers[t + 1] = number;
        }
        return numbers;
    }

    /**
     * Returns a word.
     *
     * @param number its number
     * @return the word
     */
    public static String word(int number) {
        return List.copyOf(NUMBERS.keySet()).get(number);
    }

    /**
     * Generates plain text for pretraining.
     *
     * @param count how many passages
     * @param seed source of the choices
     * @return words: a sixth single sentences, a third facts told twice, half a question and its passage, the
     *     answer not marked
     */
    public static List<List<String>> plain(int count, long seed) {
        Passages generator = new Passages(seed);
        List<List<String>> texts = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            int what = generator.random.nextInt(6);
            texts.add(
                    what < 1
                            ? generator.tagged().words()
                            : what < 3 ? generator.twice() : generator.question().words());
        }
        return texts;
    }

    /** One fact each of two people, told twice, often below a question: so questions get their meaning. */
    private List<String> twice() {
        List<Map<String, String>> two = two();
        List<String> text = new ArrayList<>();
        int kind = random.nextInt(FACTS.length);
        if (random.nextBoolean()) {
            text.addAll(words(fill(QUESTIONS[kind], two.get(0))));
        }
        List<String> sentences = new ArrayList<>();
        for (Map<String, String> who : two) {
            List<String> ways = new ArrayList<>(List.of(FACTS[kind]));
            Collections.shuffle(ways, random);
            sentences.add(fill(ways.get(0), who) + " .");
            sentences.add(fill(ways.get(1), who) + " .");
        }
        text.addAll(inAnyOrder(sentences));
        return text;
    }

    private List<String> inAnyOrder(List<String> sentences) {
        Collections.shuffle(sentences, random);
        return sentences.stream().flatMap(s -> words(s).stream()).toList();
    }

    /** Three facts of a person, and another name of the kind that is asked for, in any order. */
    private List<String> passage(int kind, Map<String, String> who, Map<String, String> other) {
        List<String> sentences = new ArrayList<>();
        for (String[] ways : FACTS) {
            sentences.add(fill(ways[random.nextInt(ways.length)], who) + " .");
        }
        String any = ANY_KIND.get(random.nextInt(ANY_KIND.size()));
        sentences.add(fill(any.replace("X", ANSWERS.get(kind)), other) + " .");
        return inAnyOrder(sentences);
    }

    /** Two people with different cities, firms and foods. */
    private List<Map<String, String>> two() {
        List<Map<String, String>> two = List.of(new LinkedHashMap<>(), new LinkedHashMap<>());
        Map<String, List<String>> all = Map.of("P", PEOPLE, "C", CITIES, "F", FIRMS, "D", FOODS);
        for (String kind : List.of("P", "C", "F", "D")) {
            List<String> names = all.get(kind);
            int first = random.nextInt(names.size());
            int second = (first + 1 + random.nextInt(names.size() - 1)) % names.size();
            two.get(0).put(kind, names.get(first));
            two.get(1).put(kind, names.get(second));
        }
        return two;
    }

    private static String fill(String template, Map<String, String> who) {
        List<String> filled = new ArrayList<>();
        words(template).forEach(w -> filled.add(who.getOrDefault(w, w)));
        return String.join(" ", filled);
    }

    /**
     * Generates tagged sentences.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the sentences
     */
    public static List<Tagged> tagged(int count, long seed) {
        Passages generator = new Passages(seed);
        List<Tagged> sentences = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            sentences.add(generator.tagged());
        }
        return sentences;
    }

    private Tagged tagged() {
        Map<String, String> who = two().get(0);
        int template = random.nextInt(ALONE.size() + FACTS.length);
        String text =
                template < ALONE.size()
                        ? ALONE.get(template)
                        : FACTS[template - ALONE.size()][random.nextInt(3)];
        String kind = List.of("P", "C", "F corp").get(random.nextInt(3));
        List<String> words = new ArrayList<>();
        words(text.replace("X", kind)).forEach(w -> words.add(who.getOrDefault(w, w)));
        words.add(".");
        return new Tagged(words, words.stream().mapToInt(Passages::tag).toArray());
    }

    private static int tag(String word) {
        if (PEOPLE.contains(word)) {
            return 1;
        }
        return CITIES.contains(word) ? 2 : FIRMS.contains(word) || word.equals("corp") ? 3 : 0;
    }

    /**
     * Generates questions.
     *
     * @param count how many
     * @param seed source of the choices
     * @return questions whose passage has a right and a wrong answer of the same kind
     */
    public static List<Question> questions(int count, long seed) {
        Passages generator = new Passages(seed);
        List<Question> questions = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            questions.add(generator.question());
        }
        return questions;
    }

    private Question question() {
        List<Map<String, String>> two = two();
        int kind = random.nextInt(FACTS.length);
        List<String> words = new ArrayList<>(words(fill(QUESTIONS[kind], two.get(0))));
        int from = words.size();
        words.addAll(passage(kind, two.get(0), two.get(1)));
        List<String> answer = words(fill(ANSWERS.get(kind), two.get(0)));
        int first = from + words.subList(from, words.size()).indexOf(answer.get(0));
        return new Question(List.copyOf(words), first, first + answer.size() - 1);
    }
}
