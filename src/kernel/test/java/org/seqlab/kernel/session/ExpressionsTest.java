package org.seqlab.kernel.session;

import static org.junit.jupiter.api.Assertions.assertEquals;

import java.util.Optional;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class ExpressionsTest {
    @ParameterizedTest
    @ValueSource(
            strings = {
                "1 + 1",
                "x",
                "(String) null",
                "a < b",
                "a instanceof List",
                "new int[] {1, 2}",
                "new Random(3).nextInt()",
                "f(1, 2) // note",
                "\"a b\".strip()",
                "interest * 2",
                "m[1]"
            })
    void expressionsTakeTheQuickWay(String source) {
        String quick = Expressions.asVariable(source).orElseThrow();
        assertEquals("Object $ = (" + source + "\n);", quick.replaceFirst("\\$[\\w$]+", "\\$"));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "",
                "f();",
                "int a = 1",
                "Matrix m = f()",
                "List<int[]> list = null",
                "Map.Entry<String, List<Integer>>[] entries",
                "Row[] rows = {}",
                "record P(int a) {}",
                "Matrix f(Matrix x) { return x; }",
                "for (int i = 0; i < 3; i++) f(i)",
                "@Deprecated class A {}",
                "{ f(); }",
                "var x = 1"
            })
    void whatIsNoValueIsLeftAsItIs(String source) {
        assertEquals(Optional.empty(), Expressions.asVariable(source));
    }
}
