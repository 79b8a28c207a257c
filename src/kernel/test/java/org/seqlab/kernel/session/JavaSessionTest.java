package org.seqlab.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;

class JavaSessionTest {
    private static JavaSession session;
    private static int cells;

    @BeforeAll
    static void open() {
        session = new JavaSession();
        session.prepare();
    }

    @AfterAll
    static void close() {
        session.close();
    }

    private static Outcome run(String code) {
        return session.run(code, ++cells);
    }

    private static Object value(String code) {
        Outcome outcome = run(code);
        assertTrue(outcome.error().isEmpty(), () -> String.valueOf(outcome.error()));
        return outcome.value().orElse(null);
    }

    private static List<String> error(String code) {
        return run(code).error().orElseThrow().lines();
    }

    @Test
    void valueOfTheLastExpressionIsShownUnlessASemicolonFollows() {
        assertEquals(3, value("1 + 2"));
        assertEquals(7, value("int seven = 7;\nseven // and a comment"));
        assertFalse(run("1 + 2;").shown());
        assertFalse(run("int eight = 8").shown());
        assertTrue(run("(String) null").shown());
    }

    @Test
    void expressionsOfEachKindGiveTheirValue() {
        run("int nine = 9; int[] many = {4, 5}; int add1(int x) { return nine += x; }");
        assertEquals(9, value("nine"));
        assertEquals(9, value("nine++"));
        assertEquals(7, value("nine = 7"));
        assertEquals(12, value("add1(5)"));
        assertEquals(5, value("many[1] // the second"));
        assertEquals(List.of(), value("List.of()"));
        assertEquals(2.0, value("nine > 1 ? 2 : 3.0"));
        assertEquals("6", value("new Object() { int six = 6; }.six + \"\"\n"));
        assertFalse(run("System.out.println(nine)").shown());
        assertTrue(session.complete("$cell", 5).matches().isEmpty());
    }

    @Test
    void practiceRunsNothingAndKeepsNothing() {
        run("int practised = 3;");
        session.practise("practised = 4;\nint left = practised;");
        assertEquals(3, value("practised"));
        assertTrue(error("left").get(0).contains("cannot find symbol"));
    }

    @Test
    void practiceLeavesInspectionAsItWas() {
        for (int i = 0; i < 7; i++) {
            session.practise(Practice.cell(i));
        }
        assertTrue(session.inspect("Math.max(1, 2)", 8, 0).isPresent());
    }

    @Test
    void everyPracticeCellCompiles() {
        for (int i = 0; i < 7; i++) {
            assertEquals(Optional.empty(), run(Practice.cell(i)).error());
        }
    }

    @Test
    void completionsTellKindAndSignature() {
        run("Matrix kindOfMatrix = Matrix.identity(2);");
        String code = "kindOfMatrix.tim";
        Completion.Match times = session.complete(code, code.length()).matches().get(0);
        assertEquals("function", times.kind());
        assertTrue(times.signature().endsWith(" Matrix"), times.signature());
        assertEquals("class", session.complete("Matri", 5).matches().get(0).kind());
    }

    @Test
    void bodyEditKeepsVariablesAndObjects() {
        run("final class Gain { double w = 2; double g() { return w; } }");
        run("Gain gain = new Gain();");
        run("gain.w = 5;");
        Outcome edit = run("final class Gain { double w = 2; double g() { return w + 1; } }");
        assertEquals(List.of(), edit.notices());
        assertEquals(6.0, value("gain.g()"));
    }

    @Test
    void addedLambdaAndInnerClassKeepVariablesOfCoreTypes() {
        run("final class Map2 { static double f(double x) { return x; } }");
        run("double[] kept = {Map2.f(3)};\nvar inferred = Map2.f(4);");
        run(
                """
                final class Map2 {
                    record Pair(double a, double b) {}
                    static double f(double x) {
                        java.util.function.DoubleUnaryOperator g = v -> v * new Pair(x, 2).b();
                        return g.applyAsDouble(x);
                    }
                    static double extra(double x) { return f(x) + 1; }
                }
                """);
        assertEquals(3.0, value("kept[0]"));
        assertEquals(4.0, value("inferred"));
        assertEquals(11.0, value("Map2.extra(5)"));
    }

    @Test
    void noticeNamesWhatWasResetAndWhichCellToRunAgain() {
        run("class Shape1 { double a; }");
        run("Shape1 lost = new Shape1();");
        int cell = cells;
        Outcome edit = run("class Shape1 { double a; double b; }");
        String expected = "`lost` was reset because `Shape1` changed; run cell " + cell + " again.";
        assertEquals(List.of(expected), edit.notices());
    }

    @Test
    void importsInALaterCellKeepVariables() {
        run("var list1 = new java.util.ArrayList<>(List.of(4, 5));");
        run("import java.nio.file.Path;");
        assertEquals(2, value("list1.size()"));
    }

    @Test
    void compileErrorShowsLineCaretAndTheMissingName() {
        List<String> lines = error("int a1 = 1;\ndouble b1 = missing(a1);");
        assertEquals("Compile error on line 2: cannot find symbol", lines.get(0));
        assertEquals("    double b1 = missing(a1);", lines.get(1));
        assertEquals("                ^", lines.get(2));
        assertTrue(lines.get(3).contains("missing(int)"), lines.toString());
    }

    @Test
    void methodWithAnUnknownNameIsReportedAtOnce() {
        Outcome outcome = run("int later1() { return unknown1(2.5); }");
        assertEquals(
                List.of("⚠ later1() is stored but cannot run yet: missing method unknown1(double)"),
                outcome.notices());
        assertEquals(List.of(), run("int unknown1(double x) { return 4; }").notices());
        assertEquals(4, value("later1()"));
    }

    @Test
    void exceptionNamesTheLinesOfTheCellsAndNoInternalFrame() {
        run(
                "double half1(double x) {\n    if (x < 0) {\n        throw new "
                        + "IllegalArgumentException(\"negative\");\n    }\n    return x / 2;\n}");
        int defined = cells;
        List<String> lines = error("double y = 1;\nhalf1(-y)");
        assertEquals("IllegalArgumentException: negative", lines.get(0));
        assertEquals("    cell " + defined + ", line 3, in half1", lines.get(1));
        assertEquals("    cell " + cells + ", line 2", lines.get(3));
        assertTrue(lines.stream().noneMatch(l -> l.contains("REPL") || l.contains("jdk.")));
    }

    @Test
    void libraryErrorNamesTheCallNotItsInside() {
        List<String> lines = error("Matrix.zeros(2, 3).times(Matrix.zeros(5, 7))");
        assertTrue(lines.contains("    raised in Matrix.times"), lines.toString());
    }

    @Test
    void endlessRecursionAndFullMemoryLeaveTheSessionAlive() {
        run("int deep(int n) { return deep(n + 1) + 1; }");
        assertTrue(error("deep(0)").get(1).contains("calls itself"));
        run("List<long[]> hog = new ArrayList<>();");
        assertTrue(error("while (true) { hog.add(new long[20_000_000]); }").get(1).contains("MB"));
        run("hog.clear();");
        assertEquals(2, value("1 + 1"));
    }

    @Test
    void interruptEndsALoopASleepAndALongProduct() throws InterruptedException {
        run("int survivor = 3;");
        interrupted("while (true) { survivor++; }");
        interrupted("for (;;) { try { survivor++; } catch (Throwable t) { } }");
        interrupted("Thread.sleep(60_000);");
        interrupted(
                "Matrix big1 = Matrix.zeros(300, 300); while (true) { big1 = big1.times(big1); }");
        interrupted("IntStream.iterate(1, i -> i + 1).filter(i -> i < 0).findFirst()");
        assertTrue((int) value("survivor") >= 3);
    }

    private static void interrupted(String code) throws InterruptedException {
        CompletableFuture<Void> stop =
                CompletableFuture.runAsync(
                        () -> {
                            sleep(700);
                            assertTrue(session.interrupt());
                        });
        CellError error = run(code).error().orElseThrow();
        stop.join();
        assertEquals("Interrupted", error.name(), () -> String.join("\n", error.lines()));
    }

    private static void sleep(int millis) {
        try {
            Thread.sleep(millis);
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void typesEnumsGenericsAndUnicodeWork() {
        run("enum Gate { UPDATE, FORGET }\nrecord Pair1<A, B>(A a, B b) {}");
        run("interface Unit1 { double π = 3.0; static <T> T same(T t) { return t; } }");
        assertEquals("FORGET", value("Unit1.same(Gate.FORGET)").toString());
        assertEquals(3.0, value("Unit1.π"));
        assertEquals("日本🎵", value("\"日本🎵\""));
        assertEquals("Pair1[a=1, b=x]", value("new Pair1<>(1, \"x\")").toString());
    }

    @Test
    void cellOfFiveHundredLinesRuns() {
        StringBuilder code = new StringBuilder("final class Long1 {\n");
        for (int i = 0; i < 249; i++) {
            code.append("  static int f").append(i).append("(int x) { return x + ").append(i);
            code.append("; }\n  // line\n");
        }
        assertEquals(248, value(code + "}\nLong1.f248(0)"));
    }

    @Test
    void completionOffersMembersAndOurApi() {
        Completion math = session.complete("double q = 2;\nMath.sq", 21);
        assertTrue(math.matches().stream().anyMatch(m -> m.text().startsWith("sqrt(")));
        assertEquals(19, math.start());
        List<String> show =
                session.complete("Show.ma", 7).matches().stream()
                        .map(Completion.Match::text)
                        .toList();
        assertTrue(show.contains("matrix("), show.toString());
    }

    @Test
    void completionIsNotLedAstrayByALineWithoutSemicolon() {
        String code = "Math.abs(2)\nMath.ma";
        Completion found = session.complete(code, code.length());
        assertTrue(
                found.matches().stream().anyMatch(m -> m.text().startsWith("max(")),
                found.toString());
    }

    @Test
    void completionKnowsNamesDeclaredAboveInTheSameCell() {
        String code = "double learningRate = 0.1;\nlearni";
        Completion found = session.complete(code, code.length());
        assertEquals(List.of("learningRate"), texts(found));
        assertEquals(code.length() - 6, found.start());
    }

    private static List<String> texts(Completion found) {
        return found.matches().stream().map(Completion.Match::text).toList();
    }

    @Test
    void inspectionFindsTheMethodAtAnyCursor() {
        for (int cursor = 5; cursor <= 9; cursor++) {
            String text = session.inspect("Math.max(", cursor, 0).orElse("nothing at " + cursor);
            assertTrue(text.contains("max(int"), text);
        }
        assertTrue(session.inspect("nothingKnown", 3, 0).isEmpty());
    }

    @Test
    void inspectionShowsOurWordsAndAtLevelOneTheSource() {
        for (int cursor = 8; cursor <= 16; cursor++) {
            String words = session.inspect("Matrix.identity(3)", cursor, 0).orElse("");
            assertTrue(words.startsWith("public static Matrix identity(int "), words);
            assertTrue(words.contains("@param"), words);
        }
        String source = session.inspect("Matrix.identity(3)", 9, 1).orElse("");
        assertTrue(source.contains("return"), source);
        assertTrue(session.inspect("Matrix", 3, 0).orElse("").contains("class Matrix"));
        assertTrue(session.inspect("Show.text(", 7, 0).orElse("").contains("@param"));
    }

    @Test
    void inspectionAtLevelOneShowsWhatACellDeclared() {
        String code = "int twice1(int x) { return 2 * x; }";
        run(code);
        assertEquals(code, session.inspect("1 + twice1(3)", 6, 1).orElse(""));
    }

    @Test
    void sourcesOfEachPackageAreCarried() {
        Sources sources = new Sources(false);
        for (String type : List.of("math.Matrix", "params.GruCache", "kernel.Lab")) {
            assertTrue(sources.of("org.seqlab." + type).isPresent(), type);
        }
        assertTrue(sources.of("org.seqlab.rnn.Gru").isEmpty(), "answers stay out of sight");
    }

    @Test
    void completenessTellsCompleteIncompleteAndInvalid() {
        for (String code :
                List.of("1", "int a = 1", "int f(int x) {\n  return x;\n}", "\"a\" + 1;", "")) {
            assertEquals(Completeness.COMPLETE, session.completeness(code), code);
        }
        for (String code :
                List.of(
                        "int f(int x) {",
                        "class A {",
                        "int x =",
                        "String s = \"\"\"\n abc",
                        "foo(1,",
                        "/* note",
                        "for (int i = 0; i < 3; i++) {")) {
            assertEquals(Completeness.INCOMPLETE, session.completeness(code), code);
        }
        for (String code : List.of("import = 7q", "int = 3;", ")", "class 7q {}", "int 1x = 3;")) {
            assertEquals(Completeness.INVALID, session.completeness(code), code);
        }
    }

    @Test
    void exerciseCellIsFoundByItsMarker() {
        run("// EXERCISE 9-9 Solved1\nfinal class Solved1 { static int f() { return 42; } }");
        assertEquals("9-9", session.exercises().get(0).id());
        assertEquals("Solved1", session.type("Solved1").orElseThrow().getSimpleName());
        assertTrue(session.type("NeverSeen").isEmpty());
    }
}
