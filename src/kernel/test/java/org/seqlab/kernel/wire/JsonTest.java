package org.seqlab.kernel.wire;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertThrows;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class JsonTest {
    @Test
    void readsWhatItWrites() {
        String text =
                "{\"a\":[1,-2.5,true,false,null,\"é\\n\\\"\\\\\\u0001🎵\"],\"b\":{},\"c\":[],\"\":\"\"}";
        assertEquals(text, Json.write(Json.parse(text)));
    }

    @Test
    void escapesHalvesOfCharacters() {
        assertEquals("\"\\ud83c\"", Json.write("\ud83c"));
        assertEquals("null", Json.write(Double.NaN));
    }

    @Test
    void readsEscapesAndSpace() {
        assertEquals(List.of("A/\t", 1e3), Json.parse(" [ \"\\u0041\\/\\t\" , 1e3 ] "));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "{",
                "[1,",
                "\"abc",
                "\"\\x\"",
                "\"\\u12",
                "tru",
                "{\"a\"1}",
                "1 2",
                "-",
                "{1:2}",
                "\"\\u00zz\""
            })
    void refusesWhatIsNotJson(String text) {
        assertThrows(IllegalArgumentException.class, () -> Json.parse(text));
    }

    @Test
    void refusesDepthBeforeTheStackEnds() {
        String deep = "[".repeat(100_000);
        assertThrows(IllegalArgumentException.class, () -> Json.parse(deep));
    }
}
