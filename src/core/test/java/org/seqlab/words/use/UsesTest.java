package org.seqlab.words.use;

import static org.junit.jupiter.api.Assertions.assertArrayEquals;
import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seqlab.math.GradientCheck;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.words.corpus.TemplateVectors;
import org.seqlab.words.vectors.WordVectors;

class UsesTest {
    private static final WordVectors SHIPPED = TemplateVectors.shipped().wordVectors();
    private static final WordVectors TINY =
            new WordVectors(
                    List.of("king", "queen", "crown"), Matrix.of(2, 3, 1, -1, 0, 0.5, 0.5, 2));

    @Test
    void keySentencesHaveTheMainTopicAndNoWordTwice() {
        for (Articles.Article article : Articles.generate(50, 3)) {
            assertEquals(Articles.LENGTH, article.sentences().size());
            assertEquals(Articles.KEYS, article.keys().size());
            Set<String> words = new HashSet<>();
            for (int key : article.keys()) {
                for (String word : article.sentences().get(key).split(" ")) {
                    boolean content =
                            Character.isLowerCase(word.charAt(0)) && SHIPPED.index(word) > 83;
                    assertTrue(!content || words.add(word), word + " in " + article);
                }
            }
        }
    }

    @Test
    void centralityByHand() {
        WordVectors axes =
                new WordVectors(List.of("a", "b", "c"), Matrix.of(2, 3, 3, 0, 0, 0, 1, -2));
        Summarizer summarizer = new Summarizer(axes);
        // "a" stands in two of three sentences: (1/2, 0), (1/2, 1), (0, -1); their mean (1/3, 0).
        Matrix v = summarizer.vectors(List.of("a x", "a b", "c"));
        double third = 1.0 / 3;
        double[] expected = {0.5 - third, 0.5 - third, -third, 0, 1, -1};
        assertArrayEquals(expected, v.toRowMajor(), 1e-12);
        double both = (third / 2 * -third - 1) / Math.hypot(third / 2, 1) / Math.hypot(third, 1);
        double first = 1 / Math.hypot(1, 6);
        double last = -1 / Math.hypot(1, 3);
        assertArrayEquals(
                new double[] {(first + last) / 2, (first + both) / 2, (last + both) / 2},
                summarizer.centrality(List.of("a x", "a b", "c")),
                1e-12);
        assertEquals(List.of(0), summarizer.choose(List.of("a x", "a b", "c"), 1));
    }

    @Test
    void theAnswerIsTheLastMentionThatFits() {
        for (Stories.Story story : Stories.generate(200, true, 5)) {
            Stories.Mention answer = story.mentions().get(story.answer());
            assertEquals(
                    story.pronoun() == Stories.Pronoun.THEY,
                    answer.nouns().size() == 2,
                    story.text());
            for (Stories.Mention later :
                    story.mentions().subList(story.answer() + 1, story.mentions().size())) {
                assertTrue(
                        story.pronoun() != Stories.Pronoun.THEY || later.nouns().size() == 1,
                        story.text());
            }
        }
    }

    private static Stories.Story story() {
        return new Stories.Story(
                List.of(
                        new Stories.Mention(List.of("queen")),
                        new Stories.Mention(List.of("king", "queen")),
                        new Stories.Mention(List.of("crown")),
                        new Stories.Mention(List.of("unknown"))),
                Stories.Pronoun.SHE,
                0);
    }

    @Test
    void featuresOfMentionsByHand() {
        PronounResolver resolver = new PronounResolver(TINY, Matrix.zeros(4, 4));
        double[] expected = {
            -1, 0, 0, 0, //
            0.5, 0.5, 2, 0, //
            0, 1, 0, 0, //
            -3, -2, -1, 0
        };
        assertArrayEquals(expected, resolver.features(story()).toRowMajor(), 1e-12);
        assertEquals(Math.log(4), resolver.loss(story()), 1e-12);
    }

    @Test
    void gradientOfPronounsMatchesCentralDifferences() {
        Matrix w = new NumpyRandom(7).randn(4, 4);
        Matrix analytic = new PronounResolver(TINY, w).gradient(story());
        Matrix numeric = GradientCheck.numeric(w, x -> new PronounResolver(TINY, x).loss(story()));
        assertTrue(GradientCheck.relativeError(analytic, numeric) < 1e-6);
    }

    @Test
    void movesOfTheTreeRebuildIt() {
        for (Trees.Tree tree : Trees.generate(300, false, 5)) {
            ArcStandard state = new ArcStandard(tree.words().size());
            int moves = 0;
            while (!state.done()) {
                state.make(state.right(tree.heads()));
                moves++;
            }
            assertArrayEquals(tree.heads(), state.heads(), tree.toString());
            assertEquals(2 * tree.words().size() - 1, moves);
            assertEquals(1, Arrays.stream(tree.heads()).filter(h -> h < 0).count());
        }
    }

    @Test
    void arcStandardByHand() {
        ArcStandard state = new ArcStandard(3);
        state.make(ArcStandard.Move.SHIFT);
        assertEquals(
                "ArcStandard.make: LEFT needs two words, but the stack is [0] and 2 words are"
                        + " unread.",
                assertThrows(
                                IllegalArgumentException.class,
                                () -> state.make(ArcStandard.Move.LEFT))
                        .getMessage());
        state.make(ArcStandard.Move.SHIFT);
        state.make(ArcStandard.Move.LEFT);
        assertEquals(1, state.stack(0));
        assertEquals(0, state.leftmost(1));
        state.make(ArcStandard.Move.SHIFT);
        state.make(ArcStandard.Move.RIGHT);
        assertArrayEquals(new int[] {1, -1, 1}, state.heads());
        assertTrue(state.done());
    }

    @Test
    void learnedVectorsBeatRandomOnesAndTheRule() {
        for (Uses.Reached r :
                List.of(Uses.summaries(SHIPPED, 60, 5), Uses.pronouns(SHIPPED, 150, 5))) {
            assertTrue(r.learned() > r.random() + 0.2, r.toString());
            assertTrue(r.learned() > r.rule() + 0.2, r.toString());
        }
        Uses.Reached open = Uses.parsing(SHIPPED, 100, 5).get(1);
        assertTrue(open.learned() > open.random() + 0.1, open.toString());
    }
}
