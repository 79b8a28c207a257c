package org.seqlab.evidence.speed;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.seqlab.fused.Dense;
import org.seqlab.fused.Ids;
import org.seqlab.fused.LstmLayer;
import org.seqlab.fused.Recurrent;
import org.seqlab.fused.ResetAfterGruLayer;
import org.seqlab.fused.Sequential;
import org.seqlab.fused.SoftmaxLoss;
import org.seqlab.fused.Steps;
import org.seqlab.language.NameModel;
import org.seqlab.train.Optimizer;
import org.seqlab.train.Schedule;
import org.seqlab.train.SplitMix;
import org.seqlab.train.Trainer;

/** Contests of week 1: whole training steps of recurrent models. */
final class RecurrentSpeed {
    private static final int INPUTS = 64;
    private static final int CLASSES = 32;

    private record Shape(int steps, int batch, int units, double goal, double floor) {}

    private static final List<Shape> SHAPES =
            List.of(
                    new Shape(50, 32, 128, 2.3, 1.9),
                    new Shape(100, 64, 128, 2.3, 1.9),
                    new Shape(50, 64, 256, 1.4, 1.2),
                    new Shape(50, 128, 256, 1.4, 1.2),
                    new Shape(50, 64, 512, 1.3, 1.1));

    private RecurrentSpeed() {}

    static List<Contest> list() {
        List<Contest> contests = new ArrayList<>();
        contests.add(names("NumPy, a step at a time", "names_numpy").goal(30, 25));
        contests.add(names("PyTorch", "names_torch").goal(50, 40));
        for (int threads = 1; threads <= 2; threads++) {
            for (Shape shape : SHAPES) {
                contests.add(contest("LSTM", shape, threads));
                contests.add(contest("GRU", shape, threads));
            }
        }
        // DL4J has no GRU and picks its threads itself: one thread, two shapes.
        contests.add(dl4j(SHAPES.get(0)));
        contests.add(dl4j(SHAPES.get(2)));
        return contests;
    }

    private static Contest names(String peer, String function) {
        SplitMix rng = new SplitMix(1);
        List<String> names =
                Stream.generate(() -> name(8 + rng.nextInt(5), rng)).limit(200).toList();
        return Contest.of("name model step, 50 units, batch 1, double", peer)
                .peer("recurrent", function, Map.of("names", names, "units", 50))
                .ours(() -> NameModel.course(names, 50)::step)
                .why(() -> RecurrentProfile.names(NameModel.course(names, 50)::step, 50, 11));
    }

    private static String name(int length, SplitMix rng) {
        return rng.ints(length, 'a', 'z' + 1)
                .mapToObj(c -> String.valueOf((char) c))
                .collect(Collectors.joining());
    }

    private static Contest dl4j(Shape s) {
        Contest torch = contest("LSTM", s, 1);
        return Contest.of(torch.workload(), "DL4J")
                .peer("Dl4j.java", "training", torch.arguments())
                .ours(torch.ours())
                .operations(torch.operations());
    }

    private static Contest contest(String cell, Shape s, int threads) {
        String name =
                "%s step, T %d, batch %d, hidden %d".formatted(cell, s.steps, s.batch, s.units);
        int gates = cell.equals("LSTM") ? 4 : 3;
        double forward = 2.0 * s.steps * s.batch * s.units * (gates * (s.units + INPUTS) + CLASSES);
        return Contest.of(name, "PyTorch")
                .peer(
                        "recurrent",
                        "training",
                        Map.of(
                                "cell", cell, "steps", s.steps, "batch", s.batch, "units", s.units,
                                "inputs", INPUTS, "classes", CLASSES, "threads", threads))
                .ours(() -> training(cell, s))
                .threads(threads)
                .operations(3 * forward)
                .goal(s.goal, s.floor)
                .why(
                        () ->
                                threads == 1
                                        ? profile(cell, s, gates)
                                        : "see the profile of one thread");
    }

    private static String profile(String cell, Shape s, int gates) {
        return RecurrentProfile.training(
                training(cell, s), gates, s.steps, s.batch, INPUTS, s.units);
    }

    private static Runnable training(String cell, Shape s) {
        SplitMix rng = new SplitMix(1);
        Recurrent recurrent =
                cell.equals("LSTM")
                        ? new LstmLayer("lstm", INPUTS, s.units, rng)
                        : new ResetAfterGruLayer("gru", INPUTS, s.units, rng);
        Sequential model =
                new Sequential(
                        recurrent.inputGradient(false), new Dense("out", s.units, CLASSES, rng));
        SoftmaxLoss loss = new SoftmaxLoss();
        Trainer trainer = new Trainer(model.parameters(), Optimizer.sgd(Schedule.constant(0.01)));
        Steps x = new Steps(s.steps, s.batch, INPUTS);
        for (int i = 0; i < x.rows() * INPUTS; i++) {
            x.data()[i] = (float) rng.nextGaussian();
        }
        int[][] classes = new int[s.batch][s.steps];
        for (int[] sequence : classes) {
            java.util.Arrays.setAll(sequence, t -> rng.nextInt(CLASSES));
        }
        Ids targets = Ids.of(classes);
        return () ->
                trainer.step(
                        () -> {
                            double value = loss.forward(model.forward(x), targets);
                            model.backward(loss.gradient());
                            return value;
                        });
    }
}
