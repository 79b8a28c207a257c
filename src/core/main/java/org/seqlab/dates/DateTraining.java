package org.seqlab.dates;

import java.time.LocalDate;
import java.util.ArrayList;
import java.util.List;
import java.util.function.Consumer;
import java.util.random.RandomGenerator;
import org.seqlab.train.Minibatches;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Progress;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/**
 * Two ways to train the date model: the course's schedule, and one that reaches the end.
 *
 * <p>Every tenth day is kept out of training in both, so that an examination asks for days that were
 * never seen in any form.
 */
public final class DateTraining {
    private static final int BATCH = 100;
    private static final int COURSE_EXAMPLES = 10_000;

    private DateTraining() {}

    /**
     * Tells whether a day is kept for examinations.
     *
     * @param machine the day in ISO form
     * @return true for every tenth day
     */
    public static boolean isHeldOut(String machine) {
        return LocalDate.parse(machine).toEpochDay() % 10 == 3;
    }

    /**
     * Draws examples of days that occur in training.
     *
     * @param count how many
     * @param random the source of randomness
     * @return the examples in the order drawn
     */
    public static List<DateExample> seen(int count, RandomGenerator random) {
        return draw(count, false, random);
    }

    /**
     * Draws an examination: days that never occur in training.
     *
     * @param count how many
     * @param random the source of randomness
     * @return the examples in the order drawn
     */
    public static List<DateExample> heldOut(int count, RandomGenerator random) {
        return draw(count, true, random);
    }

    private static List<DateExample> draw(int count, boolean heldOut, RandomGenerator random) {
        require("count", count, 0);
        DateGenerator generator = DateGenerator.course();
        List<DateExample> examples = new ArrayList<>(count);
        while (examples.size() < count) {
            DateExample example = generator.next(random);
            if (isHeldOut(example.machine()) == heldOut) {
                examples.add(example);
            }
        }
        return examples;
    }

    /**
     * Trains as the course does: 10,000 examples over and over in minibatches of 100, Adam with the
     * rate {@code 0.005 / (1 + 0.01 steps)}.
     *
     * @param epochs passes over the examples, at least 1
     * @param seed of parameters, examples and order
     * @param listener hears of each step
     * @return the trained model
     */
    public static DateModel course(int epochs, long seed, Consumer<Progress> listener) {
        require("epochs", epochs, 1);
        SplitMix random = new SplitMix(seed);
        DateModel model = DateModel.course(random);
        List<DateExample> examples = seen(COURSE_EXAMPLES, random);
        Trainer trainer = trainer(model, step -> 0.005 / (1 + 0.01 * step), listener);
        for (int epoch = 0; epoch < epochs; epoch++) {
            for (int[] chosen : Minibatches.shuffled(examples.size(), BATCH, random)) {
                List<DateExample> batch = new ArrayList<>();
                for (int k : chosen) {
                    batch.add(examples.get(k));
                }
                step(model, trainer, batch);
            }
        }
        return model;
    }

    /**
     * Trains the same net with fresh examples at every step and a rate that rises to 0.005 and falls
     * along a cosine.
     *
     * <p>The course's rate has fallen to a tenth after 900 steps, long before the model is done; that
     * is all that is wrong with it.
     *
     * @param steps number of minibatches of 100, at least 1
     * @param seed of parameters and examples
     * @param listener hears of each step
     * @return the trained model
     */
    public static DateModel improved(int steps, long seed, Consumer<Progress> listener) {
        require("steps", steps, 1);
        SplitMix random = new SplitMix(seed);
        DateModel model = DateModel.course(random);
        Schedule schedule = Schedule.cosine(0.005, Math.max(1, steps / 20), steps + 1);
        Trainer trainer = trainer(model, schedule, listener);
        for (int step = 0; step < steps; step++) {
            step(model, trainer, seen(BATCH, random));
        }
        return model;
    }

    private static void require(String name, int value, int least) {
        if (value < least) {
            throw new IllegalArgumentException(
                    "DateTraining: %s must be at least %d, but it is %d."
                            .formatted(name, least, value));
        }
    }

    private static Trainer trainer(
            DateModel model, Schedule schedule, Consumer<Progress> listener) {
        return new Trainer(model.parameters(), Optimizer.adam(schedule))
                .clipNorm(5)
                .listener(listener);
    }

    private static void step(DateModel model, Trainer trainer, List<DateExample> examples) {
        DateModel.Batch batch = model.batch(examples);
        trainer.step(() -> model.gradients(batch));
    }
}
