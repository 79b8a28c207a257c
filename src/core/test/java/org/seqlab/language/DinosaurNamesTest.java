package org.seqlab.language;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.TreeSet;
import org.junit.jupiter.api.Test;

class DinosaurNamesTest {
    private final List<String> names = DinosaurNames.all();

    @Test
    void thereAreAtLeast1200() {
        assertTrue(names.size() >= 1200, names.size() + " names");
    }

    @Test
    void everyNameIsLowerCaseLettersOnly() {
        for (String name : names) {
            assertTrue(name.matches("[a-z]{2,25}"), name);
        }
    }

    @Test
    void namesAreSortedAndStandOnce() {
        assertEquals(List.copyOf(new TreeSet<>(names)), names);
    }

    @Test
    void famousOnesAreThereAndOtherReptilesAreNot() {
        assertTrue(names.containsAll(List.of("tyrannosaurus", "triceratops", "iguanodon")));
        for (String other : List.of("pteranodon", "ichthyosaurus", "dimetrodon", "postosuchus")) {
            assertTrue(!names.contains(other), other);
        }
    }

    @Test
    void theModelLearnsThem() {
        NameModel model = NameModel.course(names, 16);
        double untrained = 11 * Math.log(27);
        double learned = model.train(3000);
        assertTrue(learned < 0.85 * untrained, learned + " of " + untrained);
    }
}
