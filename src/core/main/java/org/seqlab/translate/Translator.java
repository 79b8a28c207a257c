package org.seqlab.translate;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Consumer;
import org.seqlab.attention.AttentionMap;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.Hypothesis;
import org.seqlab.tape.Replicas;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/**
 * A translation model with its vocabularies.
 *
 * @param source words that are read
 * @param target words that are written
 * @param model the net between them
 */
public record Translator(WordVocabulary source, WordVocabulary target, TranslationModel model) {
    private static final int BATCH = 64;
    private static final int WIDTH = 48;

    /**
     * Makes vocabularies of some pairs and trains a model on them.
     *
     * @param pairs what is learned from, at least one
     * @param steps number of minibatches of 64, at least 1
     * @param seed of parameters and minibatches
     * @param listener hears of each step
     * @return the trained translator
     */
    public static Translator train(
            List<SentencePair> pairs, int steps, long seed, Consumer<Progress> listener) {
        SplitMix random = new SplitMix(seed);
        WordVocabulary source =
                new WordVocabulary(pairs.stream().map(SentencePair::source).toList(), 10_000);
        WordVocabulary target =
                new WordVocabulary(pairs.stream().map(SentencePair::target).toList(), 10_000);
        TranslationModel model =
                new TranslationModel(source.size(), target.size(), WIDTH, WIDTH, random);
        Translator translator = new Translator(source, target, model);
        Schedule schedule = Schedule.cosine(0.004, Math.max(1, steps / 20), steps + 1);
        Trainer trainer =
                new Trainer(model.parameters(), Optimizer.adam(schedule))
                        .clipNorm(5)
                        .listener(listener);
        Replicas replicas = new Replicas();
        for (int step = 0; step < steps; step++) {
            List<SentencePair> batch = new ArrayList<>();
            for (int k = 0; k < BATCH; k++) {
                batch.add(pairs.get(random.nextInt(pairs.size())));
            }
            trainer.step(() -> translator.gradients(replicas, batch));
        }
        return translator;
    }

    private double gradients(Replicas replicas, List<SentencePair> batch) {
        int[][] x = batch.stream().map(p -> source.encode(p.source())).toArray(int[][]::new);
        int[][] y = batch.stream().map(p -> target.encode(p.target())).toArray(int[][]::new);
        int words = 0;
        for (int[] sentence : y) {
            words += sentence.length;
        }
        int count = words;
        return replicas.gradients(
                batch.size(),
                (tape, from, to) ->
                        model.loss(
                                tape,
                                Arrays.copyOfRange(x, from, to),
                                Arrays.copyOfRange(y, from, to),
                                count));
    }

    /**
     * Searches the best translation.
     *
     * @param sentence what is read
     * @param beam how to search
     * @param alpha exponent of the length
     * @return tokens and log-probability
     */
    public Hypothesis search(List<String> sentence, BeamSearch beam, double alpha) {
        return beam.best(model.conditionedOn(source.encode(sentence)), alpha);
    }

    /**
     * Translates a sentence with a beam.
     *
     * @param sentence what is read
     * @param width B
     * @return its words
     */
    public List<String> translate(List<String> sentence, int width) {
        BeamSearch beam =
                new BeamSearch(width, TranslationReport.MAX_WORDS, WordVocabulary.END, false);
        return target.decode(search(sentence, beam, 0.7).tokens());
    }

    /**
     * Returns the normalized score of a given translation.
     *
     * @param sentence what is read
     * @param translation its words
     * @param alpha exponent of the length
     * @return {@code log P(y | x) / T_y^alpha}
     */
    public double score(List<String> sentence, List<String> translation, double alpha) {
        int[] y = target.encode(translation);
        double logProbability = model.logProbability(source.encode(sentence), y);
        return logProbability / Math.pow(y.length, alpha);
    }

    /**
     * Returns where the model looks for each word of a translation.
     *
     * @param sentence what is read
     * @param translation its words
     * @return one row a word and one for the end
     */
    public AttentionMap look(List<String> sentence, List<String> translation) {
        return model.look(
                source.encode(sentence),
                target.encode(translation),
                withEnd(sentence),
                withEnd(translation));
    }

    private static List<String> withEnd(List<String> words) {
        List<String> all = new ArrayList<>(words);
        all.add("<EOS>");
        return all;
    }

    /**
     * Returns the sentences of some pairs, to leave them out of an examination.
     *
     * @param pairs the pairs
     * @return their source sides
     */
    public static Set<List<String>> sources(List<SentencePair> pairs) {
        Set<List<String>> known = new HashSet<>();
        pairs.forEach(pair -> known.add(pair.source()));
        return known;
    }
}
