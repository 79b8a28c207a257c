package org.seqlab.grade.worker;

import java.io.IOException;
import java.util.Map;

/**
 * Casts, boxes, unboxes and widens a value on the stack, as the JDK's {@code LambdaMetafactory} says
 * that lambdas do. What is beyond these makes the lambda unusual.
 */
final class Conversions {
    private static final Map<String, String> WRAPPERS =
            Map.of(
                    "Z",
                    "Boolean",
                    "B",
                    "Byte",
                    "C",
                    "Character",
                    "S",
                    "Short",
                    "I",
                    "Integer",
                    "J",
                    "Long",
                    "F",
                    "Float",
                    "D",
                    "Double");
    private static final Map<String, String> VALUES =
            Map.of(
                    "Z", "boolean", "B", "byte", "C", "char", "S", "short", "I", "int", "J", "long",
                    "F", "float", "D", "double");
    private static final Map<String, Integer> WIDENINGS =
            Map.of("IJ", 0x85, "IF", 0x86, "ID", 0x87, "JF", 0x89, "JD", 0x8A, "FD", 0x8D);

    private final ConstantPool pool;
    private boolean usual = true;

    Conversions(ConstantPool pool) {
        this.pool = pool;
    }

    /** Whether all was as it usually is. */
    boolean areUsual() {
        return usual;
    }

    void require(boolean condition) {
        usual &= condition;
    }

    void convert(MethodCode code, String from, String to) throws IOException {
        if (from.equals(to)) {
            return;
        }
        boolean plainFrom = from.length() == 1;
        boolean plainTo = to.length() == 1;
        if (plainFrom && plainTo) {
            widen(code, from, to);
        } else if (plainFrom) {
            String wrapper = "java/lang/" + WRAPPERS.get(from);
            String type = "(" + from + ")L" + wrapper + ";";
            code.op(0xB8, pool.member(ClassFile.METHOD, wrapper, "valueOf", type));
            cast(code, "L" + wrapper + ";", to);
        } else if (plainTo) {
            unbox(code, from, to);
        } else {
            cast(code, from, to);
        }
    }

    private void unbox(MethodCode code, String from, String to) throws IOException {
        for (Map.Entry<String, String> entry : WRAPPERS.entrySet()) {
            if (from.equals("Ljava/lang/" + entry.getValue() + ";")) {
                String plain = entry.getKey();
                String wrapper = from.substring(1, from.length() - 1);
                String method = VALUES.get(plain) + "Value";
                code.op(0xB6, pool.member(ClassFile.METHOD, wrapper, method, "()" + plain));
                widen(code, plain, to);
                return;
            }
        }
        usual = false;
    }

    private void widen(MethodCode code, String from, String to) {
        boolean same = from.equals(to) || MethodCode.stack(from).equals("I") && to.equals("I");
        boolean truth = !from.equals(to) && (from + to).contains("Z");
        Integer widening = WIDENINGS.get(MethodCode.stack(from) + to);
        usual &= !truth && (same || widening != null);
        if (!same && widening != null) {
            code.op(widening);
        }
    }

    void cast(MethodCode code, String from, String to) throws IOException {
        if (from.equals(to) || to.equals("Ljava/lang/Object;")) {
            return;
        }
        usual &= from.length() > 1 && to.length() > 1;
        if (usual) {
            code.op(0xC0, pool.type(to.startsWith("[") ? to : to.substring(1, to.length() - 1)));
        }
    }
}
