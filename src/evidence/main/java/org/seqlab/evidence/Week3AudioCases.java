package org.seqlab.evidence;

import com.google.gson.JsonElement;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Pattern;
import org.seqlab.audio.Clip;
import org.seqlab.audio.Spectrogram;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.trigger.Chime;
import org.seqlab.trigger.Labels;
import org.seqlab.trigger.Placement;
import org.seqlab.trigger.Segment;

/** The adapters of week 3: audio, speech and trigger words. */
final class Week3AudioCases {
    private static final int TRACK_SECONDS = 10;
    private static final Pattern INDEX = Pattern.compile("\\[(\\d\\d+)\\]");

    private Week3AudioCases() {}

    static void register(Registry registry) {
        registry.add("w3_audio_ops", 3, "overlay / apply_gain / dBFS", Week3AudioCases::operations);
        registry.add("w3_spectrogram", 3, "specgram", Week3AudioCases::spectrogram);
        registry.add(
                "w3_chime_on_activate", 3, "chime_on_activate", Week3AudioCases::chimeOnActivate);
        registry.add(
                "w3_insert_audio_clip", 3, "insert_audio_clip", Week3AudioCases::insertAudioClip);
        registry.alsoCalled("w3_insert_audio_clip", 3, "insert_audio_clip (placement only)");
        registry.add("w3_insert_ones", 3, "insert_ones", Week3AudioCases::insertOnes);
        registry.add("w3_is_overlapping", 3, "is_overlapping", Week3AudioCases::isOverlapping);
        CtcCases.register(registry);
        TriggerCases.register(registry);
        TriggerModelCases.register(registry);
    }

    private static void operations(Case c, Answers answers) {
        Values in = c.inputs();
        int rate = in.integer("rate");
        Clip a = CaseSounds.clip(in.array("a"), rate);
        answers.put("gained", CaseSounds.array(a.gain(in.number("gain_db", 0))))
                .put("dbfs_a", a.dbfs())
                .put("rms_int_a", a.rms())
                .put("len_ms_a", a.milliseconds());
        if (in.has("b")) {
            Clip b = CaseSounds.clip(in.array("b"), rate);
            answers.put("overlay", CaseSounds.array(a.overlay(b, in.number("position_ms", 0))))
                    .put("dbfs_b", b.dbfs())
                    .put("rms_int_b", b.rms())
                    .put("len_ms_b", b.milliseconds());
        }
    }

    private static void spectrogram(Case c, Answers answers) {
        Values in = c.inputs();
        double[] signal = in.doubles("signal");
        int size = in.integer("nfft", Spectrogram.COURSE_SIZE);
        int rate = in.integer("fs", Spectrogram.COURSE_RATE);
        answers.put("pxx", Spectrogram.of(signal, size, rate, in.integer("noverlap")));
    }

    private static void chimeOnActivate(Case c, Answers answers) {
        double[] p = c.inputs().doubles("predictions");
        double threshold = c.inputs().number("threshold", 0.5);
        List<Integer> steady = Chime.afterRun(p, threshold);
        answers.put("chime_steps_2021_rule", steady)
                .put("chime_steps_2018_rule", Chime.afterPause(p, threshold))
                .put("ms_2021", Chime.milliseconds(steady, p.length, TRACK_SECONDS));
    }

    private static void insertAudioClip(Case c, Answers answers) {
        Values in = c.inputs();
        NumpyRandom rng = new NumpyRandom(in.wholeNumber("seed"));
        int clipMs = in.integer("clip_ms");
        if (in.has("previous_first")) {
            Placement first = Placement.draw(clipMs, segments(in.raw("previous_first")), rng);
            Placement second = Placement.draw(clipMs, segments(in.raw("then_previous")), rng);
            answers.put("first_segment", pair(first.segment()))
                    .put("second_segment", pair(second.segment()));
            return;
        }
        List<Segment> previous = in.has("previous") ? segments(in.raw("previous")) : List.of();
        List<Map<String, Object>> calls = new ArrayList<>();
        for (int k = 0; k < in.integer("calls", 1); k++) {
            Placement place = Placement.draw(clipMs, previous, rng);
            calls.add(Map.of("draws", place.draws(), "segment", pair(place.segment())));
        }
        answers.put("calls", calls);
        if (!calls.isEmpty()) {
            answers.putAll(calls.get(0));
            answers.printed("Segment Time", calls.get(0).get("segment"));
        }
    }

    private static void insertOnes(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix y = Matrix.zeros(1, in.integer("Ty"));
        for (int end : ends(in)) {
            y = Labels.insertOnes(y, end);
        }
        List<Integer> ones = TriggerCases.ones(y);
        answers.put("ones", ones)
                .put("first", ones.isEmpty() ? -1 : ones.get(0))
                .put("last", ones.isEmpty() ? -1 : ones.get(ones.size() - 1))
                .put("count", ones.size())
                .put("y", y);
        if (c.root().has("published")) {
            for (Values entry : c.root().objects("published")) {
                answers.printed(entry.text("what"), at(y, entry.text("what")));
            }
        }
    }

    private static int[] ends(Values in) {
        return in.has("ends_ms") ? in.ints("ends_ms") : new int[] {in.integer("end_ms")};
    }

    /** Returns the labels whose places a text names: {@code arr1[0][1333], [634], [635]}. */
    private static double[] at(Matrix y, String text) {
        return INDEX.matcher(text)
                .results()
                .map((MatchResult r) -> r.group(1))
                .mapToDouble(place -> y.get(0, Integer.parseInt(place)))
                .toArray();
    }

    private static void isOverlapping(Case c, Answers answers) {
        Values in = c.inputs();
        List<Segment> segments = segments(in.raw("segments"));
        JsonElement previous = in.raw("previous");
        List<Boolean> overlap = new ArrayList<>();
        for (int k = 0; k < segments.size(); k++) {
            List<Segment> others = segments(nested(previous) ? entry(previous, k) : previous);
            boolean overlaps = segments.get(k).isOverlapping(others);
            overlap.add(overlaps);
            answers.printed(text(segments.get(k)) + " vs " + text(others), overlaps);
        }
        answers.put("overlap", overlap);
    }

    /** Each segment has its own list, or one list serves all. */
    private static boolean nested(JsonElement previous) {
        for (JsonElement entry : previous.getAsJsonArray()) {
            boolean pair = entry.getAsJsonArray().size() == 2;
            return !pair || entry.getAsJsonArray().get(0).isJsonArray();
        }
        return false;
    }

    private static JsonElement entry(JsonElement list, int k) {
        return list.getAsJsonArray().get(k);
    }

    private static String text(Segment s) {
        return "(" + s.start() + ", " + s.end() + ")";
    }

    private static String text(List<Segment> list) {
        return "[" + String.join(", ", list.stream().map(Week3AudioCases::text).toList()) + "]";
    }

    private static List<Segment> segments(JsonElement list) {
        List<Segment> result = new ArrayList<>();
        for (JsonElement entry : list.getAsJsonArray()) {
            int[] ends = Values.ints(entry);
            result.add(new Segment(ends[0], ends[1]));
        }
        return result;
    }

    private static int[] pair(Segment segment) {
        return new int[] {segment.start(), segment.end()};
    }
}
