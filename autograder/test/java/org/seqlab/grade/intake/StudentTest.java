package org.seqlab.grade.intake;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class StudentTest {
    @ParameterizedTest
    @CsvSource({
        "Ada Lovelace_101, ada lovelace, true",
        "Ada Lovelace_101, Ada Lovelace_101, true",
        "Ada Lovelace_101, 101, true",
        "Ada Lovelace_101, 10, false",
        "Ada Lovelace_101, Ada, false",
        "my_notebook, my_notebook, true",
        "my_notebook, my, false",
        "week_1, week, true"
    })
    void isCalledByNameNumberOrBoth(String whole, String said, boolean fits) {
        assertEquals(fits, Student.of(whole).isCalled(said));
    }
}
