package org.seqlab.pretrain;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * What passages are made of: names of four kinds, and sentences with a place for each.
 *
 * <p>P stands for a person, C for a city, F for a firm, D for a dish, X for a name of any kind.
 */
final class Templates {
    static final List<String> PEOPLE =
            words(
                    "anna peter iris mark maria omar yuki elena"
                            + " paul rosa ivan lucy nina adam sofia karl");
    static final List<String> CITIES =
            words("bergen lima lisbon kyoto dublin nairobi oslo turin quito ghent basel cairo");
    static final List<String> FIRMS =
            words("novak meyer tanaka silva brook hartmann rossi keller dupont sato lindt weber");
    static final List<String> FOODS = words("soup rice cake bread figs plums noodles cheese");

    /** Three facts of a person, each in three ways. */
    static final List<List<String>> FACTS =
            List.of(
                    List.of("P lives in C", "in C P sings", "P has a house in C"),
                    List.of("P works for F corp", "F corp pays P", "the boss of P runs F corp"),
                    List.of("P likes D", "P eats D", "there is D for P"));

    /** One question about each fact. */
    static final List<String> QUESTIONS =
            List.of("where does P live ?", "who pays P ?", "what does P eat ?");

    /** The answers to these. */
    static final List<String> ANSWERS = List.of("C", "F corp", "D");

    /** Sentences that do not tell of which kind the name is. */
    static final List<String> ANY_KIND =
            List.of(
                    "we talked about X",
                    "everybody knows X",
                    "X is famous",
                    "this is about X",
                    "once we saw X again");

    /** Sentences that stand by themselves. */
    static final List<String> ALONE = alone();

    private Templates() {}

    private static List<String> alone() {
        List<String> all = new ArrayList<>(List.of("P sings", "we visit C", "F corp opened in C"));
        all.addAll(ANY_KIND);
        return List.copyOf(all);
    }

    static List<String> words(String text) {
        return List.of(text.split(" "));
    }

    /** Puts names in their places: those in the map, by the letters above. */
    static List<String> fill(String template, Map<String, String> who) {
        return words(template).stream().map(w -> who.getOrDefault(w, w)).toList();
    }

    /** All words that can come, in the order of their numbers from 2 on. */
    static Set<String> vocabulary() {
        Set<String> all = new LinkedHashSet<>(List.of(".", "?"));
        List.of(PEOPLE, CITIES, FIRMS, FOODS).forEach(all::addAll);
        FACTS.forEach(ways -> ways.forEach(way -> all.addAll(words(way))));
        QUESTIONS.forEach(question -> all.addAll(words(question)));
        ALONE.forEach(sentence -> all.addAll(words(sentence)));
        all.removeIf(word -> word.matches("[PCFDX]"));
        return all;
    }
}
