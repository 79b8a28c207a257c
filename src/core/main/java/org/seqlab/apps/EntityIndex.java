package org.seqlab.apps;

import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeMap;
import java.util.TreeSet;
import org.seqlab.apps.EntityRecognizer.Entity;
import org.seqlab.apps.EntityRecognizer.Type;

/**
 * A search engine's index by names: from type and text of a name to the documents that have it.
 *
 * <p>"All documents that name the company rose hill" is a question that word search gets wrong: it
 * also finds the person of that name. Not here: ranking, spelling, several languages.
 */
public final class EntityIndex {
    private final Map<Type, SortedMap<String, SortedSet<Integer>>> documents = new TreeMap<>();

    /** Creates an empty index. */
    public EntityIndex() {}

    /**
     * Adds a name that a document has.
     *
     * @param document number of the document
     * @param entity the name
     */
    public void add(int document, Entity entity) {
        documents
                .computeIfAbsent(entity.type(), type -> new TreeMap<>())
                .computeIfAbsent(entity.text(), text -> new TreeSet<>())
                .add(document);
    }

    /**
     * Indexes documents by the names that a recognizer finds in them.
     *
     * @param texts for each document its sentences
     * @param recognizer finds the names
     * @return the index
     */
    public static EntityIndex of(List<List<String>> texts, EntityRecognizer recognizer) {
        EntityIndex index = new EntityIndex();
        for (int d = 0; d < texts.size(); d++) {
            for (List<Entity> sentence : recognizer.find(texts.get(d))) {
                for (Entity entity : sentence) {
                    index.add(d, entity);
                }
            }
        }
        return index;
    }

    /**
     * Answers a query.
     *
     * @param type what is named
     * @param text its words, or the first of them: "rose hill" also finds "rose hill works"
     * @return numbers of the documents, ascending
     */
    public SortedSet<Integer> find(Type type, String text) {
        SortedSet<Integer> found = new TreeSet<>();
        SortedMap<String, SortedSet<Integer>> names = documents.getOrDefault(type, new TreeMap<>());
        names.tailMap(text).entrySet().stream()
                .takeWhile(name -> name.getKey().startsWith(text))
                .filter(name -> (name.getKey() + " ").startsWith(text + " "))
                .forEach(name -> found.addAll(name.getValue()));
        return found;
    }

    /**
     * Returns all names of a type.
     *
     * @param type what is named
     * @return names in alphabetical order, each with its documents
     */
    public SortedMap<String, SortedSet<Integer>> names(Type type) {
        return new TreeMap<>(documents.getOrDefault(type, new TreeMap<>()));
    }

    /**
     * Answers a query as word search does: the words, one after the other, anywhere.
     *
     * @param texts for each document its sentences
     * @param text the words
     * @return numbers of the documents, ascending
     */
    public static SortedSet<Integer> search(List<List<String>> texts, String text) {
        SortedSet<Integer> found = new TreeSet<>();
        for (int d = 0; d < texts.size(); d++) {
            if (texts.get(d).stream().anyMatch(s -> (" " + s + " ").contains(" " + text + " "))) {
                found.add(d);
            }
        }
        return found;
    }
}
