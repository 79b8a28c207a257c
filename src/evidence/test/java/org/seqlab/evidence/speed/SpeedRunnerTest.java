package org.seqlab.evidence.speed;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import java.util.concurrent.locks.LockSupport;
import org.junit.jupiter.api.Test;

class SpeedRunnerTest {
    private final ByteArrayOutputStream out = new ByteArrayOutputStream();

    private int run(String suite, Contest contest) throws IOException {
        PrintStream stream = new PrintStream(out, true, StandardCharsets.UTF_8);
        return new SpeedRunner(Map.of("test", List.of(contest)), false, stream, stream)
                .run(List.of(suite));
    }

    private String text() {
        return out.toString(StandardCharsets.UTF_8);
    }

    @Test
    void absentPeerIsSkippedWithAWord() throws IOException {
        Contest contest = Contest.of("nothing", "nobody").peer("stopwatch", "absent", Map.of());
        assertEquals(0, run("test", contest));
        assertTrue(text().contains("skipped: "), text());
        assertTrue(
                text().contains("a_module_that_is_nowhere") || text().contains("no Python"),
                text());
    }

    @Test
    void absentJarIsSkippedWithTheCommandThatGetsIt() throws IOException {
        Contest contest = Contest.of("nothing", "nobody").peer("Jarless.java", "none", Map.of());
        assertEquals(0, run("test", contest));
        assertTrue(text().contains("no a-jar-that-is-nowhere in "), text());
        assertTrue(text().contains("get it with ./mvnw -q -Ppeers"), text());
    }

    @Test
    void missedGoalIsExplainedAndOneThatIsMetIsNot() throws IOException {
        Contest contest =
                Contest.of("nothing", "a nap")
                        .peer("stopwatch", "sleep", Map.of("seconds", 0.001))
                        .ours(() -> () -> LockSupport.parkNanos(100_000))
                        .why(() -> "because");
        run("test", contest.goal(1e9, 1e9));
        assertTrue(text().contains("MISSED: because") || text().contains("no Python"), text());
        run("test", contest.goal(1e-9, 1e-9));
        assertTrue(!text().contains("met: because"), text());
    }

    @Test
    void unknownSuiteIsUsage() throws IOException {
        assertEquals(2, run("other", Contest.of("nothing", "nobody")));
        assertTrue(text().contains("There are: test."), text());
    }

    @Test
    void ratioIsTheMedianOfTheRounds() {
        Timing timing =
                new Timing(new double[] {1, 2, 4}, new double[] {3, 3, 3}, new double[] {1, 1, 2});
        assertEquals(0.5, timing.readShare());
        assertEquals(1.5, timing.ratio());
        assertEquals(2.5, Timing.median(new double[] {4, 1, 2, 3}));
    }

    @Test
    void goalHoldsOn25AndTheFloorBelow() {
        Contest contest = Contest.of("nothing", "nobody").goal(2, 1);
        assertEquals(Runtime.version().feature() >= 25 ? 2 : 1, contest.target());
    }

    @Test
    void everyContestIsComplete() {
        SpeedSuites.all()
                .values()
                .forEach(
                        list ->
                                list.forEach(
                                        c -> {
                                            assertTrue(c.ours() != null, c.workload());
                                            String script = "/peers/" + c.file();
                                            assertTrue(
                                                    Peer.class.getResource(script) != null, script);
                                        }));
    }
}
