package org.seqlab.kernel.wire;

import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.MessageDigest;
import java.time.Instant;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.HexFormat;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import java.util.concurrent.atomic.AtomicLong;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/** Turns messages into signed frames and back. A message that does not verify is refused. */
final class Codec {
    static final String PROTOCOL = "5.4";
    private static final byte[] DELIMITER = utf8("<IDS|MSG>");
    private static final byte[] EMPTY = utf8("{}");

    private final String session = UUID.randomUUID().toString();
    private final AtomicLong sent = new AtomicLong();
    private final SecretKeySpec key;

    Codec(String key) {
        this.key = key.isEmpty() ? null : new SecretKeySpec(utf8(key), "HmacSHA256");
    }

    static byte[] utf8(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }

    /**
     * Reads a message.
     *
     * @throws IllegalArgumentException if frames are missing, the signature is wrong or a part is
     *     not JSON
     */
    Message decode(List<byte[]> frames) {
        int at = 0;
        while (at < frames.size() && !Arrays.equals(frames.get(at), DELIMITER)) {
            at++;
        }
        if (frames.size() < at + 6) {
            throw new IllegalArgumentException("a frame is missing");
        }
        List<byte[]> body = frames.subList(at + 2, at + 6);
        if (!MessageDigest.isEqual(sign(body), frames.get(at + 1))) {
            throw new IllegalArgumentException("the signature is wrong");
        }
        List<byte[]> ids = List.copyOf(frames.subList(0, at));
        Map<String, Object> header = Json.object(body.get(0));
        if (!(header.get("msg_type") instanceof String)) {
            throw new IllegalArgumentException("the header has no msg_type");
        }
        return new Message(ids, header, Json.object(body.get(3)));
    }

    List<byte[]> encode(
            List<byte[]> ids, String type, Message parent, Map<String, Object> content) {
        Map<String, Object> header = new LinkedHashMap<>();
        header.put("msg_id", session + "_" + sent.incrementAndGet());
        header.put("username", "kernel");
        header.put("session", session);
        header.put("date", Instant.now().toString());
        header.put("msg_type", type);
        header.put("version", PROTOCOL);
        byte[] parentHeader = parent == null ? EMPTY : utf8(Json.write(parent.header()));
        List<byte[]> body =
                List.of(utf8(Json.write(header)), parentHeader, EMPTY, utf8(Json.write(content)));
        List<byte[]> frames = new ArrayList<>(ids);
        frames.add(DELIMITER);
        frames.add(sign(body));
        frames.addAll(body);
        return frames;
    }

    private byte[] sign(List<byte[]> body) {
        if (key == null) {
            return new byte[0];
        }
        try {
            Mac mac = Mac.getInstance("HmacSHA256");
            mac.init(key);
            body.forEach(mac::update);
            return utf8(HexFormat.of().formatHex(mac.doFinal()));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("This Java has no HmacSHA256.", e);
        }
    }
}
