package org.seqlab.words.corpus;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import org.seqlab.words.table.NearestVectors;
import org.seqlab.words.table.VectorTable;

/**
 * Analogies with known answers: every two pairs of a relation make a question.
 *
 * @param relation what the pairs have in common
 * @param pairs the pairs, such as man and woman
 */
public record AnalogyQuestions(String relation, List<Pair> pairs) {
    /** Copies the pairs. */
    public AnalogyQuestions {
        pairs = List.copyOf(pairs);
    }

    /**
     * Two words that differ in one thing.
     *
     * @param first such as man
     * @param second such as woman
     */
    public record Pair(String first, String second) {}

    /**
     * How many questions were answered.
     *
     * @param right with the right word
     * @param asked of all
     */
    public record Score(int right, int asked) {
        /**
         * Returns the share of right answers.
         *
         * @return from 0 to 1, 0 when nothing was asked
         */
        public double accuracy() {
            return asked == 0 ? 0 : (double) right / asked;
        }
    }

    private record Question(Pair from, Pair to) {
        String line() {
            return String.join(" ", from.first(), from.second(), to.first(), to.second());
        }
    }

    /**
     * Returns the relation of roles: male to female.
     *
     * @return 20 pairs, 380 questions
     */
    public static AnalogyQuestions gender() {
        return new AnalogyQuestions("gender", pairs(TemplateWorld.read().roles()));
    }

    /**
     * Returns the relation of countries to their capitals.
     *
     * @return 24 pairs, 552 questions
     */
    public static AnalogyQuestions capitals() {
        return new AnalogyQuestions("capital", pairs(TemplateWorld.read().capitals()));
    }

    private static List<Pair> pairs(List<TemplateWorld.Pair> world) {
        return world.stream().map(p -> new Pair(p.first(), p.second())).toList();
    }

    /**
     * Asks "first is to second as other first is to ?" for every two pairs.
     *
     * @param vectors the words to answer from, by the largest cos(e_w, e_b − e_a + e_c) of unit
     *     vectors; a, b and c are barred
     * @return the score; questions with an unknown word count as wrong
     */
    public Score ask(VectorTable vectors) {
        NearestVectors search = NearestVectors.of(vectors);
        int right = 0;
        List<Question> questions = questions();
        for (Question q : questions) {
            Optional<String> answer =
                    search.analogy(q.from().first(), q.from().second(), q.to().first());
            right += answer.equals(Optional.of(q.to().second())) ? 1 : 0;
        }
        return new Score(right, questions.size());
    }

    /**
     * Returns the questions as text lines, {@code a b c d}, for other programs.
     *
     * @return one line a question
     */
    public List<String> lines() {
        return questions().stream().map(Question::line).toList();
    }

    private List<Question> questions() {
        List<Question> questions = new ArrayList<>();
        for (Pair from : pairs) {
            for (Pair to : pairs) {
                if (from != to) {
                    questions.add(new Question(from, to));
                }
            }
        }
        return questions;
    }
}
