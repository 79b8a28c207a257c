package org.seqlab.evidence;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.language.CharacterRnn;
import org.seqlab.language.NameModel;

/**
 * The course's model of names. A case either holds its names, or tells the name and checksum of a file
 * that may not be shipped; when that does not lie beside the case, what the first names determine is
 * compared and the rest is said to be unavailable.
 */
final class NameModelCases {
    /** Beyond this, two orders of summation part company. */
    private static final int DETERMINED = 12_000;

    private static final Pattern UPDATES = Pattern.compile("after_(\\d+)_updates");

    private NameModelCases() {}

    static void register(Registry registry) {
        registry.add("w1_model", 1, "model", NameModelCases::model);
    }

    private static void model(Case c, Answers answers) {
        if (c.inputs().has("names")) {
            smallList(c, answers);
        } else {
            namedFile(c, answers);
        }
    }

    private static void smallList(Case c, Answers answers) {
        Values in = c.inputs();
        NameModel model = NameModel.course(in.strings("names"), in.integer("n_a", 50));
        int iterations = in.integer("num_iterations");
        double[] losses = new double[iterations];
        Arrays.setAll(losses, i -> model.step());
        answers.tolerance(iterations >= 1000 ? 1e-8 : 1e-9);
        answers.put("order_after_shuffle", model.names());
        answers.put("raw_losses", losses);
        answers.put("smoothed_loss", model.smoothedLoss());
        answers.put("parameters", LanguageCases.byName(model.parameters()));
        answers.put("a_prev", model.state());
        List<int[]> samples = new ArrayList<>();
        for (int seed = 0; seed < 7; seed++) {
            samples.add(CharacterRnn.sample(model.parameters(), 0, seed));
        }
        answers.put("samples_seed_0_to_6", samples);
        answers.put("last_name", model.sample(6));
    }

    private static void namedFile(Case c, Answers answers) {
        Values data = c.root().object("data");
        Optional<List<String>> names = names(c.folder(), data.text("file"));
        int states = Integer.parseInt(c.name().replaceAll(".*n_a", ""));
        NameModel model =
                names.map(n -> NameModel.course(n, states))
                        .orElseGet(() -> firstNames(data.strings("first_after_shuffle"), states));
        int limit = names.isPresent() ? DETERMINED : model.names().size();
        answers.tolerance(1e-8);
        follow(c, answers, model, limit);
        if (names.isEmpty()) {
            answers.remark(
                    data.text("file")
                            + " is not beside the case file: compared the first "
                            + limit
                            + " iterations, whose names the case holds.");
        }
    }

    private static NameModel firstNames(List<String> shuffled, int states) {
        return new NameModel(shuffled, NameModel.firstParameters(states, 1));
    }

    private static Optional<List<String>> names(Path folder, String file) {
        Path path = folder.resolve(file);
        try {
            return Files.exists(path) ? Optional.of(Files.readAllLines(path)) : Optional.empty();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Trains up to a limit and answers what the case wants to know on the way. */
    private static void follow(Case c, Answers answers, NameModel model, int limit) {
        Values out = c.outputs();
        int rawWanted = out.has("first_300_raw_losses") ? 300 : 0;
        List<Double> raw = new ArrayList<>();
        List<Map<String, Object>> log = new ArrayList<>();
        Map<String, Object> parameters = new LinkedHashMap<>();
        Map<Integer, Double> smoothed = new LinkedHashMap<>();
        Map<Integer, String> wanted = updates(out);
        for (int i = 0; i < limit; i++) {
            double loss = model.step();
            if (raw.size() < rawWanted) {
                raw.add(loss);
            }
            if (wanted.containsKey(i + 1)) {
                parameters.put(wanted.get(i + 1), LanguageCases.byName(model.parameters()));
            }
            if (i % 1000 == 0) {
                log.add(entry(i, model));
                smoothed.put(i, model.smoothedLoss());
            }
        }
        wanted.values().forEach(name -> parameters.putIfAbsent(name, Answers.UNAVAILABLE));
        answers.put("first_300_raw_losses", new Answers.Prefix(raw));
        answers.put("log_every_1000", new Answers.Prefix(log));
        answers.put("parameters", parameters);
        answers.put("mean_raw_loss_per_name_last_1536", Answers.UNAVAILABLE);
        answers.put(
                "one_ulp_perturbation_growth_max_abs_loss_difference_up_to_iteration",
                Answers.UNAVAILABLE);
        for (int i = 0; i <= 40_000; i += 1000) {
            answers.printed(
                    "smoothed loss @" + i,
                    smoothed.containsKey(i) ? smoothed.get(i) : Answers.UNAVAILABLE);
        }
    }

    private static Map<Integer, String> updates(Values out) {
        Map<Integer, String> wanted = new LinkedHashMap<>();
        for (String name : out.object("parameters").names()) {
            Matcher matcher = UPDATES.matcher(name);
            if (matcher.matches()) {
                wanted.put(Integer.parseInt(matcher.group(1)), name);
            }
        }
        return wanted;
    }

    private static Map<String, Object> entry(int iteration, NameModel model) {
        List<String> names = new ArrayList<>();
        for (int seed = 0; seed < 7; seed++) {
            names.add(model.sample(seed));
        }
        return Map.of(
                "iteration", iteration, "smoothed_loss", model.smoothedLoss(), "names", names);
    }
}
