package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.stream.IntStream;
import org.junit.jupiter.api.Test;

class CompilersTest {
    private static final String FINE = "package a; final class A { int one() { return 1; } }";

    /** Constants that double in length thirty times. */
    private static final String BOMB =
            "package a; final class A { static final String S0 = \"0123456789abcdef\";"
                    + IntStream.range(0, 30)
                            .mapToObj(k -> " static final String S%d = S%d + S%d;")
                            .reduce("", String::concat)
                    + " }";

    private static String bomb() {
        Object[] numbers =
                IntStream.range(0, 30)
                        .boxed()
                        .flatMap(k -> IntStream.of(k + 1, k, k).boxed())
                        .toArray();
        return BOMB.formatted(numbers);
    }

    @Test
    void jobsShareACompilerAndABombCostsOnlyItsOwnSubmission() {
        try (Compilers compilers = new Compilers(Sandbox.best(), 6)) {
            assertEquals(1, compile(compilers, FINE).classes().size());
            assertEquals(1, compile(compilers, FINE).classes().size());
            assertEquals(1, compilers.count());
            CompletableFuture<Compiler.Compiled> bombed =
                    CompletableFuture.supplyAsync(() -> compile(compilers, bomb()));
            for (int k = 0; k < 5; k++) {
                Compiler.Compiled fine = compile(compilers, FINE);
                assertEquals(1, fine.classes().size(), fine.problems().toString());
            }
            assertTrue(bombed.join().classes().isEmpty());
            assertEquals(1, compile(compilers, FINE).classes().size());
            assertTrue(compilers.count() <= 2, "compilers: " + compilers.count());
        }
    }

    private static Compiler.Compiled compile(Compilers compilers, String source) {
        return compilers.compile(Map.of("a", source)).get("a");
    }
}
