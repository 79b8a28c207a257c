package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Assumptions;
import org.junit.jupiter.api.Test;

class MachineTest {
    @Test
    void rootIsWhoIsCalledRoot() {
        Assumptions.assumeTrue(Machine.isLinux(), "user ids are asked on Linux only");
        assertEquals("root".equals(System.getProperty("user.name")), Machine.isRoot());
    }
}
