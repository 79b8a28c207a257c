package org.seqlab.evidence.results;

import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import java.util.function.ToDoubleFunction;
import java.util.stream.IntStream;
import org.seqlab.math.NumpyRandom;
import org.seqlab.music.Composer;
import org.seqlab.music.Melody;
import org.seqlab.music.MelodyModel;
import org.seqlab.music.MelodyTrainer;
import org.seqlab.music.NoteVocabulary;
import org.seqlab.music.Snippets;
import org.seqlab.music.ValueCounts;

/** Music: the one-to-many generator on melodies of our own composer. */
final class MusicExperiment {
    private static final int UNITS = 64;
    private static final int STEPS = 24;
    private static final int TEMPO = 500_000;
    private static final int DRAWN = 40;

    private MusicExperiment() {}

    static List<Result> run(Consumer<String> log) {
        List<Melody> known = Composer.compose(5000, 1);
        NoteVocabulary vocabulary = NoteVocabulary.of(known);
        int v = vocabulary.size();
        int[] melody = vocabulary.encodeAll(known);
        int[] unheard = vocabulary.encodeAll(Composer.compose(150, 2));
        NumpyRandom rng = new NumpyRandom(3);
        Snippets training = Snippets.cut(melody, 8000, STEPS, rng);
        Snippets test = Snippets.cut(unheard, 300, STEPS, rng);
        MelodyTrainer trainer = new MelodyTrainer(v, UNITS, 1);
        trainer.train(training, 6, 32, 0.02, AppExperiments.every(250, log));
        MelodyModel model = trainer.model();
        ValueCounts counts = new ValueCounts(melody, v);
        double loss = trainer.loss(test);
        List<Melody> lstm = drawn(vocabulary, () -> model.improvise(32, 0.8, rng).values());
        List<Melody> bigram = drawn(vocabulary, () -> counts.draw(32, rng));
        log.accept("a melody, pitch/sixteenths: " + text(lstm.get(0)));
        return List.of(
                Result.lower(name(), "nats a note", loss, "uniform", Math.log(v)),
                Result.lower(
                        name(), "nats a note", loss, "most frequent", counts.loss(test, false)),
                Result.lower(name(), "nats a note", loss, "bigram", counts.loss(test, true)),
                drawn("bar lines kept", lstm, bigram, Composer::onBarLines),
                drawn("tones in one scale", lstm, bigram, Composer::inOneScale));
    }

    private static String name() {
        return "LSTM of " + UNITS + " units";
    }

    private static Result drawn(
            String metric,
            List<Melody> lstm,
            List<Melody> bigram,
            ToDoubleFunction<Melody> measure) {
        return Result.higher(
                "improvised, temperature 0.8",
                metric,
                lstm.stream().mapToDouble(measure).average().orElse(0),
                "drawn from bigrams",
                bigram.stream().mapToDouble(measure).average().orElse(0));
    }

    private static List<Melody> drawn(
            NoteVocabulary vocabulary, java.util.function.Supplier<int[]> draw) {
        return IntStream.range(0, DRAWN)
                .mapToObj(k -> vocabulary.decode(draw.get(), TEMPO))
                .toList();
    }

    private static String text(Melody melody) {
        StringBuilder text = new StringBuilder();
        melody.notes()
                .forEach(
                        n ->
                                text.append(
                                        String.format(
                                                Locale.ROOT,
                                                "%d/%d ",
                                                n.pitch(),
                                                n.duration() / 120)));
        return text.toString().strip();
    }
}
