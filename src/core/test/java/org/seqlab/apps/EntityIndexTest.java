package org.seqlab.apps;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.seqlab.apps.EntityRecognizer.Entity;
import org.seqlab.apps.EntityRecognizer.Type;

class EntityIndexTest {
    private static final Entities.Tagged FIRM =
            new Entities.Tagged(
                    "once rose hill works opened in bath today",
                    new int[] {0, 3, 3, 3, 0, 0, 2, 0});
    private static final Entities.Tagged PERSON =
            new Entities.Tagged("so rose hill sings", new int[] {0, 1, 1, 0});
    private static final Entities.Tagged HILLS =
            new Entities.Tagged("so rose hillary works", new int[] {0, 3, 3, 3});
    private static final List<EntitySearch.Document> DOCUMENTS =
            List.of(
                    new EntitySearch.Document(List.of(FIRM)),
                    new EntitySearch.Document(List.of(PERSON)),
                    new EntitySearch.Document(List.of(HILLS, PERSON)));

    @Test
    void neighboringTagsOfOneKindAreOneName() {
        assertEquals(
                List.of(
                        new Entity(Type.COMPANY, "rose hill works"),
                        new Entity(Type.PLACE, "bath")),
                EntityRecognizer.entities(FIRM));
        assertEquals(
                List.of(new Entity(Type.PERSON, "anna"), new Entity(Type.PLACE, "nice")),
                EntityRecognizer.entities(new Entities.Tagged("anna nice", new int[] {1, 2})));
    }

    @Test
    void typesAreToldApartAndWordsAreWhole() {
        EntityIndex index = EntitySearch.truth(DOCUMENTS);
        assertEquals(Set.of(0), index.find(Type.COMPANY, "rose hill"));
        assertEquals(Set.of(0), index.find(Type.COMPANY, "rose hill works"));
        assertEquals(Set.of(1, 2), index.find(Type.PERSON, "rose hill"));
        assertEquals(Set.of(), index.find(Type.PLACE, "rose hill"));
        assertEquals(Set.of(0, 2), index.find(Type.COMPANY, "rose"));
    }

    @Test
    void wordSearchFindsPersonAndCompanyAlike() {
        List<List<String>> texts = DOCUMENTS.stream().map(EntitySearch.Document::texts).toList();
        assertEquals(Set.of(0, 1, 2), EntityIndex.search(texts, "rose hill"));
        assertEquals(Set.of(0), EntityIndex.search(texts, "bath"));
        assertEquals(Set.of(), EntityIndex.search(texts, "hill rose"));
    }

    @Test
    void qualityByHand() {
        EntityIndex truth = EntitySearch.truth(DOCUMENTS);
        // Queries: person "rose hill" (1, 2), place "bath" (0), companies "rose hill" (0) and
        // "rose hillary" (2): 5 documents. The answer is always 1, 2: 3 right of 8.
        EntitySearch.Quality q =
                EntitySearch.quality(truth, e -> new java.util.TreeSet<>(Set.of(1, 2)));
        assertEquals(3 / 8.0, q.precision());
        assertEquals(3 / 5.0, q.recall());
        assertEquals(2 * 3 / 13.0, q.f1(), 1e-12);
    }

    @Test
    void aTrainedRecognizerBeatsWordSearch() {
        List<Outcome> outcomes = EntitySearch.train(5, p -> {});
        for (Outcome o : outcomes) {
            assertTrue(o.value() > o.baselineValue() + 0.1, o.toString());
        }
    }
}
