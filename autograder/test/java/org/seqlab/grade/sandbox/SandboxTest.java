package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.util.HashSet;
import java.util.Set;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;

class SandboxTest {
    @Test
    void bubblewrapStartsAWorkerAndACompiler() {
        Sandbox sandbox = Sandbox.best();
        System.out.println("level " + sandbox.level());
        try (Child worker = sandbox.worker();
                Child compiler = sandbox.compiler()) {
            assertTrue(worker.awaitReady(20_000));
            assertTrue(compiler.awaitReady(20_000));
        }
    }

    @Test
    void sandboxThatIsClosedWhileItStartsLeavesNothingBehind() throws InterruptedException {
        Sandbox sandbox = Sandbox.best();
        Set<Long> before = orphans();
        for (int k = 0; k < 60; k++) {
            Child worker = sandbox.worker();
            Thread.sleep(k / 3);
            worker.close();
        }
        Set<Long> after = orphans();
        after.removeAll(before);
        assertEquals(Set.of(), after);
    }

    /** Sandboxes that lost their parent. */
    private static Set<Long> orphans() {
        return ProcessHandle.allProcesses()
                .filter(p -> p.info().command().orElse("").endsWith("/bwrap"))
                .filter(p -> p.parent().map(ProcessHandle::pid).orElse(1L) == 1)
                .map(ProcessHandle::pid)
                .collect(Collectors.toCollection(HashSet::new));
    }
}
