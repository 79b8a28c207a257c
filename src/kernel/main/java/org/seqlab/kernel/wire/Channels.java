package org.seqlab.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import java.util.concurrent.atomic.AtomicBoolean;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQ.Poller;
import org.zeromq.ZMQ.Socket;
import org.zeromq.ZMQException;

/**
 * The five sockets of a kernel, all served by one thread that never runs a cell.
 *
 * <p>Any thread may {@link #send}; the queue keeps the order over all channels.
 */
final class Channels implements AutoCloseable {
    /** Takes what arrives. */
    interface Listener {
        void received(String channel, Message message);
    }

    private record Outgoing(String channel, List<byte[]> frames) {}

    private static final String WAKE = "inproc://wake";
    private static final int PRACTICE = 100;

    private final ZContext context = new ZContext();
    private final Codec codec;
    private final Map<String, Socket> sockets;
    private final Socket heartbeat;
    private final Socket wake;
    private final ConcurrentLinkedQueue<Outgoing> queue = new ConcurrentLinkedQueue<>();
    private final AtomicBoolean woken = new AtomicBoolean();
    private final Socket waker;
    private volatile Thread io;
    private volatile boolean closing;

    Channels(Connection connection) {
        codec = new Codec(connection.key());
        context.setLinger(500);
        sockets =
                Map.of(
                        "iopub", bind(SocketType.XPUB, connection.address("iopub")),
                        "shell", bind(SocketType.ROUTER, connection.address("shell")),
                        "control", bind(SocketType.ROUTER, connection.address("control")),
                        "stdin", bind(SocketType.ROUTER, connection.address("stdin")));
        heartbeat = bind(SocketType.REP, connection.address("hb"));
        wake = bind(SocketType.PULL, WAKE);
        waker = context.createSocket(SocketType.PUSH);
        waker.connect(WAKE);
    }

    private Socket bind(SocketType type, String address) {
        Socket socket = context.createSocket(type);
        if (type == SocketType.ROUTER) {
            socket.setRouterHandover(true);
        } else if (type == SocketType.XPUB) {
            socket.setXpubVerbose(true);
            socket.setHWM(0);
        }
        try {
            socket.bind(address);
        } catch (ZMQException e) {
            throw new IllegalStateException(
                    "The kernel cannot listen on " + address + ": another program does.", e);
        }
        return socket;
    }

    void send(
            String channel,
            List<byte[]> ids,
            String type,
            Message parent,
            Map<String, Object> content) {
        queue.add(new Outgoing(channel, codec.encode(ids, type, parent, content)));
        if (Thread.currentThread() != io) {
            wakeUp();
        }
    }

    private void wakeUp() {
        if (woken.compareAndSet(false, true)) {
            synchronized (waker) {
                waker.send("");
            }
        }
    }

    void publish(String type, Message parent, Map<String, Object> content) {
        send("iopub", List.of(Codec.utf8(type)), type, parent, content);
    }

    /** Writes, signs and reads messages that nobody gets, so that the JIT meets this early. */
    void practise() {
        for (int i = 0; i < PRACTICE; i++) {
            Map<String, Object> data = Map.of("text/plain", String.valueOf(i));
            Map<String, Object> content = Map.of("data", data, "execution_count", i);
            codec.decode(codec.encode(List.of(), "execute_result", null, content));
        }
    }

    /** Serves the sockets until {@link #close}. */
    void serve(Listener listener) {
        io = Thread.currentThread();
        List<String> names = List.of("shell", "control", "stdin");
        Poller poller = context.createPoller(6);
        names.forEach(name -> poller.register(sockets.get(name), Poller.POLLIN));
        poller.register(sockets.get("iopub"), Poller.POLLIN);
        poller.register(heartbeat, Poller.POLLIN);
        poller.register(wake, Poller.POLLIN);
        while (!closing) {
            sendQueued();
            poller.poll(queue.isEmpty() ? -1 : 0);
            while (wake.recv(ZMQ.DONTWAIT) != null) {
                woken.set(false);
            }
            welcome();
            beat();
            names.forEach(name -> receive(name, listener));
        }
        sendQueued();
        context.close();
    }

    private void sendQueued() {
        for (Outgoing next = queue.poll(); next != null; next = queue.poll()) {
            Socket socket = sockets.get(next.channel);
            int last = next.frames.size() - 1;
            for (int i = 0; i <= last; i++) {
                socket.send(next.frames.get(i), i < last ? ZMQ.SNDMORE : 0);
            }
        }
    }

    /** Tells a new subscriber that it hears everything from here on. */
    private void welcome() {
        Socket iopub = sockets.get("iopub");
        for (byte[] f = iopub.recv(ZMQ.DONTWAIT); f != null; f = iopub.recv(ZMQ.DONTWAIT)) {
            if (f.length > 0 && f[0] == 1) {
                String topic = new String(f, 1, f.length - 1, StandardCharsets.UTF_8);
                send(
                        "iopub",
                        List.of(Codec.utf8(topic)),
                        "iopub_welcome",
                        null,
                        Map.of("subscription", topic));
            }
        }
    }

    private void beat() {
        for (byte[] f = heartbeat.recv(ZMQ.DONTWAIT); f != null; f = heartbeat.recv(ZMQ.DONTWAIT)) {
            heartbeat.send(f, heartbeat.hasReceiveMore() ? ZMQ.SNDMORE : 0);
        }
    }

    private void receive(String channel, Listener listener) {
        Socket socket = sockets.get(channel);
        for (byte[] f = socket.recv(ZMQ.DONTWAIT); f != null; f = socket.recv(ZMQ.DONTWAIT)) {
            List<byte[]> frames = new ArrayList<>(List.of(f));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            try {
                listener.received(channel, codec.decode(frames));
            } catch (RuntimeException e) {
                Log.note("Dropped a message on " + channel + ": " + e.getMessage() + ".");
            }
        }
    }

    @Override
    public void close() {
        closing = true;
        wakeUp();
    }
}
