package org.seqlab.notebook.source;

import org.seqlab.notebook.CellType;

/**
 * One cell of a notebook source.
 *
 * @param type code or markdown
 * @param text its lines, without the fence
 * @param line the number of its first line in the file, from 1
 */
record Block(CellType type, String text, int line) {
    /** Returns the line number of a place in the text. */
    int lineOf(int offset) {
        return line + (int) text.substring(0, offset).chars().filter(c -> c == '\n').count();
    }
}
