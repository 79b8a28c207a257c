package org.seqlab.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CellErrorTest {
    private static JavaSession session;
    private static int cells;

    @BeforeAll
    static void open() {
        session = new JavaSession();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static CellError error(String code) {
        return session.run(code, ++cells).error().orElseThrow();
    }

    private static Object value(String code) {
        return session.run(code, ++cells).value().orElseThrow();
    }

    @Test
    void exitEndsTheCellAndKeepsTheSession() {
        CellError error = error("int kept = 3;\nSystem.exit(7);\nkept = 4;");
        assertEquals("SessionExit", error.name());
        assertTrue(error.message().startsWith("System.exit(7) ended this cell"), error.message());
        assertEquals(3, value("kept"));
    }

    @Test
    void exitByReferenceAndFromAClassEndsTheCell() {
        assertEquals("SessionExit", error("IntStream.of(1).forEach(System::exit);").name());
        session.run("class Leaver { static long z = 5L; void go() { System.exit(1); } }", ++cells);
        assertEquals("SessionExit", error("new Leaver().go();").name());
        assertEquals(5L, value("Leaver.z"));
    }

    @Test
    void assertionsAreOn() {
        assertEquals("no", error("assert 1 > 2 : \"no\";").message());
        session.run("class Sure { int root(int n) { assert n >= 0; return n; } }", ++cells);
        assertEquals("AssertionError", error("new Sure().root(-1)").name());
        assertEquals(5, value("new Sure().root(5)"));
    }

    @Test
    void namesOfTheSessionsOwnClassesAreLeftOut() {
        String nothing = error("String nothing = null; nothing.length()").message();
        assertEquals("Cannot invoke \"String.length()\" because \"nothing\" is null", nothing);
        session.run("class Cat { } class Dog { }", ++cells);
        assertEquals(
                "class Dog cannot be cast to class Cat",
                error("Object pet = new Dog(); Cat cat = (Cat) pet;").message());
    }

    @Test
    void callOfWhatCannotRunYetSaysWhatIsMissing() {
        session.run("int early(int n) { return later(n); }", ++cells);
        assertEquals(
                "early(int) is stored but cannot run yet: missing method later(int)",
                error("early(3)").message());
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "%matplotlib inline | start with % belong to Python",
                "!ls | start with ! belong to Python",
                "print(\"x\") | System.out.print(...)",
                "printf(\"x\"); | System.out.printf(...)",
                "fresh = 3 | var fresh = ...",
                "long far = 3000000000; | 3000000000L",
                "double half = 0.5; int whole = half; | (int)",
                "x -> x + 1 | Function<Integer, Integer>",
                "int some = 3; if (some) { } | After if Java wants true or false",
                "def f(x): | def is Python"
            })
    void commonSlipsGetAdvice(String code, String advice) {
        List<String> lines = error(code).lines();
        assertTrue(lines.get(lines.size() - 1).contains(advice), lines::toString);
    }

    @Test
    void otherErrorsGetNoAdvice() {
        for (String code : List.of("int 3x = 2;", "int y = \"a\";", "foo.bar()")) {
            List<String> lines = error(code).lines();
            assertFalse(lines.toString().contains("Java wants"), lines::toString);
            assertFalse(lines.toString().contains("Python"), lines::toString);
            assertFalse(lines.toString().contains("declared before"), lines::toString);
        }
    }
}
