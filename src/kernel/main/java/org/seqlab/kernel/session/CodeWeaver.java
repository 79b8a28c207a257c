package org.seqlab.kernel.session;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.ByteBuffer;
import java.util.BitSet;

/** Rewrites one Code attribute: inserts the polls and moves everything that names a place. */
final class CodeWeaver {
    private static final int LONGEST = 32_000;
    private static final int POLL = 3;

    private final ByteBuffer old;
    private final int codeStart = 8;
    private final int codeLength;
    private final ByteBuffer code;
    private final BitSet polls = new BitSet();
    private final int[] moved;
    private final String[] names;
    private final int pollMethod;

    private CodeWeaver(byte[] attribute, String[] names, int pollMethod) {
        old = ByteBuffer.wrap(attribute);
        codeLength = old.getInt(4);
        code = ByteBuffer.wrap(attribute, codeStart, codeLength).slice();
        moved = new int[codeLength + 1];
        this.names = names;
        this.pollMethod = pollMethod;
    }

    static byte[] weave(byte[] attribute, String[] names, int pollMethod, PollWeaver.Where where)
            throws IOException {
        CodeWeaver weaver = new CodeWeaver(attribute, names, pollMethod);
        if (weaver.codeLength > LONGEST || !weaver.choose(where) || weaver.place() > LONGEST) {
            return attribute;
        }
        return weaver.write();
    }

    /** Chooses where to poll; false if the method stays as it is. */
    private boolean choose(PollWeaver.Where where) {
        if (where == PollWeaver.Where.EVERYWHERE) {
            polls.set(0);
        }
        for (int at = 0; at < codeLength; at += Instructions.length(code, at)) {
            int opcode = Instructions.opcode(code, at);
            if (opcode == Instructions.JSR || opcode == 201) {
                return false;
            }
            boolean jump = Instructions.isBranch(opcode) || opcode == Instructions.GOTO_W;
            if (jump && Instructions.target(code, at) <= at) {
                boolean chosen = where == PollWeaver.Where.EVERYWHERE || holdsMore(at);
                polls.set(at, polls.get(at) || chosen);
            }
        }
        return !polls.isEmpty();
    }

    private boolean holdsMore(int end) {
        int from = Instructions.target(code, end);
        for (int at = from; at < end; at += Instructions.length(code, at)) {
            int opcode = Instructions.opcode(code, at);
            boolean jump = Instructions.isBranch(opcode) || opcode == Instructions.GOTO_W;
            boolean loop = jump && Instructions.target(code, at) <= at;
            if (Instructions.isCall(opcode) || loop) {
                return true;
            }
        }
        return false;
    }

    /** Computes where each instruction goes; returns the new length. */
    private int place() {
        int now = 0;
        for (int at = 0; at < codeLength; at += Instructions.length(code, at)) {
            moved[at] = now;
            int actual = now + (polls.get(at) ? POLL : 0);
            int length = Instructions.length(code, at);
            if (Instructions.isSwitch(Instructions.opcode(code, at))) {
                length += padding(actual) - padding(at);
            }
            now = actual + length;
        }
        moved[codeLength] = now;
        return now;
    }

    private static int padding(int at) {
        return 3 - (at & 3);
    }

    /** Returns the new place of an instruction itself, after its poll. */
    private int actual(int at) {
        return moved[at] + (polls.get(at) ? POLL : 0);
    }

    private byte[] write() throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(old.getInt(0));
        out.writeInt(moved[codeLength]);
        for (int at = 0; at < codeLength; at += Instructions.length(code, at)) {
            instruction(out, at);
        }
        ByteBuffer rest = old.duplicate().position(codeStart + codeLength);
        exceptions(out, rest);
        attributes(out, rest);
        return bytes.toByteArray();
    }

    private void instruction(DataOutputStream out, int at) throws IOException {
        if (polls.get(at)) {
            out.writeByte(Instructions.INVOKE_STATIC);
            out.writeShort(pollMethod);
        }
        int opcode = Instructions.opcode(code, at);
        out.writeByte(opcode);
        if (Instructions.isSwitch(opcode)) {
            writeSwitch(out, at, opcode);
        } else if (opcode == Instructions.GOTO_W) {
            out.writeInt(moved[Instructions.target(code, at)] - actual(at));
        } else if (Instructions.isBranch(opcode)) {
            out.writeShort(moved[Instructions.target(code, at)] - actual(at));
        } else {
            out.write(old.array(), codeStart + at + 1, Instructions.length(code, at) - 1);
        }
    }

    private void writeSwitch(DataOutputStream out, int at, int opcode) throws IOException {
        out.write(new byte[padding(actual(at))]);
        int data = (at + 4) & ~3;
        int end = at + Instructions.length(code, at);
        boolean table = opcode == Instructions.TABLE_SWITCH;
        out.writeInt(moved[at + code.getInt(data)] - actual(at));
        int keys = table ? 8 : 4;
        out.write(old.array(), codeStart + data + 4, keys);
        for (int i = data + 4 + keys; i < end; i += 4) {
            if (!table) {
                out.writeInt(code.getInt(i));
                i += 4;
            }
            out.writeInt(moved[at + code.getInt(i)] - actual(at));
        }
    }

    private void exceptions(DataOutputStream out, ByteBuffer in) throws IOException {
        int count = in.getShort();
        out.writeShort(count);
        for (int i = 0; i < count; i++) {
            out.writeShort(moved[in.getShort()]);
            out.writeShort(moved[in.getShort()]);
            out.writeShort(moved[in.getShort()]);
            out.writeShort(in.getShort());
        }
    }

    private void attributes(DataOutputStream out, ByteBuffer in) throws IOException {
        int count = in.getShort();
        ByteArrayOutputStream kept = new ByteArrayOutputStream();
        DataOutputStream keptOut = new DataOutputStream(kept);
        int keptCount = 0;
        for (int i = 0; i < count; i++) {
            int name = in.getShort() & 65_535;
            ByteBuffer content = in.slice().limit(in.getInt() + 4).position(4).slice();
            in.position(in.position() + content.limit());
            byte[] woven = attribute(names[name], content);
            if (woven.length > 0) {
                keptOut.writeShort(name);
                keptOut.writeInt(woven.length);
                keptOut.write(woven);
                keptCount++;
            }
        }
        out.writeShort(keptCount);
        kept.writeTo(out);
    }

    private byte[] attribute(String name, ByteBuffer in) throws IOException {
        return switch (name) {
            case "LineNumberTable" -> table(in, 2, false);
            case "LocalVariableTable", "LocalVariableTypeTable" -> table(in, 8, true);
            case "StackMapTable" -> new FrameMover(in, moved, this::actual).move();
            default -> new byte[0];
        };
    }

    private byte[] table(ByteBuffer in, int rest, boolean range) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        int count = in.getShort() & 65_535;
        out.writeShort(count);
        for (int i = 0; i < count; i++) {
            int start = in.getShort() & 65_535;
            out.writeShort(moved[start]);
            int left = rest;
            if (range) {
                int end = start + (in.getShort() & 65_535);
                out.writeShort(moved[end] - moved[start]);
                left -= 2;
            }
            byte[] same = new byte[left];
            in.get(same);
            out.write(same);
        }
        return bytes.toByteArray();
    }
}
