package org.seqlab.evidence.results;

import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.function.Consumer;
import org.seqlab.audio.Background;
import org.seqlab.audio.MelFeatures;
import org.seqlab.speech.Lexicon;
import org.seqlab.speech.Recognizer;
import org.seqlab.speech.Recording;
import org.seqlab.speech.SpeechTraining;
import org.seqlab.speech.SpokenWords;
import org.seqlab.speech.Utterance;
import org.seqlab.speech.WordErrorRate;
import org.seqlab.train.Progress;
import org.seqlab.train.SplitMix;
import org.seqlab.trigger.EventScore;
import org.seqlab.trigger.Scene;
import org.seqlab.trigger.TriggerNet;
import org.seqlab.trigger.TriggerTraining;
import org.seqlab.trigger.Words;

/** Experiments: speech and trigger word. */
final class AudioExperiments {
    /** For each background. */
    private static final int SCENES = 24;

    private static final double SCENE_SECONDS = 60;

    /** Steps that a word labels with 1. */
    private static final double LABEL_SECONDS = 0.4;

    private static final int UTTERANCES = 300;
    private static final int BEAM = 16;
    private static final double LEXICON_WEIGHT = 0.5;
    private static final long SHOWN_EVERY = 100;

    private AudioExperiments() {}

    static List<Experiment> list() {
        return List.of(
                new Experiment(
                        "trigger",
                        "trigger word in noise, held-out voices and backgrounds, streamed",
                        AudioExperiments::trigger),
                new Experiment(
                        "speech",
                        "one to four words of 26, held-out voices and backgrounds",
                        AudioExperiments::speech));
    }

    private static void show(Progress p, Consumer<String> log) {
        if (p.step() % SHOWN_EVERY == 0) {
            log.accept(
                    String.format(
                            Locale.ROOT,
                            "step %d  loss %.3f  %.0f s",
                            p.step(),
                            p.smoothedLoss(),
                            p.seconds()));
        }
    }

    private static List<Result> trigger(Consumer<String> log) {
        MelFeatures features = MelFeatures.speech();
        long start = System.nanoTime();
        TriggerNet net =
                TriggerTraining.usual()
                        .train(
                                Words.forTraining(
                                        SpokenWords.of(Recording.Split.TRAINING),
                                        SpokenWords.TRIGGER,
                                        features.rate()),
                                features,
                                p -> show(p, log));
        log.accept(seconds("scenes made and trained in", start));
        SplitMix rng = new SplitMix(2);
        Words heldOut =
                Words.of(
                        SpokenWords.of(Recording.Split.TESTING),
                        SpokenWords.TRIGGER,
                        features.rate());
        EventScore score = new EventScore(0, 0, 0);
        EventScore always = new EventScore(0, 0, 0);
        start = System.nanoTime();
        for (Background background : Background.list(true)) {
            List<Scene> scenes = new ArrayList<>();
            for (int k = 0; k < SCENES; k++) {
                scenes.add(Scene.make(heldOut, List.of(background), SCENE_SECONDS, rng));
            }
            EventScore part = TriggerTraining.evaluate(net, features, TriggerTraining.RULE, scenes);
            log.accept(
                    String.format(
                            Locale.ROOT,
                            "%-5s  F1 %.4f  %d hits, %d false alarms, %d misses",
                            background,
                            part.f1(),
                            part.hits(),
                            part.falseAlarms(),
                            part.misses()));
            score = score.plus(part);
            for (Scene scene : scenes) {
                always = always.plus(everyWord(scene));
            }
        }
        double heard = Background.list(true).size() * SCENES * SCENE_SECONDS;
        log.accept(
                String.format(
                        Locale.ROOT,
                        "%.0f s of sound made and heard at %.0f times real time",
                        heard,
                        heard / ((System.nanoTime() - start) * 1e-9)));
        log.accept(warning(score.hits() + score.misses(), heard));
        String rule = "chime after every word";
        return List.of(
                Result.higher("compact network", "event F1", score.f1(), rule, always.f1()),
                Result.higher(
                        "compact network",
                        "event precision",
                        score.precision(),
                        rule,
                        always.precision()),
                Result.higher("compact network", "event recall", score.recall(), "never chime", 0));
    }

    /** Why nothing here is called accuracy. */
    private static String warning(int words, double seconds) {
        double accuracy = 1 - words * LABEL_SECONDS / seconds;
        return String.format(
                Locale.ROOT,
                "a warning: who never chimes has %.3f of plain accuracy over steps, and F1 0",
                accuracy);
    }

    private static EventScore everyWord(Scene scene) {
        return new EventScore(scene.activates().size(), scene.negatives().size(), 0);
    }

    private static String seconds(String what, long start) {
        return String.format(Locale.ROOT, "%s %.0f s", what, (System.nanoTime() - start) * 1e-9);
    }

    private static List<Result> speech(Consumer<String> log) {
        MelFeatures features = MelFeatures.speech();
        long start = System.nanoTime();
        Recognizer recognizer =
                new Recognizer(
                        SpeechTraining.usual()
                                .train(
                                        SpokenWords.of(Recording.Split.TRAINING),
                                        features,
                                        p -> show(p, log)),
                        features);
        log.accept(seconds("utterances made and trained in", start));
        Lexicon lexicon =
                new Lexicon(SpokenWords.all().stream().map(Recording::word).distinct().toList());
        Utterance.Maker maker =
                new Utterance.Maker(SpokenWords.of(Recording.Split.TESTING), features.rate());
        SplitMix rng = new SplitMix(2);
        List<String> said = new ArrayList<>();
        List<String> best = new ArrayList<>();
        List<String> beam = new ArrayList<>();
        List<String> known = new ArrayList<>();
        for (int k = 0; k < UTTERANCES; k++) {
            Utterance u = maker.make(Background.list(true), rng);
            said.add(u.text());
            best.add(recognizer.bestPath(u.samples()));
            beam.add(recognizer.beam(u.samples(), BEAM));
            known.add(recognizer.beam(u.samples(), BEAM, lexicon, LEXICON_WEIGHT));
        }
        log.accept("said \"%s\", heard \"%s\"".formatted(said.get(0), best.get(0)));
        return List.of(
                errors("best path", said, best),
                errors("beam " + BEAM, said, beam),
                errors("beam " + BEAM + " and lexicon", said, known));
    }

    private static Result errors(String decoder, List<String> said, List<String> heard) {
        double rate = WordErrorRate.of(said, heard);
        return Result.lower(decoder, "word error rate", rate, "silence", 1);
    }
}
