package org.seqlab.evidence.results;

import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Consumer;
import org.seqlab.caption.CaptionModel;
import org.seqlab.caption.Scene;
import org.seqlab.caption.SceneGenerator;
import org.seqlab.train.SplitMix;

/** Captions of painted pictures. */
final class CaptionExperiment {
    private static final int STEPS = 4000;

    private CaptionExperiment() {}

    static List<Result> run(Consumer<String> log) {
        CaptionModel model = CaptionModel.train(STEPS, 1, DateExperiment.every(STEPS / 6, log));
        List<Scene> exam = SceneGenerator.next(500, new SplitMix(2024));
        int right = 0;
        for (int k = 0; k < exam.size(); k++) {
            Scene scene = exam.get(k);
            List<String> found = model.describe(scene, 3);
            right += found.equals(scene.caption()) ? 1 : 0;
            if (k < 4) {
                log.accept(
                        "seen: "
                                + String.join(" ", found)
                                + "   painted: "
                                + String.join(" ", scene.caption()));
            }
        }
        return List.of(
                Result.higher(
                        "convolutions and LSTM",
                        "exact match on 500 pictures",
                        right / 500.0,
                        "most frequent caption",
                        mostFrequent(exam)));
    }

    private static double mostFrequent(List<Scene> exam) {
        Map<List<String>, Integer> counts = new HashMap<>();
        exam.forEach(scene -> counts.merge(scene.caption(), 1, Integer::sum));
        return counts.values().stream().max(Integer::compare).orElse(0) / (double) exam.size();
    }
}
