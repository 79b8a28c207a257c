package org.seqlab.evidence;

import java.nio.file.Path;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.seqlab.math.Matrix;
import org.seqlab.words.bias.Debias;
import org.seqlab.words.bias.EqualizeVariant;
import org.seqlab.words.vectors.Analogy;
import org.seqlab.words.vectors.AnalogyRule;
import org.seqlab.words.vectors.EmbeddingMatrix;
import org.seqlab.words.vectors.Similarity;
import org.seqlab.words.vectors.WordVectors;

/** Adapters for similarity, analogies, lookup and debiasing. */
final class Week2Vectors {
    /** What is left of a product that should be 0 is rounding: below 1e-11, however it is summed. */
    private static final double CANCELS = 1e-7;

    private Week2Vectors() {}

    static void register(Registry registry) {
        registry.add("w2_cosine_similarity", 2, "cosine_similarity", Week2Vectors::cosine);
        registry.add("w2_complete_analogy", 2, "complete_analogy", Week2Vectors::analogy);
        registry.add("w2_embedding_lookup", 2, "E . o_j = e_j", Week2Vectors::lookup);
        registry.add("w2_neutralize", 2, "neutralize", Week2Vectors::neutralize);
        registry.add("w2_equalize", 2, "equalize", Week2Vectors::equalize);
    }

    private static void cosine(Case c, Answers answers) {
        Values in = c.inputs();
        if (in.has("vectors")) {
            gender(Week2Words.read(c, "vectors"), answers);
        }
        if (in.has("u")) {
            Matrix u = in.matrix("u");
            Matrix v = in.matrix("v");
            answers.put("cosine", Similarity.cosine(u, v));
            answers.put("euclidean_sq", Similarity.squaredDistance(u, v));
        }
        if (in.has("a")) {
            properties(in.matrix("a"), in.matrix("b"), in.matrix("c"), answers);
        }
    }

    private static void gender(WordVectors vectors, Answers answers) {
        Matrix g = vectors.vector("woman").minus(vectors.vector("man"));
        Map<String, Double> cosines = new LinkedHashMap<>();
        for (String word : vectors.words()) {
            cosines.put(word, Similarity.cosine(vectors.vector(word), g));
            answers.printed("cosine(" + word + ", g)", cosines.get(word));
        }
        double fatherMother = Similarity.cosine(vectors.vector("father"), vectors.vector("mother"));
        answers.put("g", g).put("cosine_with_g", cosines).put("father_mother", fatherMother);
        answers.printed("g = woman - man", g);
        answers.printed("cosine_similarity(father, mother)", fatherMother);
    }

    private static void properties(Matrix a, Matrix b, Matrix c, Answers answers) {
        Matrix notNegative = c.map(v -> v >= 0 ? 1 : 0);
        Matrix negative = c.map(v -> v < 0 ? 1 : 0);
        answers.put("aa", Similarity.cosine(a, a))
                .put("mask", Similarity.cosine(notNegative, negative))
                .put("neg", Similarity.cosine(a, a.scale(-1)))
                .put("ab", Similarity.cosine(a, b))
                .put("a2b4", Similarity.cosine(a.scale(2), b.scale(4)));
    }

    private static void analogy(Case c, Answers answers) {
        List<String> queries = c.inputs().strings("queries");
        WordVectors vectors = vocabulary(c, answers);
        List<String> sum = answer(queries, vectors, AnalogyRule.SUM);
        List<String> skipAll = answer(queries, vectors, AnalogyRule.DIFFERENCE);
        List<String> skipC = answer(queries, vectors, AnalogyRule.DIFFERENCE_BARS_C);
        answers.put("answers", skipC)
                .put("answers_2021_rule", skipC)
                .put("answers_2018_rule", skipAll)
                .put("answers_3cosadd_skip_all", sum);
        for (int i = 0; i < queries.size(); i++) {
            String[] words = queries.get(i).split(" ");
            String what = words[0] + ":" + words[1] + "::" + words[2] + ":?";
            answers.printed(what, skipC.get(i));
            boolean other = !words[2].equals(skipC.get(i));
            String shown = (other ? "!= " : "") + words[2];
            answers.printed(what + " must not be " + words[2], shown);
        }
    }

    /** The words in the case, in the file that it names, or those of them that its folder holds. */
    private static WordVectors vocabulary(Case c, Answers answers) {
        if (!c.inputs().has("vocabulary_file")) {
            return Week2Words.read(c, "word_to_vec_map");
        }
        String name = c.inputs().text("vocabulary_file");
        Optional<Path> file = Week2Words.find(c, name);
        if (file.isPresent()) {
            return Week2Words.readText(file.get());
        }
        WordVectors some = Week2Words.readSibling(c);
        answers.remark(
                name + " is not here; answered from " + some.size() + " of its words instead");
        return some;
    }

    private static List<String> answer(
            List<String> queries, WordVectors vectors, AnalogyRule rule) {
        return queries.stream()
                .map(query -> query.split(" "))
                .map(w -> Analogy.complete(w[0], w[1], w[2], vectors, rule).orElse(""))
                .toList();
    }

    private static void lookup(Case c, Answers answers) {
        Matrix e = c.inputs().matrix("E");
        int[] ids = c.inputs().ints("ids");
        answers.put("lookup", EmbeddingMatrix.lookup(e, ids));
        answers.put("one_hot_product", EmbeddingMatrix.product(e, ids));
    }

    private static void neutralize(Case c, Answers answers) {
        Matrix e = c.inputs().matrix("e");
        Matrix g = c.inputs().matrix("g");
        Matrix debiased = Debias.neutralize(e, g);
        answers.put("e_debiased", debiased)
                .put("dot_with_g", Similarity.dot(debiased, g), CANCELS)
                .put("cosine_before", Similarity.cosine(e, g))
                .put("cosine_after", Similarity.cosine(debiased, g));
    }

    private static void equalize(Case c, Answers answers) {
        Values in = c.inputs();
        Matrix g = in.matrix("bias_axis");
        String label = in.has("variant") ? in.text("variant") : "paper";
        Debias.Pair pair =
                Debias.equalize(in.matrix("e_w1"), in.matrix("e_w2"), g, EqualizeVariant.of(label));
        double cos1 = Similarity.cosine(pair.first(), g);
        double cos2 = Similarity.cosine(pair.second(), g);
        answers.put("e1", pair.first()).put("e2", pair.second());
        answers.put("cos1", cos1).put("cos2", cos2);
        answers.put("norm1", Similarity.length(pair.first()));
        answers.put("norm2", Similarity.length(pair.second()));
        answers.printed(label + " cosine(e1, gender)", cos1);
        answers.printed(label + " cosine(e2, gender)", cos2);
    }
}
