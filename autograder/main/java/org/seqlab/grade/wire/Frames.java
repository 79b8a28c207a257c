package org.seqlab.grade.wire;

import java.io.BufferedInputStream;
import java.io.BufferedOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.ByteBuffer;

/**
 * Messages on a byte stream: length, kind, ticket, body.
 *
 * <p>The ticket is a random number that a request carries and its answer repeats; an answer with
 * another ticket is not an answer.
 */
public final class Frames {
    /** Worker: it is ready. */
    public static final byte READY = 'R';

    /** Grader: here are classes. */
    public static final byte LOAD = 'L';

    /** Worker: the classes are there. */
    public static final byte LOADED = 'K';

    /** Grader: call a method. Also: compile. */
    public static final byte CALL = 'C';

    /** Worker: the call returned. Grader: a call-back returned. */
    public static final byte VALUE = 'V';

    /** Worker: the call threw. Grader: a call-back threw. */
    public static final byte THROWN = 'E';

    /** Worker: there is no such method. */
    public static final byte MISSING = 'N';

    /** Worker: the student's code calls one of its function arguments. */
    public static final byte BACK = 'B';

    private final DataInputStream in;
    private final DataOutputStream out;

    /**
     * Joins two streams.
     *
     * @param in where frames come from
     * @param out where frames go
     */
    public Frames(InputStream in, OutputStream out) {
        this.in = new DataInputStream(new BufferedInputStream(in, 1 << 15));
        this.out = new DataOutputStream(new BufferedOutputStream(out, 1 << 15));
    }

    /**
     * One message.
     *
     * @param kind what it says
     * @param ticket what it belongs to
     * @param body its values
     */
    public record Frame(byte kind, long ticket, ByteBuffer body) {}

    /**
     * Sends a message.
     *
     * @param kind what it says
     * @param ticket what it belongs to
     * @param body its values
     * @throws IOException if the other side is gone
     */
    public void send(byte kind, long ticket, byte[] body) throws IOException {
        synchronized (out) {
            out.writeInt(body.length + 9);
            out.writeByte(kind);
            out.writeLong(ticket);
            out.write(body);
            out.flush();
        }
    }

    /**
     * Waits for a message.
     *
     * @return the message
     * @throws EOFException if the other side is gone
     * @throws IOException if what arrives is not a frame
     */
    public Frame receive() throws IOException {
        int length = in.readInt();
        if (length < 9 || length > Limits.FRAME) {
            throw new IOException("a frame of " + length + " bytes is not allowed");
        }
        byte kind = in.readByte();
        long ticket = in.readLong();
        byte[] body = in.readNBytes(length - 9);
        if (body.length != length - 9) {
            throw new EOFException("the stream ended inside a frame");
        }
        return new Frame(kind, ticket, ByteBuffer.wrap(body));
    }
}
