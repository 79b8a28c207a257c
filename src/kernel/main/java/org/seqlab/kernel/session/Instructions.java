package org.seqlab.kernel.session;

import java.nio.ByteBuffer;

/** Lengths and targets of bytecode instructions, JVMS chapter 6. */
final class Instructions {
    static final int GOTO = 167;
    static final int JSR = 168;
    static final int TABLE_SWITCH = 170;
    static final int LOOKUP_SWITCH = 171;
    static final int INVOKE_STATIC = 184;
    static final int GOTO_W = 200;
    private static final int INVOKE_VIRTUAL = 182;
    private static final int INVOKE_DYNAMIC = 186;
    private static final int WIDE = 196;
    private static final int IINC = 132;

    private Instructions() {}

    static int opcode(ByteBuffer code, int at) {
        return code.get(at) & 255;
    }

    static boolean isBranch(int opcode) {
        return opcode >= 153 && opcode <= JSR || opcode == 198 || opcode == 199;
    }

    static boolean isSwitch(int opcode) {
        return opcode == TABLE_SWITCH || opcode == LOOKUP_SWITCH;
    }

    static boolean isCall(int opcode) {
        return opcode >= INVOKE_VIRTUAL && opcode <= INVOKE_DYNAMIC;
    }

    /** Returns where a branch or a wide goto at this place leads. */
    static int target(ByteBuffer code, int at) {
        return at + (opcode(code, at) == GOTO_W ? code.getInt(at + 1) : code.getShort(at + 1));
    }

    static int length(ByteBuffer code, int at) {
        int opcode = opcode(code, at);
        if (isSwitch(opcode)) {
            return switchLength(code, at, opcode);
        }
        if (opcode == WIDE) {
            return opcode(code, at + 1) == IINC ? 6 : 4;
        }
        return fixedLength(opcode);
    }

    private static int switchLength(ByteBuffer code, int at, int opcode) {
        int data = (at + 4) & ~3;
        if (opcode == LOOKUP_SWITCH) {
            return data - at + 8 + 8 * code.getInt(data + 4);
        }
        return data - at + 12 + 4 * (code.getInt(data + 8) - code.getInt(data + 4) + 1);
    }

    private static int fixedLength(int opcode) {
        return switch (opcode) {
            case 16, 18, 21, 22, 23, 24, 25, 54, 55, 56, 57, 58, 169, 188 -> 2;
            case 17, 19, 20, IINC, 178, 179, 180, 181, 182, 183, 184, 187, 189, 192, 193 -> 3;
            case 197 -> 4;
            case 185, 186, GOTO_W, 201 -> 5;
            default -> isBranch(opcode) ? 3 : 1;
        };
    }
}
