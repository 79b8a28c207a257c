package org.seqlab.kernel.wire;

import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** The cells of this session, as front ends ask for them. */
final class History {
    private record Entry(int count, String code, String result) {}

    private final List<Entry> entries = new ArrayList<>();

    synchronized void add(int count, String code, String result) {
        entries.add(new Entry(count, code, result));
    }

    synchronized Map<String, Object> answer(Message request) {
        List<Entry> found =
                switch (request.text("hist_access_type")) {
                    case "range" -> range(request);
                    case "search" -> last(search(request), request);
                    default -> last(entries, request);
                };
        boolean output = request.flag("output", false);
        List<Object> history = new ArrayList<>();
        for (Entry e : found) {
            Object cell = output ? Arrays.asList(e.code, e.result) : e.code;
            history.add(List.of(0, e.count, cell));
        }
        return Map.of("status", "ok", "history", history);
    }

    private List<Entry> range(Message request) {
        int session = request.number("session", 0);
        int start = request.number("start", 0);
        int stop = request.number("stop", Integer.MAX_VALUE);
        return session > 0
                ? List.of()
                : entries.stream().filter(e -> e.count >= start && e.count < stop).toList();
    }

    private List<Entry> search(Message request) {
        Pattern pattern = glob(request.text("pattern"));
        Map<Object, Entry> found = new LinkedHashMap<>();
        boolean unique = request.flag("unique", false);
        for (Entry e : entries) {
            if (pattern.matcher(e.code).matches()) {
                Object key = unique ? e.code : e;
                found.remove(key);
                found.put(key, e);
            }
        }
        return List.copyOf(found.values());
    }

    private static Pattern glob(String glob) {
        StringBuilder regex = new StringBuilder();
        for (char c : (glob.isEmpty() ? "*" : glob).toCharArray()) {
            regex.append(c == '*' ? ".*" : c == '?' ? "." : Pattern.quote(String.valueOf(c)));
        }
        return Pattern.compile(regex.toString(), Pattern.DOTALL);
    }

    private static List<Entry> last(List<Entry> all, Message request) {
        int n = Math.max(0, request.number("n", all.size()));
        return all.subList(Math.max(0, all.size() - n), all.size());
    }
}
