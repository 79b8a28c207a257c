package org.seqlab.kernel.web;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * What happened in a session, numbered, for every open page. Old events are dropped when the log
 * grows; a page that asks for them is told so.
 */
final class EventLog {
    /**
     * One event.
     *
     * @param number counts from 1
     * @param text a JSON object on one line
     */
    record Event(long number, String text) {}

    private static final long MOST_CHARACTERS = 24L << 20;

    private final Deque<Event> events = new ArrayDeque<>();
    private long characters;
    private long last;
    private boolean closed;

    synchronized long add(String text) {
        events.add(new Event(++last, text));
        characters += text.length();
        while (characters > MOST_CHARACTERS && events.size() > 1) {
            characters -= events.remove().text().length();
        }
        notifyAll();
        return last;
    }

    synchronized long last() {
        return last;
    }

    /** Returns the number before the first event that is still there. */
    synchronized long forgotten() {
        return events.isEmpty() ? last : events.peek().number() - 1;
    }

    /** Waits for events after a number; empty if none came in time or the log is closed. */
    synchronized List<Event> after(long number, long millis) throws InterruptedException {
        long end = System.nanoTime() + millis * 1_000_000;
        long left = millis;
        while (last <= number && !closed && left > 0) {
            wait(left);
            left = (end - System.nanoTime()) / 1_000_000;
        }
        List<Event> found = new ArrayList<>();
        if (last > number) {
            events.descendingIterator().forEachRemaining(event -> addIfLater(found, event, number));
            java.util.Collections.reverse(found);
        }
        return found;
    }

    private static void addIfLater(List<Event> found, Event event, long number) {
        if (event.number() > number) {
            found.add(event);
        }
    }

    synchronized boolean isClosed() {
        return closed;
    }

    synchronized void close() {
        closed = true;
        notifyAll();
    }
}
