package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.IntStream;
import java.util.stream.LongStream;
import org.seqlab.math.NumpyRandom;
import org.seqlab.math.PythonRandom;

/** The adapters of random numbers. The arguments of a draw stand in the case's name. */
final class RngCases {
    private static final Pattern INTEGER = Pattern.compile("-?\\d+");

    private RngCases() {}

    static void register(Registry registry) {
        String seeding = "MT19937 seeding and raw 32-bit output";
        registry.add("rng_mt19937", 0, seeding, exact(RngCases::mersenneTwister));
        registry.add("rng_random_sample", 0, "random_sample / rand", exact(RngCases::sample));
        registry.add("rng_uniform", 0, "uniform / normal", RngCases::uniform);
        String randn = "randn / standard_normal (legacy polar method)";
        registry.add("rng_randn", 0, randn, RngCases::randn);
        String randint = "randint (legacy, default int64)";
        registry.add("rng_randint", 0, randint, exact(RngCases::randint));
        registry.add("rng_choice", 0, "choice", exact(RngCases::choice));
        registry.add("rng_shuffle", 0, "shuffle / permutation", exact(RngCases::shuffle));
        registry.add("rng_python_random", 0, "CPython random module", exact(RngCases::python));
    }

    private static Adapter exact(Adapter adapter) {
        return (c, answers) -> {
            answers.tolerance(0);
            adapter.run(c, answers);
        };
    }

    /** Answers {@code seeds: [{seed, values}, …]} with one draw of values for each seed. */
    private static void perSeed(
            Case c, Answers answers, Function<NumpyRandom, ? extends Object> values) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Values row : c.root().objects("seeds")) {
            long seed = row.wholeNumber("seed");
            rows.add(Map.of("seed", seed, "values", values.apply(new NumpyRandom(seed))));
        }
        answers.root("seeds", rows);
    }

    private static void perRow(Case c, Answers answers, Function<Values, Map<String, Object>> row) {
        List<Map<String, Object>> rows = new ArrayList<>();
        for (Values given : c.root().objects("rows")) {
            Map<String, Object> answer = new LinkedHashMap<>(row.apply(given));
            for (String echoed : List.of("seed", "n", "shape")) {
                if (given.has(echoed)) {
                    answer.put(echoed, given.array(echoed));
                }
            }
            if (given.has("note")) {
                answer.put("note", given.text("note"));
            }
            rows.add(answer);
        }
        answers.root("rows", rows);
    }

    private static NumpyRandom seeded(Values row) {
        return new NumpyRandom(row.wholeNumber("seed"));
    }

    /** How many values the file has for a seed. */
    private static int count(Case c) {
        return c.root().objects("seeds").get(0).array("values").data().length;
    }

    private static long[] numbers(String text) {
        Matcher matcher = INTEGER.matcher(text);
        List<Long> found = new ArrayList<>();
        while (matcher.find()) {
            found.add(Long.parseLong(matcher.group()));
        }
        return found.stream().mapToLong(Long::longValue).toArray();
    }

    /** The integers after the first underscore of names such as {@code randint_-5_6}. */
    private static long[] arguments(Case c) {
        return numbers(c.name().substring(c.name().indexOf('_') + 1));
    }

    private static void mersenneTwister(Case c, Answers answers) {
        switch (c.name()) {
            case "state" -> perRow(c, answers, RngCases::stateAfterSeeding);
            case "far_words" -> perRow(c, answers, RngCases::farWords);
            default -> {
                int count = count(c);
                perSeed(c, answers, r -> LongStream.generate(r::nextWord).limit(count).toArray());
            }
        }
    }

    private static Map<String, Object> stateAfterSeeding(Values row) {
        NumpyRandom random = seeded(row);
        long[] state = random.state();
        return Map.of(
                "mt_after_seeding_first_8",
                Arrays.copyOf(state, 8),
                "mt_623",
                state[623],
                "pos",
                random.position());
    }

    private static Map<String, Object> farWords(Values row) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String field : row.names()) {
            if (field.startsWith("word_")) {
                NumpyRandom random = seeded(row);
                long count = numbers(field)[0];
                found.put(
                        field,
                        LongStream.generate(random::nextWord)
                                .skip(count - 1)
                                .findFirst()
                                .getAsLong());
            }
        }
        return found;
    }

    private static void sample(Case c, Answers answers) {
        int count = count(c);
        perSeed(c, answers, r -> r.randomSample(count));
    }

    private static double[] draw(int count, java.util.function.DoubleSupplier one) {
        return IntStream.range(0, count).mapToDouble(i -> one.getAsDouble()).toArray();
    }

    private static void uniform(Case c, Answers answers) {
        answers.tolerance(c.name().startsWith("normal") ? 1e-12 : 0);
        long[] a = arguments(c);
        int count = count(c);
        if (c.name().startsWith("normal")) {
            perSeed(c, answers, r -> draw(count, () -> r.normal(a[0], a[1])));
        } else {
            perSeed(c, answers, r -> draw(count, () -> r.uniform(a[0], a[1])));
        }
    }

    private static void randn(Case c, Answers answers) {
        answers.tolerance(1e-12);
        switch (c.name()) {
            case "cache_interplay" -> perRow(c, answers, RngCases::interplay);
            case "long_run" -> perRow(c, answers, RngCases::longRun);
            case "shape_order" -> perRow(c, answers, RngCases::shapeOrder);
            default -> {
                int count = count(c);
                perSeed(c, answers, r -> draw(count, r::randn));
            }
        }
    }

    private static Map<String, Object> interplay(Values row) {
        NumpyRandom random = seeded(row);
        Map<String, Object> found = new LinkedHashMap<>();
        found.put("randn3", draw(3, random::randn));
        found.put("random_sample2", random.randomSample(2));
        found.put("randn2", draw(2, random::randn));
        found.put("randint_0_10", random.randint(0, 10));
        found.put("randn1", random.randn());
        return found;
    }

    private static Map<String, Object> longRun(Values row) {
        NumpyRandom random = seeded(row);
        double[] values = draw(row.integer("n"), random::randn);
        Map<String, Object> found = new LinkedHashMap<>();
        for (String field : row.names()) {
            if (field.startsWith("value_")) {
                found.put(field, values[(int) numbers(field)[0]]);
            }
        }
        found.put("sum", Arrays.stream(values).sum());
        return found;
    }

    private static Map<String, Object> shapeOrder(Values row) {
        int[] shape = row.ints("shape");
        return Map.of("randn", seeded(row).randn(shape[0], shape[1]));
    }

    private static void randint(Case c, Answers answers) {
        if (!c.root().has("seeds")) {
            perRow(c, answers, RngCases::scalarCalls);
            return;
        }
        long[] a = arguments(c);
        int count = count(c);
        perSeed(
                c,
                answers,
                r -> LongStream.generate(() -> r.randint(a[0], a[1])).limit(count).toArray());
    }

    private static Map<String, Object> scalarCalls(Values row) {
        Map<String, Object> found = new LinkedHashMap<>();
        for (String field : row.names()) {
            int open = field.indexOf('(');
            if (open >= 0) {
                long[] a = numbers(field.substring(open));
                NumpyRandom random = seeded(row);
                int count = row.ints(field).length;
                found.put(
                        field,
                        LongStream.generate(() -> random.randint(a[0], a[1]))
                                .limit(count)
                                .toArray());
            }
        }
        return found;
    }

    private static void choice(Case c, Answers answers) {
        if (c.name().equals("reseed_each_draw")) {
            reseedEachDraw(c, answers);
            return;
        }
        int count = count(c);
        if (c.root().has("p")) {
            double[] p = c.root().doubles("p");
            perSeed(c, answers, r -> IntStream.range(0, count).map(i -> r.choice(p)).toArray());
            return;
        }
        String call = c.root().text("description");
        int n = (int) numbers(call.substring(call.indexOf('(')))[0];
        boolean replace = !call.contains("replace=False");
        perSeed(c, answers, r -> r.choice(n, count, replace));
    }

    private static void reseedEachDraw(Case c, Answers answers) {
        double[] p = c.root().doubles("p");
        int[] seeds = c.root().ints("seeds");
        IntStream each = Arrays.stream(seeds);
        answers.root("values", each.map(s -> new NumpyRandom(s).choice(p)).toArray());
        answers.root(
                "uniforms",
                Arrays.stream(seeds).mapToDouble(s -> new NumpyRandom(s).randomSample()).toArray());
    }

    private static void shuffle(Case c, Answers answers) {
        if (c.root().has("seeds")) {
            int n = (int) arguments(c)[0];
            perSeed(c, answers, r -> r.permutation(n));
            return;
        }
        int[] order = arguments(c).length == 2 ? longShuffle(c, answers) : null;
        if (order == null) {
            shuffleRows(c, answers);
        }
    }

    /** {@code shuffle_N_seedS}: ends and a weighted sum of a long permutation. */
    private static int[] longShuffle(Case c, Answers answers) {
        long[] a = arguments(c);
        int[] order = new NumpyRandom(a[1]).permutation((int) a[0]);
        answers.root("first_20", Arrays.copyOf(order, 20));
        answers.root("last_20", Arrays.copyOfRange(order, order.length - 20, order.length));
        long sum = IntStream.range(0, order.length).mapToLong(i -> (long) i * order[i]).sum();
        answers.root("sum_i_times_x", sum);
        return order;
    }

    /** {@code shuffle_rows_seedS}: rows move as the entries of a list do. */
    private static void shuffleRows(Case c, Answers answers) {
        NdArray expected = c.root().array("values");
        int n = expected.shape()[0];
        int width = expected.shape()[1];
        int[] order = new NumpyRandom(arguments(c)[0]).permutation(n);
        double[] rows = new double[n * width];
        Arrays.setAll(rows, k -> order[k / width] * width + k % width);
        answers.root("values", NdArray.of(rows, n, width));
        answers.root("list_of_" + n, order);
    }

    private static void python(Case c, Answers answers) {
        long seed = c.root().wholeNumber("seed");
        for (String field : c.root().names()) {
            if (field.equals("random")) {
                PythonRandom random = new PythonRandom(seed);
                int count = c.root().doubles(field).length;
                answers.root(field, draw(count, random::random));
            } else if (field.startsWith("choice_of_")) {
                PythonRandom random = new PythonRandom(seed);
                int n = (int) numbers(field)[0];
                int count = c.root().ints(field).length;
                answers.root(
                        field, IntStream.range(0, count).map(i -> random.randrange(n)).toArray());
            } else if (field.startsWith("shuffle_")) {
                List<Integer> list = new ArrayList<>();
                IntStream.range(0, (int) numbers(field)[0]).forEach(list::add);
                new PythonRandom(seed).shuffleInPlace(list);
                answers.root(field, list);
            }
        }
    }
}
