package org.seqlab.apps;

import java.util.ArrayList;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Locale;
import java.util.Random;
import java.util.Set;
import java.util.SortedSet;
import java.util.function.Consumer;
import java.util.function.Function;
import org.seqlab.apps.EntityRecognizer.Entity;
import org.seqlab.apps.EntityRecognizer.Type;
import org.seqlab.train.Progress;

/** Asks an {@link EntityIndex} for names in documents, and word search for the same words. */
public final class EntitySearch {
    /**
     * A document.
     *
     * @param sentences three to six tagged sentences
     */
    public record Document(List<Entities.Tagged> sentences) {
        /**
         * Returns the text alone.
         *
         * @return the sentences
         */
        public List<String> texts() {
            return Entities.texts(sentences);
        }
    }

    /**
     * How well queries were answered, all of them together.
     *
     * @param precision share of the documents found that were asked for
     * @param recall share of the documents asked for that were found
     */
    public record Quality(double precision, double recall) {
        /**
         * Returns the harmonic mean.
         *
         * @return F1, 0 if nothing right was found
         */
        public double f1() {
            return precision + recall == 0 ? 0 : 2 * precision * recall / (precision + recall);
        }
    }

    private EntitySearch() {}

    /**
     * Generates documents.
     *
     * @param count how many
     * @param seed source of the choices
     * @return the documents
     */
    public static List<Document> documents(int count, long seed) {
        Random random = new Random(seed);
        List<Document> documents = new ArrayList<>();
        for (int d = 0; d < count; d++) {
            documents.add(
                    new Document(Entities.sentences(3 + random.nextInt(4), random.nextLong())));
        }
        return documents;
    }

    /** The truth: an index of the names that the documents' tags tell. */
    static EntityIndex truth(List<Document> documents) {
        EntityIndex index = new EntityIndex();
        for (int d = 0; d < documents.size(); d++) {
            for (Entities.Tagged sentence : documents.get(d).sentences()) {
                for (Entity entity : EntityRecognizer.entities(sentence)) {
                    index.add(d, entity);
                }
            }
        }
        return index;
    }

    /** One query for each name in the documents; of a company its first two words. */
    static Set<Entity> queries(EntityIndex truth) {
        Set<Entity> queries = new LinkedHashSet<>();
        for (Type type : Type.values()) {
            for (String name : truth.names(type).keySet()) {
                String text = type == Type.COMPANY ? name.replaceFirst(" \\w+$", "") : name;
                queries.add(new Entity(type, text));
            }
        }
        return queries;
    }

    /** Compares the answers to all queries with the truth. */
    static Quality quality(EntityIndex truth, Function<Entity, SortedSet<Integer>> answer) {
        int right = 0;
        int found = 0;
        int there = 0;
        for (Entity query : queries(truth)) {
            SortedSet<Integer> documents = truth.find(query.type(), query.text());
            SortedSet<Integer> answered = answer.apply(query);
            there += documents.size();
            found += answered.size();
            right += (int) answered.stream().filter(documents::contains).count();
        }
        return new Quality((double) right / Math.max(1, found), (double) right / there);
    }

    /**
     * Compares index and word search.
     *
     * @param documents what is searched
     * @param recognizer fills the index
     * @return quality of the index, then of word search
     */
    public static List<Quality> compare(List<Document> documents, EntityRecognizer recognizer) {
        List<List<String>> texts = documents.stream().map(Document::texts).toList();
        EntityIndex truth = truth(documents);
        EntityIndex index = EntityIndex.of(texts, recognizer);
        return List.of(
                quality(truth, q -> index.find(q.type(), q.text())),
                quality(truth, q -> EntityIndex.search(texts, q.text())));
    }

    /**
     * Trains a recognizer, indexes new documents and asks for every name in them.
     *
     * @param seed source of everything
     * @param listener hears of every step
     * @return precision and F1 against word search
     */
    public static List<Outcome> train(long seed, Consumer<Progress> listener) {
        EntityRecognizer recognizer =
                EntityRecognizer.train(Entities.sentences(1500, seed), seed, listener);
        List<Quality> both = compare(documents(300, seed + 1), recognizer);
        Quality index = both.get(0);
        Quality words = both.get(1);
        String baseline = String.format(Locale.ROOT, "word search (recall %.2f)", words.recall());
        String model = String.format(Locale.ROOT, "index by names (recall %.2f)", index.recall());
        return List.of(
                new Outcome(
                        model,
                        "precision of documents",
                        index.precision(),
                        baseline,
                        words.precision()),
                new Outcome(model, "F1 of documents", index.f1(), baseline, words.f1()));
    }
}
