package org.seqlab.notebook.source;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.notebook.CellType;

/** Cuts a notebook source into blocks of text and code. */
final class SourceParser {
    private final String file;
    private final List<String> lines;
    private final List<Block> blocks = new ArrayList<>();
    private final StringBuilder text = new StringBuilder();
    private int start;
    private int at;

    private SourceParser(String file, String source) {
        this.file = file;
        this.lines = source.lines().toList();
    }

    /**
     * Returns the blocks of a source.
     *
     * @param file its name, for messages
     * @param source its text
     * @return the blocks from top to bottom
     * @throws SourceException if a fence is not closed
     */
    static List<Block> parse(String file, String source) {
        SourceParser parser = new SourceParser(file, source);
        parser.skipHeader();
        while (parser.at < parser.lines.size()) {
            parser.line(parser.lines.get(parser.at));
        }
        parser.endText();
        return parser.blocks;
    }

    private void skipHeader() {
        if (!lines.isEmpty() && lines.get(0).equals("---")) {
            int end = lines.subList(1, lines.size()).indexOf("---");
            if (end < 0) {
                throw new SourceException(file, 1, "the header --- is not closed with ---.");
            }
            at = end + 2;
        }
    }

    private void line(String line) {
        if (line.strip().equals("```java")) {
            endText();
            code();
        } else if (line.startsWith("```")) {
            quoted(line);
        } else if (line.matches("#{1,3} .*")) {
            endText();
            keep(line);
        } else if (line.isBlank() && at > 0 && lines.get(at - 1).isBlank()) {
            endText();
            at++;
        } else {
            keep(line);
        }
    }

    private void keep(String line) {
        if (text.isEmpty()) {
            start = at + 1;
        }
        text.append(line).append('\n');
        at++;
    }

    private void endText() {
        if (!text.toString().isBlank()) {
            String stripped = text.toString().stripTrailing();
            int blank = 0;
            while (stripped.charAt(blank) == '\n') {
                blank++;
            }
            blocks.add(new Block(CellType.MARKDOWN, stripped.substring(blank), start + blank));
        }
        text.setLength(0);
    }

    private void code() {
        int open = at + 1;
        StringBuilder code = new StringBuilder();
        for (at++; at < lines.size() && !lines.get(at).startsWith("```"); at++) {
            code.append(lines.get(at)).append('\n');
        }
        close(open);
        blocks.add(new Block(CellType.CODE, code.toString().stripTrailing(), open + 1));
    }

    private void quoted(String line) {
        int open = at + 1;
        keep(line.replace(" .noeval", ""));
        while (at < lines.size() && !lines.get(at).startsWith("```")) {
            keep(lines.get(at));
        }
        String end = at < lines.size() ? lines.get(at) : "";
        close(open);
        text.append(end).append('\n');
    }

    private void close(int open) {
        if (at >= lines.size()) {
            throw new SourceException(file, open, "this fence ``` is not closed.");
        }
        at++;
    }
}
