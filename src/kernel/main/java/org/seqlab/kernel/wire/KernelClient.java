package org.seqlab.kernel.wire;

import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.ConcurrentLinkedQueue;
import org.zeromq.SocketType;
import org.zeromq.ZContext;
import org.zeromq.ZMQ;
import org.zeromq.ZMQ.Poller;
import org.zeromq.ZMQ.Socket;
import org.zeromq.ZMQException;

/** A front end's side of the Jupyter protocol: sends requests, hears answers and output. */
public final class KernelClient implements AutoCloseable {
    /** Takes what the kernel says, on the client's own thread. */
    public interface Listener {
        /**
         * Takes a message.
         *
         * @param type kind of the message, such as {@code stream}
         * @param parent id of the request that it belongs to, or an empty text
         * @param content what it says
         */
        void received(String type, String parent, Map<String, Object> content);
    }

    private record Outgoing(String channel, List<byte[]> frames) {}

    private static final List<String> NAMES = List.of("shell", "control", "stdin");
    private static final String WAKE = "inproc://wake";

    private final ZContext context = new ZContext();
    private final Codec codec;
    private final Map<String, Socket> sockets;
    private final Socket iopub;
    private final Socket wake;
    private final Socket waker;
    private final Listener listener;
    private final ConcurrentLinkedQueue<Outgoing> queue = new ConcurrentLinkedQueue<>();
    private volatile boolean welcome;
    private volatile boolean closing;

    /**
     * Connects to a kernel, which may still be starting.
     *
     * @param connectionFile where the kernel listens or will listen
     * @param listener takes what it says
     * @throws IOException if the file cannot be read
     */
    public KernelClient(Path connectionFile, Listener listener) throws IOException {
        Connection connection = Connection.read(connectionFile);
        this.listener = listener;
        codec = new Codec(connection.key());
        context.setLinger(200);
        wake = context.createSocket(SocketType.PULL);
        wake.bind(WAKE);
        waker = context.createSocket(SocketType.PUSH);
        waker.connect(WAKE);
        iopub = connect(SocketType.SUB, connection.address("iopub"));
        iopub.subscribe(new byte[0]);
        sockets =
                Map.of(
                        "shell", connect(SocketType.DEALER, connection.address("shell")),
                        "control", connect(SocketType.DEALER, connection.address("control")),
                        "stdin", connect(SocketType.DEALER, connection.address("stdin")));
        Thread io = new Thread(this::serve, "seqlab-client");
        io.setDaemon(true);
        io.start();
    }

    private Socket connect(SocketType type, String address) {
        Socket socket = context.createSocket(type);
        // A question on stdin finds its way by the identity that the cell came from.
        socket.setIdentity(Codec.utf8("seqlab-web"));
        socket.setReconnectIVL(10);
        socket.setReconnectIVLMax(100);
        socket.setHWM(0);
        socket.connect(address);
        return socket;
    }

    /**
     * Sends a request as soon as the kernel hears and its output is heard.
     *
     * @param channel shell, control or stdin
     * @param type kind of the message, such as {@code execute_request}
     * @param content what is asked
     * @return the id by which answers and output name it as their parent
     */
    public String send(String channel, String type, Map<String, Object> content) {
        List<byte[]> frames = codec.encode(List.of(), type, null, content);
        String id = String.valueOf(Json.object(frames.get(2)).get("msg_id"));
        queue.add(new Outgoing(channel, frames));
        synchronized (waker) {
            if (!closing) {
                waker.send("");
            }
        }
        return id;
    }

    private void serve() {
        Poller poller = context.createPoller(5);
        NAMES.forEach(name -> poller.register(sockets.get(name), Poller.POLLIN));
        poller.register(iopub, Poller.POLLIN);
        poller.register(wake, Poller.POLLIN);
        try {
            while (!closing) {
                poller.poll(-1);
                while (wake.recv(ZMQ.DONTWAIT) != null) {
                    // Only wakes up.
                }
                receive(iopub);
                NAMES.forEach(name -> receive(sockets.get(name)));
                sendQueued();
            }
            sendQueued();
        } catch (ZMQException e) {
            closing = true;
        }
        synchronized (waker) {
            context.close();
        }
    }

    private void sendQueued() {
        while (welcome && !queue.isEmpty()) {
            Outgoing next = queue.poll();
            int last = next.frames.size() - 1;
            for (int i = 0; i <= last; i++) {
                sockets.get(next.channel).send(next.frames.get(i), i < last ? ZMQ.SNDMORE : 0);
            }
        }
    }

    private void receive(Socket socket) {
        for (byte[] f = socket.recv(ZMQ.DONTWAIT); f != null; f = socket.recv(ZMQ.DONTWAIT)) {
            List<byte[]> frames = new ArrayList<>(List.of(f));
            while (socket.hasReceiveMore()) {
                frames.add(socket.recv());
            }
            try {
                heard(codec.decode(frames), parent(frames));
            } catch (RuntimeException e) {
                Log.note("The notebook dropped a message: " + e.getMessage() + ".");
            }
        }
    }

    private void heard(Message message, String parent) {
        if (message.type().equals("iopub_welcome")) {
            welcome = true;
        }
        listener.received(message.type(), parent, message.content());
    }

    /** The parent's header is the third frame from the end. */
    private static String parent(List<byte[]> frames) {
        Object id = Json.object(frames.get(frames.size() - 3)).get("msg_id");
        return id instanceof String text ? text : "";
    }

    @Override
    public void close() {
        synchronized (waker) {
            if (!closing) {
                closing = true;
                waker.send("");
            }
        }
    }
}
