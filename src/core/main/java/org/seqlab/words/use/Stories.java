package org.seqlab.words.use;

import java.util.ArrayList;
import java.util.List;
import java.util.Random;
import java.util.Set;
import org.seqlab.words.corpus.TemplateWorld;

/**
 * Stories of three or four nouns and a pronoun that means one of them: the last that it can mean.
 *
 * <p>"the queen saw the crown and the duke . she …": not the last noun, nor the first that fits
 * everywhere. Stories for training and for the test have no noun in common.
 */
public final class Stories {
    /** Who or what a pronoun can mean. */
    public enum Pronoun {
        /** A man. */
        HE,
        /** A woman. */
        SHE,
        /** A thing. */
        IT,
        /** Two people together. */
        THEY;

        /** Returns the word. */
        @Override
        public String toString() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    /**
     * A noun, or two joined by "and".
     *
     * @param nouns one or two nouns
     */
    public record Mention(List<String> nouns) {
        /** Returns the words as they stand in the text. */
        @Override
        public String toString() {
            return "the " + String.join(" and the ", nouns);
        }
    }

    /**
     * A story.
     *
     * @param mentions in the order of the text
     * @param pronoun comes after them
     * @param answer number of the mention that is meant
     */
    public record Story(List<Mention> mentions, Pronoun pronoun, int answer) {
        /**
         * Returns the text.
         *
         * @return two sentences
         */
        public String text() {
            List<String> names = mentions.stream().map(Mention::toString).toList();
            int last = names.size() - 1;
            return "there was %s near %s . %s %s here again ."
                    .formatted(
                            String.join(" then ", names.subList(0, last)),
                            names.get(last),
                            pronoun,
                            pronoun == Pronoun.THEY ? "are" : "is");
        }
    }

    private static final int TRAINED = 12;
    private static final Set<String> NO_THINGS = Set.of("cousin", "butler");

    private final List<TemplateWorld.Pair> people;
    private final List<String> things;
    private final Random random;

    private Stories(boolean fresh, long seed) {
        List<TemplateWorld.Pair> all = TemplateWorld.read().roles();
        people = fresh ? all.subList(TRAINED, all.size()) : all.subList(0, TRAINED);
        things =
                people.stream()
                        .flatMap(pair -> pair.things().stream())
                        .filter(thing -> !thing.endsWith("s") && !NO_THINGS.contains(thing))
                        .toList();
        random = new Random(seed);
    }

    /**
     * Generates stories.
     *
     * @param count how many
     * @param fresh false for the nouns of training, true for those of the test
     * @param seed source of the choices
     * @return the stories
     */
    public static List<Story> generate(int count, boolean fresh, long seed) {
        Stories generator = new Stories(fresh, seed);
        List<Story> stories = new ArrayList<>();
        for (int i = 0; i < count; i++) {
            stories.add(generator.story());
        }
        return stories;
    }

    private Story story() {
        int length = 3 + random.nextInt(2);
        List<Mention> mentions = new ArrayList<>();
        List<Pronoun> kinds = new ArrayList<>();
        while (mentions.size() < length) {
            Pronoun kind = Pronoun.values()[random.nextInt(4)];
            Mention mention = mention(kind);
            if (!mentions.contains(mention)) {
                mentions.add(mention);
                kinds.add(kind);
            }
        }
        Pronoun pronoun = kinds.get(random.nextInt(length));
        return new Story(mentions, pronoun, kinds.lastIndexOf(pronoun));
    }

    private Mention mention(Pronoun kind) {
        TemplateWorld.Pair pair = any(people);
        return new Mention(
                switch (kind) {
                    case HE -> List.of(pair.first());
                    case SHE -> List.of(pair.second());
                    case IT -> List.of(any(things));
                    case THEY -> List.of(pair.first(), any(people).second());
                });
    }

    private <T> T any(List<T> choices) {
        return choices.get(random.nextInt(choices.size()));
    }
}
