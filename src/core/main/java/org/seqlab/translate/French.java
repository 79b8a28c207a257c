package org.seqlab.translate;

import java.util.List;

/** The words of the phrase book, French and English. */
final class French {
    private French() {}

    /** Who acts. */
    record Subject(String french, String english, boolean plural) {}

    /** What is done: French for one and for many, English as base, third person and -ing. */
    record Verb(String one, String many, String base, String third, String ing) {}

    /** A thing: French for one and for many, its gender, English for one and for many. */
    record Noun(String one, String many, boolean feminine, String english, String englishMany) {}

    /** How it is: French in the four forms, before or after its noun, and English. */
    record Adjective(
            String masculine,
            String feminine,
            String many,
            String manyFeminine,
            boolean before,
            String english) {}

    /** Two phrases that say the same. */
    record Phrase(String french, String english) {}

    static final List<Subject> SUBJECTS =
            List.of(
                    new Subject("jane", "jane", false),
                    new Subject("paul", "paul", false),
                    new Subject("ma soeur", "my sister", false),
                    new Subject("mon frère", "my brother", false),
                    new Subject("le médecin", "the doctor", false),
                    new Subject("la voisine", "the neighbor", false),
                    new Subject("son ami", "his friend", false),
                    new Subject("l'étudiant", "the student", false),
                    new Subject("mes parents", "my parents", true),
                    new Subject("les enfants", "the children", true),
                    new Subject("nos amis", "our friends", true),
                    new Subject("les touristes", "the tourists", true));

    static final List<Verb> PLACE_VERBS =
            List.of(
                    new Verb("visite", "visitent", "visit", "visits", "visiting"),
                    new Verb("quitte", "quittent", "leave", "leaves", "leaving"),
                    new Verb("découvre", "découvrent", "discover", "discovers", "discovering"));

    static final List<Verb> THING_VERBS =
            List.of(
                    new Verb("achète", "achètent", "buy", "buys", "buying"),
                    new Verb("vend", "vendent", "sell", "sells", "selling"),
                    new Verb("peint", "peignent", "paint", "paints", "painting"),
                    new Verb("cherche", "cherchent", "look for", "looks for", "looking for"));

    static final List<Phrase> PLACES =
            List.of(
                    new Phrase("l'afrique", "africa"),
                    new Phrase("paris", "paris"),
                    new Phrase("londres", "london"),
                    new Phrase("le canada", "canada"),
                    new Phrase("le japon", "japan"),
                    new Phrase("l'italie", "italy"),
                    new Phrase("l'espagne", "spain"),
                    new Phrase("la ville", "the city"),
                    new Phrase("le musée", "the museum"),
                    new Phrase("le château", "the castle"),
                    new Phrase("l'île", "the island"),
                    new Phrase("les montagnes", "the mountains"));

    static final List<Noun> NOUNS =
            List.of(
                    new Noun("voiture", "voitures", true, "car", "cars"),
                    new Noun("maison", "maisons", true, "house", "houses"),
                    new Noun("lampe", "lampes", true, "lamp", "lamps"),
                    new Noun("robe", "robes", true, "dress", "dresses"),
                    new Noun("chaise", "chaises", true, "chair", "chairs"),
                    new Noun("livre", "livres", false, "book", "books"),
                    new Noun("vélo", "vélos", false, "bicycle", "bicycles"),
                    new Noun("bateau", "bateaux", false, "boat", "boats"),
                    new Noun("chapeau", "chapeaux", false, "hat", "hats"),
                    new Noun("tableau", "tableaux", false, "picture", "pictures"));

    static final List<Adjective> ADJECTIVES =
            List.of(
                    new Adjective("rouge", "rouge", "rouges", "rouges", false, "red"),
                    new Adjective("vert", "verte", "verts", "vertes", false, "green"),
                    new Adjective("bleu", "bleue", "bleus", "bleues", false, "blue"),
                    new Adjective("noir", "noire", "noirs", "noires", false, "black"),
                    new Adjective("blanc", "blanche", "blancs", "blanches", false, "white"),
                    new Adjective("petit", "petite", "petits", "petites", true, "small"),
                    new Adjective("grand", "grande", "grands", "grandes", true, "big"),
                    new Adjective("vieux", "vieille", "vieux", "vieilles", true, "old"),
                    new Adjective("nouveau", "nouvelle", "nouveaux", "nouvelles", true, "new"));

    static final List<Phrase> TIMES =
            List.of(
                    new Phrase("en janvier", "in january"),
                    new Phrase("en mars", "in march"),
                    new Phrase("en avril", "in april"),
                    new Phrase("en juin", "in june"),
                    new Phrase("en juillet", "in july"),
                    new Phrase("en septembre", "in september"),
                    new Phrase("en décembre", "in december"),
                    new Phrase("cet été", "this summer"),
                    new Phrase("cet hiver", "this winter"),
                    new Phrase("la semaine prochaine", "next week"),
                    new Phrase("demain", "tomorrow"),
                    new Phrase("lundi", "on monday"));
}
