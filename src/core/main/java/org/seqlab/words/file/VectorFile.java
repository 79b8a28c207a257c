package org.seqlab.words.file;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.function.DoubleConsumer;
import java.util.zip.GZIPInputStream;
import java.util.zip.ZipException;
import org.seqlab.words.table.VectorTable;

/**
 * Opens a file of vectors, whatever its format: {@code .bin} is word2vec's binary form, all else is
 * text; gzip is recognized by its first bytes.
 */
public final class VectorFile {
    private VectorFile() {}

    /**
     * Reads a file; a damaged line stops it.
     *
     * @param path the file
     * @return the words in the order of the file
     * @throws IOException if it cannot be read or is damaged
     */
    public static VectorTable read(Path path) throws IOException {
        return read(path, Damage.STOPS, share -> {});
    }

    /**
     * Reads a file.
     *
     * @param path the file
     * @param damage what happens at a damaged line of text
     * @param progress receives the share of bytes read, from 0 to 1, about once a megabyte
     * @return the words in the order of the file
     * @throws IOException if it cannot be read or damage stops it
     */
    public static VectorTable read(Path path, Damage damage, DoubleConsumer progress)
            throws IOException {
        String name = path.getFileName().toString();
        InputStream file =
                new CountingStream(Files.newInputStream(path), Files.size(path), progress);
        BufferedInputStream packed = new BufferedInputStream(file, 1 << 16);
        try (InputStream in = unpacked(packed)) {
            boolean binary = name.replaceFirst("\\.gz$", "").endsWith(".bin");
            long bytes = in == packed ? Files.size(path) : 0;
            VectorTable table =
                    binary ? VectorBinary.read(in, name) : VectorText.read(in, name, damage, bytes);
            progress.accept(1);
            return table;
        } catch (EOFException | ZipException e) {
            throw new DamagedFileException(name + ": the gzip data is damaged or cut: " + e);
        }
    }

    /**
     * Reads a file through a cache beside it, {@code NAME.cache}: the first time parses and writes
     * it, later times map it. A cache of another version of the file, or a damaged one, is replaced.
     *
     * @param path the file
     * @param progress receives the share of bytes read, while it is parsed
     * @return the words in the order of the file
     * @throws IOException if it cannot be read or is damaged
     */
    public static VectorTable readCached(Path path, DoubleConsumer progress) throws IOException {
        Path cache = path.resolveSibling(path.getFileName() + ".cache");
        VectorTable table = VectorCache.read(cache, path);
        if (table == null) {
            table = read(path, Damage.STOPS, progress);
            VectorCache.write(cache, path, table);
        }
        return table;
    }

    private static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }
}
