package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

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
}
