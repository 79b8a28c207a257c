package org.seqlab.evidence;

import com.google.gson.JsonArray;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.math.Matrix;
import org.seqlab.speech.CtcLoss;
import org.seqlab.speech.CtcPath;
import org.seqlab.speech.PrefixBeamSearch;

/** The adapters of connectionist temporal classification. The files have time first. */
final class CtcCases {
    private CtcCases() {}

    static void register(Registry registry) {
        registry.add("w3_ctc_collapse", 3, "CTC collapse rule", CtcCases::collapse);
        registry.add("w3_ctc_decode", 3, "CTC greedy and prefix beam decoding", CtcCases::decode);
        registry.add("w3_ctc_loss", 3, "CTC loss and gradient", CtcCases::loss);
    }

    private static void collapse(Case c, Answers answers) {
        Values in = c.inputs();
        if (in.raw("path").isJsonArray()) {
            answers.put("collapsed", CtcPath.collapse(in.ints("path"), in.integer("blank")));
        } else {
            String collapsed = CtcPath.collapse(in.text("path"), in.text("blank").codePointAt(0));
            answers.put("collapsed", collapsed);
        }
    }

    private static void loss(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix scores = in.matrix("logits").transpose();
        int[] target = in.ints("target");
        CtcLoss.Result result = CtcLoss.of(scores, target, in.integer("blank", 0));
        answers.put("loss", result.loss())
                .put("log_probs", result.logProbabilities().transpose())
                .gradient("dlogits", result.feasible() ? result.gradient().transpose() : null);
    }

    private static void decode(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix y = in.matrix("probabilities").transpose();
        int blank = in.integer("blank", 0);
        int[] best = CtcPath.best(y);
        answers.put("greedy_path", best).put("greedy_collapsed", CtcPath.collapse(best, blank));
        Values asked = c.outputs();
        if (asked.has("exact_top_labellings")) {
            JsonArray shown = asked.raw("exact_top_labellings").getAsJsonArray();
            answers.put("exact_top_labellings", top(CtcPath.enumerate(y, blank), shown.size()));
        }
        if (asked.has("prefix_beam")) {
            answers.put("prefix_beam", beams(asked.object("prefix_beam"), y, blank));
        }
    }

    /** The file shows the first few labellings of each width. */
    private static Map<String, Object> beams(Values asked, Matrix y, int blank) {
        Map<String, Object> beams = new LinkedHashMap<>();
        for (String width : asked.names()) {
            int size = (int) Math.min(Integer.MAX_VALUE, Long.parseLong(width));
            int shown = asked.raw(width).getAsJsonArray().size();
            beams.put(width, top(new PrefixBeamSearch(blank, size).search(y), shown));
        }
        return beams;
    }

    private static List<Map<String, Object>> top(List<CtcPath.Labelling> labellings, int count) {
        return labellings.stream()
                .limit(count)
                .map(l -> Map.<String, Object>of("labels", l.labels(), "p", l.p()))
                .toList();
    }
}
