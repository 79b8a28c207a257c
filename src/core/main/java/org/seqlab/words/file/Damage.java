package org.seqlab.words.file;

/** Decides what happens at a damaged line: collect it and go on, or stop. */
@FunctionalInterface
public interface Damage {
    /** Stops at the first damaged line. */
    Damage STOPS =
            (file, line, reason) -> {
                throw new DamagedFileException(file + ", line " + line + ": " + reason);
            };

    /**
     * Takes note of a damaged line, which is then left out.
     *
     * @param file the file's name
     * @param line the line's number, from 1
     * @param reason what is wrong with it
     * @throws DamagedFileException to stop reading
     */
    void at(String file, long line, String reason) throws DamagedFileException;
}
