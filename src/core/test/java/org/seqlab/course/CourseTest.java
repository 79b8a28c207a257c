package org.seqlab.course;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

class CourseTest {
    @AfterEach
    void forget() {
        System.clearProperty("seqlab.quick");
    }

    @Test
    void propertyChoosesTheQuickSetting() {
        System.setProperty("seqlab.quick", "false");
        assertEquals(30, Course.pick(30, 2));
        System.setProperty("seqlab.quick", "true");
        assertEquals(2, Course.pick(30, 2));
        System.setProperty("seqlab.quick", "1");
        assertEquals(2, Course.pick(30, 2));
    }

    @Test
    void attemptSwallowsNothingButTheStub() {
        Course.attempt(
                () -> {
                    throw new UnsupportedOperationException("Exercise 1-2 is not written yet");
                });
        assertThrows(
                IllegalStateException.class,
                () ->
                        Course.attempt(
                                () -> {
                                    throw new IllegalStateException("real");
                                }));
    }

    @Test
    void missingDataSetIsNamed() {
        String message =
                assertThrows(IllegalArgumentException.class, () -> Course.lines("none.txt"))
                        .getMessage();
        assertEquals("Course.lines: there is no data set \"none.txt\" in the jar.", message);
    }
}
