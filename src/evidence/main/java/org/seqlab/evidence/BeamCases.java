package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.seqlab.seq2seq.BeamErrorAnalysis;
import org.seqlab.seq2seq.BeamSearch;
import org.seqlab.seq2seq.ExactSearch;
import org.seqlab.seq2seq.GreedySearch;
import org.seqlab.seq2seq.Hypothesis;
import org.seqlab.seq2seq.PrefixTable;

/** Beam search, exact search and error analysis on models that are written down in full. */
final class BeamCases {
    private static final Pattern BEAM_AND_ALPHA = Pattern.compile("B(\\d+)_alpha_([\\d.]+)");
    private static final String[] ALPHAS = {"0", "0.7", "1"};

    /** A tie in the score is no search error, whatever the last bit of a sum says. */
    private static final double TIE = 1e-12;

    private BeamCases() {}

    static void search(Case c, Answers answers) {
        PrefixTable model = table(c.inputs());
        int length = c.inputs().integer("max_len");
        int eos = c.inputs().integer("eos", 0);
        List<Hypothesis> all = ExactSearch.all(model, length, eos);
        answers.put("exhaustive_best", byAlpha(all, null));
        answers.put(
                "total_probability_of_all_complete_hypotheses",
                all.stream().mapToDouble(h -> Math.exp(h.logProbability())).sum());
        Hypothesis greedy = GreedySearch.search(model, length, eos);
        answers.put(
                "greedy",
                Map.of("sequence", greedy.tokens(), "log_probability", greedy.logProbability()));
        List<Map<String, Object>> beams = new ArrayList<>();
        for (Values asked : c.outputs().objects("beam")) {
            boolean refill = asked.flag("refill");
            BeamSearch beam = new BeamSearch(asked.integer("B"), length, eos, refill);
            List<Hypothesis> found = beam.search(model);
            Map<String, Object> fields = byAlpha(found, all);
            fields.put("B", beam.width());
            fields.put("refill", refill);
            fields.put("hypotheses_considered", found.size());
            beams.add(fields);
        }
        answers.put("beam", beams);
    }

    private static Map<String, Object> byAlpha(List<Hypothesis> found, List<Hypothesis> all) {
        Map<String, Object> fields = new LinkedHashMap<>();
        for (String text : ALPHAS) {
            double alpha = Double.parseDouble(text);
            Hypothesis best = Hypothesis.best(found, alpha);
            Map<String, Object> of = new LinkedHashMap<>();
            of.put("sequence", best.tokens());
            of.put("log_probability", best.logProbability());
            of.put("normalised_score", best.score(alpha));
            if (all != null) {
                double truth = Hypothesis.best(all, alpha).score(alpha);
                of.put("search_error", best.score(alpha) < truth - TIE);
            }
            fields.put("alpha_" + text, of);
        }
        return fields;
    }

    static void analysis(Case c, Answers answers) {
        if (c.inputs().has("prefix_table")) {
            handBuilt(c, answers);
        } else {
            faults(c, answers);
        }
    }

    private static void handBuilt(Case c, Answers answers) {
        PrefixTable model = table(c.inputs());
        int length = c.inputs().integer("max_len");
        int eos = c.inputs().integer("eos", 0);
        List<Hypothesis> all = ExactSearch.all(model, length, eos);
        Map<String, Object> exhaustive = new LinkedHashMap<>();
        for (String alpha : ALPHAS) {
            Hypothesis best = Hypothesis.best(all, Double.parseDouble(alpha));
            exhaustive.put("alpha_" + alpha, best.tokens());
        }
        answers.put("exhaustive", exhaustive);
        for (boolean refill : new boolean[] {false, true}) {
            String field = refill ? "beam_refill" : "beam_noRefill";
            Map<String, Object> beams = new LinkedHashMap<>();
            if (c.outputs().has(field)) {
                for (String name : c.outputs().object(field).names()) {
                    beams.put(name, beam(name, model, length, eos, refill));
                }
            }
            answers.put(field, beams);
        }
    }

    private static List<Integer> beam(
            String name, PrefixTable model, int length, int eos, boolean refill) {
        Matcher matcher = BEAM_AND_ALPHA.matcher(name);
        if (!matcher.matches()) {
            throw new IllegalArgumentException("beam: B and alpha expected, found " + name);
        }
        int width = Integer.parseInt(matcher.group(1));
        double alpha = Double.parseDouble(matcher.group(2));
        return new BeamSearch(width, length, eos, refill).best(model, alpha).tokens();
    }

    private static void faults(Case c, Answers answers) {
        c.inputs().strings("human");
        c.inputs().strings("algorithm");
        BeamErrorAnalysis analysis =
                BeamErrorAnalysis.of(
                        c.inputs().doubles("p_human"), c.inputs().doubles("p_algorithm"));
        answers.put(
                "at_fault",
                analysis.faults().stream()
                        .map(fault -> fault == BeamErrorAnalysis.Fault.BEAM ? "B" : "R")
                        .toList());
        answers.put("fraction_beam", analysis.fraction(BeamErrorAnalysis.Fault.BEAM));
        answers.put("fraction_rnn", analysis.fraction(BeamErrorAnalysis.Fault.MODEL));
    }

    private static PrefixTable table(Values inputs) {
        Values rows = inputs.object("prefix_table");
        Map<List<Integer>, double[]> table = new HashMap<>();
        for (String key : rows.names()) {
            List<Integer> prefix =
                    key.equals("(empty)") || key.isBlank()
                            ? List.of()
                            : Stream.of(key.trim().split("[ ,]+")).map(Integer::valueOf).toList();
            table.put(prefix, rows.doubles(key));
        }
        return new PrefixTable(inputs.integer("V"), table);
    }
}
