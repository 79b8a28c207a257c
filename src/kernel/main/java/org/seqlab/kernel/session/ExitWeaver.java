package org.seqlab.kernel.session;

import java.nio.ByteBuffer;
import java.nio.charset.StandardCharsets;

/**
 * Lets a class file call {@link SessionExit#exit} where it called {@link System#exit}.
 *
 * <p>Only the constant that names the method changes, so that calls and method references follow
 * and no instruction moves. Source: the class file format, JVMS 4.4. Not here: {@code
 * Runtime.exit} and {@code halt}, which still end the session.
 */
final class ExitWeaver {
    private static final int COUNT_AT = 8;
    private static final int UTF8 = 1;
    private static final int CLASS = 7;
    private static final int METHOD = 10;
    private static final byte[] TARGET =
            SessionExit.class.getName().replace('.', '/').getBytes(StandardCharsets.UTF_8);

    private final ByteBuffer file;
    private final int[] at;
    private int end = COUNT_AT + 2;

    private ExitWeaver(byte[] bytes) {
        file = ByteBuffer.wrap(bytes);
        at = new int[file.getShort(COUNT_AT) & 0xFFFF];
        for (int i = 1; i < at.length; i++) {
            at[i] = end;
            int tag = file.get(end);
            end += 1 + (tag == UTF8 ? 2 + unsigned(end + 1) : PollWeaver.constantSize(tag));
            i += tag == 5 || tag == 6 ? 1 : 0;
        }
    }

    /** Returns the woven class, or the same array if the class never exits or cannot be read. */
    static byte[] weave(byte[] bytes) {
        try {
            ExitWeaver weaver = new ExitWeaver(bytes);
            int method = weaver.exitMethod();
            return method == 0 ? bytes : weaver.redirected(method);
        } catch (RuntimeException e) {
            return bytes;
        }
    }

    private int unsigned(int place) {
        return file.getShort(place) & 0xFFFF;
    }

    /** Returns where the constant for {@code System.exit(int)} is, or 0. */
    private int exitMethod() {
        for (int place : at) {
            if (place > 0 && file.get(place) == METHOD && isExit(place)) {
                return place;
            }
        }
        return 0;
    }

    private boolean isExit(int method) {
        int type = at[unsigned(method + 1)];
        int call = at[unsigned(method + 3)];
        return text(unsigned(type + 1)).equals("java/lang/System")
                && text(unsigned(call + 1)).equals("exit")
                && text(unsigned(call + 3)).equals("(I)V");
    }

    private String text(int constant) {
        int place = at[constant];
        return new String(file.array(), place + 3, unsigned(place + 1), StandardCharsets.UTF_8);
    }

    private byte[] redirected(int method) {
        ByteBuffer woven = ByteBuffer.allocate(file.capacity() + 6 + TARGET.length);
        woven.put(file.array(), 0, end);
        woven.put((byte) UTF8).putShort((short) TARGET.length).put(TARGET);
        woven.put((byte) CLASS).putShort((short) at.length);
        woven.put(file.array(), end, file.capacity() - end);
        woven.putShort(COUNT_AT, (short) (at.length + 2));
        woven.putShort(method + 1, (short) (at.length + 1));
        return woven.array();
    }
}
