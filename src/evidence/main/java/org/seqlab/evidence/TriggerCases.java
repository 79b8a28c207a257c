package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.IntStream;
import org.seqlab.audio.Clip;
import org.seqlab.audio.Spectrogram;
import org.seqlab.math.Matrix;
import org.seqlab.math.NumpyRandom;
import org.seqlab.trigger.TrainingExample;

/** The adapters of training clips and of the trigger-word network. */
final class TriggerCases {
    private static final int FIRST_SAMPLES = 100;

    private TriggerCases() {}

    static void register(Registry registry) {
        registry.add(
                "w3_graph_spectrogram", 3, "graph_spectrogram", TriggerCases::graphSpectrogram);
        registry.add(
                "w3_create_training_example",
                3,
                "create_training_example",
                TriggerCases::createTrainingExample);
    }

    static List<Integer> ones(Matrix y) {
        return IntStream.range(0, y.cols()).filter(t -> y.get(0, t) == 1).boxed().toList();
    }

    private static void graphSpectrogram(Case c, Answers answers) {
        String file = c.inputs().text("file");
        Optional<Clip> clip = CaseSounds.find(c, file);
        if (clip.isEmpty()) {
            throw new AbsentDataException(missing(file) + ": nothing was compared");
        }
        spectrogram(Spectrogram.ofCourse(clip.get()), c, answers);
    }

    private static String missing(String file) {
        return "the recording " + file + " is neither in the case file nor beside it";
    }

    private static void spectrogram(Matrix x, Case c, Answers answers) {
        double[] entries = x.toRowMajor();
        answers.put("norm", x.norm())
                .put("sum", x.sum())
                .put("max", Arrays.stream(entries).max().orElse(Double.NaN))
                .put("min", Arrays.stream(entries).min().orElse(Double.NaN))
                .put("shape", new int[] {x.rows(), x.cols()})
                .printed("norm of spectrogram", x.norm());
        if (c.outputs().has("columns")) {
            int[] columns = c.outputs().ints("columns");
            answers.put("columns", columns)
                    .put(
                            "x_columns",
                            Matrix.build(x.rows(), columns.length, (i, j) -> x.get(i, columns[j])));
        }
    }

    private static void createTrainingExample(Case c, Answers answers) {
        Values in = c.inputs();
        Clip background;
        List<Clip> activates;
        List<Clip> negatives;
        if (in.has("files")) {
            TriggerReplay.require(c);
            CourseFiles files = new CourseFiles(c);
            background = files.background();
            activates = files.words("activates");
            negatives = files.words("negatives");
        } else {
            background = CaseSounds.formula(in.object("background"));
            activates = in.objects("activates").stream().map(CaseSounds::formula).toList();
            negatives = in.objects("negatives").stream().map(CaseSounds::formula).toList();
        }
        NumpyRandom rng = new NumpyRandom(in.wholeNumber("seed"));
        TrainingExample example =
                TrainingExample.create(
                        background, activates, negatives, in.integer("Ty", 1375), rng);
        spectrogram(example.x(), c, answers);
        answers.put("segments", example.insertions().stream().map(TriggerCases::text).toList())
                .put("label_ones", ones(example.y()))
                .put("y", example.y());
        loudness(example.audio(), answers);
    }

    private static void loudness(Clip audio, Answers answers) {
        double[] left = audio.channel(0);
        answers.put("final_rms_int", audio.rms())
                .put("final_dbfs", audio.dbfs())
                .put("pcm_sum_left", Arrays.stream(left).sum())
                .put("first_100_samples_left", Arrays.copyOf(left, FIRST_SAMPLES));
        if (audio.channels() > 1) {
            answers.put("pcm_sum_right", Arrays.stream(audio.channel(1)).sum());
        }
    }

    static String text(TrainingExample.Insertion i) {
        return "%s %d %d %d"
                .formatted(
                        i.activate() ? "activate" : "negative",
                        i.index(),
                        i.segment().start(),
                        i.segment().end());
    }

    /** The course's recordings, of which a case names those that its seed draws. */
    private record CourseFiles(Case c) {
        private static final int COUNT = 10;

        Clip background() {
            return find("backgrounds/" + c.inputs().object("files").text("background"));
        }

        List<Clip> words(String folder) {
            Values files = c.inputs().object("files");
            List<Clip> words = new ArrayList<>();
            for (int i = 0; i < COUNT; i++) {
                String key = folder + "[" + i + "]";
                boolean drawn = files.has(key);
                words.add(
                        drawn
                                ? find(folder + "/" + files.text(key))
                                : new Clip(44_100, 1, new short[0]));
            }
            return words;
        }

        private Clip find(String file) {
            return CaseSounds.find(c, file)
                    .orElseThrow(
                            () ->
                                    new AbsentDataException(
                                            missing(file)
                                                    + ": segments, labels and loudness agree, the"
                                                    + " sound was not compared"));
        }
    }
}
