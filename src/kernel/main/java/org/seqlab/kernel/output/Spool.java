package org.seqlab.kernel.output;

import java.io.OutputStream;
import java.io.PrintStream;
import java.nio.ByteBuffer;
import java.nio.CharBuffer;
import java.nio.charset.CharsetDecoder;
import java.nio.charset.CodingErrorAction;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;

/**
 * Printed text in the order in which it was printed, over both streams.
 *
 * <p>A flood is cut in the middle: the first {@value #BURST} characters and a steady trickle go
 * through, the last {@value #TAIL} are kept, and what lies between is counted.
 */
final class Spool {
    /** Neighbouring text of one stream. */
    record Part(String name, String text) {}

    private static final int BURST = 400_000;
    private static final int TAIL = 20_000;
    private static final double PER_SECOND = 50_000;

    private final List<Part> parts = new ArrayList<>();
    private final StringBuilder pending = new StringBuilder();
    private String pendingName = "stdout";
    private double budget = BURST;
    private long refilled = System.nanoTime();
    private final StringBuilder held = new StringBuilder();
    private long cutLines;
    private long cutCharacters;

    static PrintStream printer(Spool spool, String name) {
        return new PrintStream(new Sink(spool, name), false, StandardCharsets.UTF_8);
    }

    synchronized void add(String name, CharSequence text) {
        if (text.length() == 0) {
            return;
        }
        if (!held.isEmpty() || pending.length() + text.length() > refill()) {
            hold(text);
            return;
        }
        if (!name.equals(pendingName)) {
            split();
            pendingName = name;
        }
        pending.append(text);
    }

    private double refill() {
        long now = System.nanoTime();
        budget = Math.min(BURST, budget + (now - refilled) * 1e-9 * PER_SECOND);
        refilled = now;
        return budget;
    }

    private void hold(CharSequence text) {
        held.append(text);
        int over = held.length() - TAIL;
        if (over > TAIL) {
            int newline = held.indexOf("\n", over);
            int end = newline < 0 ? over : newline + 1;
            cutLines += held.chars().limit(end).filter(c -> c == '\n').count();
            cutCharacters += end;
            held.delete(0, end);
        }
    }

    private void split() {
        if (!pending.isEmpty()) {
            parts.add(new Part(pendingName, pending.toString()));
            budget -= pending.length();
            pending.setLength(0);
        }
    }

    /**
     * Hands over what was printed.
     *
     * @param everything whether the held end of a flood is handed over as well
     */
    synchronized List<Part> take(boolean everything) {
        split();
        if (!held.isEmpty() && (everything || refill() > BURST / 4)) {
            parts.add(new Part(pendingName, cutNotice() + held));
            held.setLength(0);
            cutLines = 0;
            cutCharacters = 0;
        }
        if (everything) {
            budget = BURST;
        }
        List<Part> taken = List.copyOf(parts);
        parts.clear();
        return taken;
    }

    private String cutNotice() {
        if (cutCharacters == 0) {
            return "";
        }
        return String.format(
                "%n… %,d lines (%,d characters) are left out here …%n", cutLines, cutCharacters);
    }

    /** Decodes the bytes of one stream; a character may arrive in pieces. */
    private static final class Sink extends OutputStream {
        private final Spool spool;
        private final String name;
        private final CharsetDecoder decoder =
                StandardCharsets.UTF_8
                        .newDecoder()
                        .onMalformedInput(CodingErrorAction.REPLACE)
                        .onUnmappableCharacter(CodingErrorAction.REPLACE);
        private ByteBuffer rest = ByteBuffer.allocate(0);

        Sink(Spool spool, String name) {
            this.spool = spool;
            this.name = name;
        }

        @Override
        public void write(int b) {
            write(new byte[] {(byte) b}, 0, 1);
        }

        @Override
        public synchronized void write(byte[] bytes, int from, int length) {
            ByteBuffer in = ByteBuffer.allocate(rest.remaining() + length);
            in.put(rest).put(bytes, from, length).flip();
            CharBuffer out = CharBuffer.allocate(in.remaining() + 1);
            decoder.decode(in, out, false);
            rest = in;
            spool.add(name, out.flip());
        }
    }
}
