package org.seqlab.train;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.junit.jupiter.api.Test;

class TrainerTest {
    private final FloatParameter w = new FloatParameter("cell.W", 2, 3);

    private Trainer trainer() {
        return new Trainer(List.of(w), Optimizer.sgd(Schedule.constant(0.5)));
    }

    @Test
    void stepsDownAQuadraticAndTellsTheListener() {
        w.set(4, 3);
        List<Progress> heard = new ArrayList<>();
        Trainer trainer = trainer().clipNorm(1).listener(heard::add);
        for (int i = 0; i < 20; i++) {
            trainer.step(this::halfSquare);
        }
        assertEquals(0, w.get(4), 1e-4);
        assertEquals(4.5, heard.get(0).loss(), 1e-6);
        assertEquals(3, heard.get(0).gradientNorm(), 1e-6);
        assertEquals(1, heard.get(0).step());
        assertEquals(20, heard.size());
    }

    private double halfSquare() {
        w.gradient()[4] += w.value()[4];
        return w.get(4) * w.get(4) / 2;
    }

    @Test
    void nanStopsTrainingAndSaysWhere() {
        Trainer trainer = trainer();
        trainer.step(() -> 1);
        TrainingException loss =
                assertThrows(TrainingException.class, () -> trainer.step(() -> Double.NaN));
        assertEquals(
                "Training stopped at step 2: the loss is NaN. Is there NaN in the data, or is the"
                        + " rate 0.5 too high?",
                loss.getMessage());
        TrainingException gradient =
                assertThrows(
                        TrainingException.class,
                        () ->
                                trainer.step(
                                        () -> {
                                            w.gradient()[5] = Float.NaN;
                                            return 1;
                                        }));
        assertEquals(
                "Training stopped at step 2: the gradient of cell.W (2, 3) at [1][2] is NaN.",
                gradient.getMessage());
        assertEquals(0, w.get(5));
    }

    @Test
    void minibatchesHoldEveryExampleOnce() {
        SplitMix rng = new SplitMix(1);
        int[] lengths = new int[103];
        Arrays.setAll(lengths, i -> i * 37 % 50);
        for (List<int[]> batches :
                List.of(
                        Minibatches.shuffled(103, 8, rng),
                        Minibatches.bySimilarLength(lengths, 8, rng))) {
            int[] all = batches.stream().flatMapToInt(Arrays::stream).sorted().toArray();
            assertEquals(103, all.length);
            assertEquals(102, all[102]);
            assertEquals(103, Arrays.stream(all).distinct().count());
        }
        int spread =
                Minibatches.bySimilarLength(lengths, 8, rng).stream()
                        .mapToInt(
                                b ->
                                        Arrays.stream(b).map(i -> lengths[i]).max().orElse(0)
                                                - Arrays.stream(b)
                                                        .map(i -> lengths[i])
                                                        .min()
                                                        .orElse(0))
                        .max()
                        .orElse(99);
        assertEquals(true, spread <= 8, "spread " + spread);
    }
}
