package org.seqlab.grade.run;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class CheckInfoTest {
    @ParameterizedTest
    @CsvSource({
        "hasARowForEachInputStep, has a row for each input step",
        "agreesForWaxAndBa, agrees for Wax and ba",
        "isZeroForAVectorOf3Zeros, is zero for a vector of 3 zeros"
    })
    void namesOfMethodsAreReadAsWords(String name, String words) {
        assertEquals(words, CheckInfo.words(name));
    }
}
