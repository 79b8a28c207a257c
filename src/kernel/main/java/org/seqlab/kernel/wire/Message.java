package org.seqlab.kernel.wire;

import java.util.List;
import java.util.Map;

/**
 * One message of the Jupyter protocol.
 *
 * @param ids routing prefix: who gets a reply, or the topic
 * @param header who sent what and when
 * @param content what is asked or told
 */
record Message(List<byte[]> ids, Map<String, Object> header, Map<String, Object> content) {
    String type() {
        return header.get("msg_type") instanceof String s ? s : "";
    }

    String text(String name) {
        return content.get(name) instanceof String s ? s : "";
    }

    boolean flag(String name, boolean otherwise) {
        return content.get(name) instanceof Boolean b ? b : otherwise;
    }

    int number(String name, int otherwise) {
        return content.get(name) instanceof Number n ? n.intValue() : otherwise;
    }
}
