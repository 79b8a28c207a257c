package org.seqlab.evidence;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.attention.DotProductAttention;
import org.seqlab.attention.Masks;
import org.seqlab.math.Matrix;
import org.seqlab.transformer.DecoderLayer;
import org.seqlab.transformer.EncoderLayer;
import org.seqlab.transformer.MultiHeadAttention;
import org.seqlab.transformer.PositionalEncoding;
import org.seqlab.transformer.Transformer;

/** The adapters of week 4: transformers. */
final class Week4Cases {
    private static final Pattern ROW = Pattern.compile("row_(\\d+)_first_(\\d+)");

    /** What was printed was computed in single precision. */
    private static final double SINGLE = 2e-7;

    private Week4Cases() {}

    static void register(Registry registry) {
        registry.add("w4_get_angles", 4, "get_angles", Week4Cases::angles);
        registry.add("w4_positional_encoding", 4, "positional_encoding", Week4Cases::encoding);
        registry.add(
                "w4_masks", 4, "create_padding_mask / create_look_ahead_mask", Week4Cases::masks);
        registry.add(
                "w4_scaled_dot_product_attention",
                4,
                "scaled_dot_product_attention",
                Week4Cases::dotProduct);
        registry.alsoCalled(
                "w4_scaled_dot_product_attention",
                4,
                "scaled_dot_product_attention with gradients");
        registry.add(
                "w4_multi_head_attention",
                4,
                "MultiHeadAttention (Keras layout)",
                Week4Cases::multiHead);
        registry.add("w4_encoder_layer", 4, "EncoderLayer", Week4Cases::encoderLayer);
        registry.add("w4_decoder_layer", 4, "DecoderLayer", Week4Cases::decoderLayer);
        registry.add("w4_transformer", 4, "Transformer forward", Week4Cases::transformer);
    }

    private static int positions(Values in) {
        return in.has("positions") ? in.integer("positions") : in.integer("position");
    }

    private static int width(Values in) {
        return in.has("d") ? in.integer("d") : in.integer("d_model");
    }

    private static void angles(Case c, Answers answers) {
        Matrix angles = PositionalEncoding.angles(positions(c.inputs()), width(c.inputs()));
        answers.put("angles", angles);
        answers.printed("angles(4,8)", PositionalEncoding.angles(4, 8));
        Matrix wide = PositionalEncoding.angles(4, 16);
        answers.printed("last value (4,16) = 3/10000^(14/16)", wide.get(3, 15));
        answers.printed("sum of column 0", angles.col(0).sum());
    }

    private static void encoding(Case c, Answers answers) {
        int positions = positions(c.inputs());
        int d = width(c.inputs());
        Matrix encoding = PositionalEncoding.encoding(positions, d);
        answers.put("encoding", NdArray.of(encoding.toRowMajor(), 1, positions, d));
        answers.put("shape", new int[] {1, positions, d});
        answers.put("sum", encoding.sum());
        for (String name : c.outputs().names()) {
            Matcher row = ROW.matcher(name);
            if (row.matches()) {
                int at = Integer.parseInt(row.group(1));
                int first = Integer.parseInt(row.group(2));
                Matrix part = encoding.rowRange(at, at + 1).colRange(0, first);
                answers.put(name, part.toRowMajor());
            }
        }
    }

    private static void masks(Case c, Answers answers) {
        boolean numbers = c.inputs().has("x");
        Matrix x = c.inputs().matrix(numbers ? "x" : "ids");
        List<Matrix> padding = new ArrayList<>();
        for (int i = 0; i < x.rows(); i++) {
            padding.add(Masks.padding(ids(x, i)));
        }
        answers.put("padding_mask", NdArray.timeFirst(padding));
        answers.put("look_ahead_mask", lookAhead(x.cols()));
        for (String name : c.outputs().names()) {
            if (name.matches("look_ahead_\\d+")) {
                answers.put(name, lookAhead(Integer.parseInt(name.substring(11))));
            }
        }
        Matrix softmax = DotProductAttention.softmaxOfRows(x);
        NdArray masked =
                NdArray.timeFirst(
                        padding.stream()
                                .map(m -> DotProductAttention.softmaxOfRows(Masks.apply(x, m)))
                                .toList());
        answers.printedTolerance(SINGLE);
        answers.put("softmax", softmax);
        answers.put("masked_softmax_broadcast", masked);
        answers.printed("softmax(x)", softmax);
        answers.printed("masked (3,3,5)", masked);
    }

    private static int[] ids(Matrix x, int row) {
        int[] ids = new int[x.cols()];
        for (int j = 0; j < ids.length; j++) {
            ids[j] = x.get(row, j) == 0 ? 0 : 1;
        }
        return ids;
    }

    private static NdArray lookAhead(int size) {
        return NdArray.timeFirst(List.of(Masks.lookAhead(size)));
    }

    private static void dotProduct(Case c, Answers answers) {
        Values in = c.inputs();
        Stacks q = new Stacks(in.array("q"));
        Stacks k = new Stacks(in.array("k"));
        Stacks v = new Stacks(in.array("v"));
        Stacks mask = Stacks.optional(in, "mask");
        int[] leading = Stacks.broadcast(q, k, v, mask);
        List<DotProductAttention> found = new ArrayList<>();
        for (int i = 0; i < Stacks.count(leading); i++) {
            found.add(
                    DotProductAttention.forward(
                            q.at(leading, i),
                            k.at(leading, i),
                            v.at(leading, i),
                            mask == null ? null : mask.at(leading, i)));
        }
        NdArray weights =
                Stacks.join(leading, found.stream().map(DotProductAttention::weights).toList());
        NdArray output =
                Stacks.join(leading, found.stream().map(DotProductAttention::output).toList());
        answers.printedTolerance(SINGLE);
        answers.put("attention", output);
        answers.put("weights", weights);
        for (String prefix : new String[] {"", "masked "}) {
            answers.printed(prefix + "weights", weights);
            answers.printed(prefix + "attention", output);
        }
        if (in.has("upstream")) {
            Stacks upstream = new Stacks(in.array("upstream"));
            List<DotProductAttention.Gradients> back = new ArrayList<>();
            for (int i = 0; i < found.size(); i++) {
                back.add(found.get(i).backward(upstream.at(leading, i)));
            }
            answers.gradient("q", q.sum(leading, back.stream().map(g -> g.dq()).toList()));
            answers.gradient("k", k.sum(leading, back.stream().map(g -> g.dk()).toList()));
            answers.gradient("v", v.sum(leading, back.stream().map(g -> g.dv()).toList()));
        }
    }

    private static void multiHead(Case c, Answers answers) {
        Values in = c.inputs();
        MultiHeadAttention layer = Layers.attention(in.object("weights"));
        String query = in.has("q") ? "q" : in.has("query") ? "query" : "x";
        String key = in.has("k") ? "k" : in.has("key") ? "key" : query;
        String value = in.has("v") ? "v" : in.has("value") ? "value" : key;
        Stacks q = new Stacks(in.array(query));
        Stacks k = new Stacks(in.array(key));
        Stacks v = new Stacks(in.array(value));
        Stacks mask = Stacks.optional(in, "mask");
        List<MultiHeadAttention.Result> found = new ArrayList<>();
        for (int i = 0; i < q.count(); i++) {
            found.add(layer.forward(q.get(i), k.get(i), v.get(i), Stacks.get(mask, i)));
        }
        answers.put("output", Stacks.batch(found.stream().map(MultiHeadAttention.Result::output)));
        answers.put(
                "attention_weights",
                Stacks.heads(found.stream().map(MultiHeadAttention.Result::weights).toList()));
    }

    private static void encoderLayer(Case c, Answers answers) {
        EncoderLayer layer = Layers.encoder(c.inputs().object("parameters"));
        Stacks x = new Stacks(c.inputs().array("x"));
        Stacks mask = Stacks.optional(c.inputs(), "mask");
        List<Matrix> masked = new ArrayList<>();
        List<Matrix> open = new ArrayList<>();
        for (int i = 0; i < x.count(); i++) {
            masked.add(layer.forward(x.get(i), Stacks.get(mask, i)));
            open.add(layer.forward(x.get(i), null));
        }
        answers.put("encoder_layer", Stacks.batch(masked.stream()));
        answers.put("encoder_layer_no_mask", Stacks.batch(open.stream()));
    }

    private static void decoderLayer(Case c, Answers answers) {
        Values in = c.inputs();
        DecoderLayer layer = Layers.decoder(in.object("parameters"));
        Stacks x = new Stacks(in.array("x"));
        Stacks source = new Stacks(in.array("enc_output"));
        Stacks ahead = Stacks.optional(in, "look_ahead_mask");
        Stacks padding = Stacks.optional(in, "padding_mask");
        List<DecoderLayer.Result> found = new ArrayList<>();
        for (int i = 0; i < x.count(); i++) {
            found.add(
                    layer.forward(
                            x.get(i), source.get(i), Stacks.get(ahead, i), Stacks.get(padding, i)));
        }
        answers.put("out", Stacks.batch(found.stream().map(DecoderLayer.Result::output)));
        answers.put(
                "attn_weights_block1",
                Stacks.heads(found.stream().map(DecoderLayer.Result::selfWeights).toList()));
        answers.put(
                "attn_weights_block2",
                Stacks.heads(found.stream().map(DecoderLayer.Result::crossWeights).toList()));
    }

    private static void transformer(Case c, Answers answers) {
        Values in = c.inputs();
        Transformer model =
                new Transformer(
                        in.matrix("Ei"),
                        in.matrix("Et"),
                        in.objects("encoder").stream().map(Layers::encoder).toList(),
                        in.objects("decoder").stream().map(Layers::decoder).toList(),
                        Layers.linear(in, "Wf", "bf"));
        int[][] source = in.intRows("src");
        int[][] target = in.intRows("tgt");
        Stacks encoderMask = Stacks.optional(in, "enc_padding_mask");
        Stacks decoderMask = Stacks.optional(in, "dec_padding_mask");
        Stacks given = Stacks.optional(in, "look_ahead_mask");
        Map<String, List<Matrix>> found = new LinkedHashMap<>();
        for (int i = 0; i < source.length; i++) {
            Matrix encoded = model.encode(source[i], Stacks.get(encoderMask, i));
            Matrix ahead = given == null ? Masks.lookAhead(target[i].length) : Stacks.get(given, i);
            Matrix decoded = model.decode(target[i], encoded, ahead, Stacks.get(decoderMask, i));
            found.computeIfAbsent("enc_output", n -> new ArrayList<>()).add(encoded);
            found.computeIfAbsent("dec_output", n -> new ArrayList<>()).add(decoded);
            found.computeIfAbsent("probabilities", n -> new ArrayList<>())
                    .add(model.probabilities(decoded));
        }
        found.forEach((name, matrices) -> answers.put(name, Stacks.batch(matrices.stream())));
    }
}
