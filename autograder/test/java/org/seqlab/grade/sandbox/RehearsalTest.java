package org.seqlab.grade.sandbox;

import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.Test;

class RehearsalTest {
    @Test
    void answerOfTheRehearsalCompilesAndUsesLambdas() throws Exception {
        String sent = new String(Rehearsal.calls(), StandardCharsets.ISO_8859_1);
        assertTrue(sent.contains("LambdaMetafactory"));
    }
}
