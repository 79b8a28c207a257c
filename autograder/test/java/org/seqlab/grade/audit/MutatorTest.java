package org.seqlab.grade.audit;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.seqlab.grade.run.Catalog;

class MutatorTest {
    private static final String SOURCE =
            """
            final class A {
                static int f(int a, int b) {
                    for (int k = 0; k < a; k++) {
                        g(a, b);
                    }
                    return -a + b;
                }
            }
            """;

    private static List<String> names() {
        return Mutator.of(SOURCE).stream().map(m -> m.name(SOURCE)).toList();
    }

    @Test
    void everyKindOfChangeIsMadeOnce() {
        assertEquals(
                List.of(
                        "constant: 0 -> (1) in for (int k = 0; k < a; k++) {",
                        "constant: 0 -> (-1) in for (int k = 0; k < a; k++) {",
                        "operator: < -> <= in for (int k = 0; k < a; k++) {",
                        "operator: < -> >= in for (int k = 0; k < a; k++) {",
                        "call left out: k++ -> ; in for (int k = 0; k < a; k++) {",
                        "sign: k++ -> k-- in for (int k = 0; k < a; k++) {",
                        "call left out: g(a, b); -> ; in g(a, b);",
                        "arguments exchanged: a, b -> b, a in g(a, b);",
                        "operator: + -> - in return -a + b;",
                        "sign: -a -> a in return -a + b;"),
                names());
    }

    @Test
    void endlessLoopsEnd() {
        String source =
                "final class RnnStep {\n    static Matrix step(A a) {\n        while (true) {\n        }\n    }\n}\n";
        String guarded = LoopGuard.in(source, Catalog.installed().get("1-2"));
        assertTrue(guarded.contains("step(A a) { guarded = 0;"), guarded);
        assertTrue(guarded.contains("while (true) { guard();"), guarded);
    }
}
