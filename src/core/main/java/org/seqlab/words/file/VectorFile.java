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
 * Opens a file of vectors, whatever its format: {@code .bin} is word2vec's binary form, {@code .vec}
 * is fastText's text, which must begin with its header, all else is text; gzip and zip are
 * recognized by their first bytes. What {@code ./seqlab data fetch} fetched: {@link FetchedWords}.
 */
public final class VectorFile {
    private VectorFile() {}

    /**
     * Reads a file; a damaged line stops it.
     *
     * @param path the file, or a zip archive with one entry
     * @return the words in the order of the file
     * @throws IOException if it cannot be read or is damaged
     */
    public static VectorTable read(Path path) throws IOException {
        return read(path, Damage.STOPS, share -> {});
    }

    /**
     * Reads a file.
     *
     * @param path the file, or a zip archive with one entry
     * @param damage what happens at a damaged line of text
     * @param progress receives the share of bytes read, from 0 to 1, about once a megabyte
     * @return the words in the order of the file
     * @throws IOException if it cannot be read or damage stops it
     */
    public static VectorTable read(Path path, Damage damage, DoubleConsumer progress)
            throws IOException {
        if (ZipPart.isZip(path)) {
            return readEntry(path, null, damage, progress);
        }
        String name = path.getFileName().toString();
        long bytes = Files.size(path);
        try (InputStream in = new CountingStream(Files.newInputStream(path), bytes, progress)) {
            VectorTable table = table(in, name, damage, bytes);
            progress.accept(1);
            return table;
        } catch (EOFException | ZipException e) {
            throw new DamagedFileException(name + ": the gzip data is damaged or cut: " + e);
        }
    }

    /**
     * Reads an entry of a zip archive, without unpacking it to the disk.
     *
     * @param zip the archive
     * @param entry the entry's name, such as {@code glove.6B.50d.txt}; null for the only one
     * @param damage what happens at a damaged line of text
     * @param progress receives the share of bytes read, from 0 to 1, about once a megabyte
     * @return the words in the order of the entry
     * @throws IOException if there is no such entry (the message names those that there are), it
     *     cannot be read, differs from its checksum, or damage stops it
     */
    public static VectorTable readEntry(
            Path zip, String entry, Damage damage, DoubleConsumer progress) throws IOException {
        try (ZipPart part = ZipPart.open(zip, entry)) {
            InputStream in = new CountingStream(part.stream(), part.bytes(), progress);
            VectorTable table = table(in, part.name(), damage, part.bytes());
            part.requireWhole();
            progress.accept(1);
            return table;
        } catch (EOFException | ZipException e) {
            throw ZipPart.damaged(zip.getFileName().toString(), e.getMessage());
        }
    }

    /** Reads vectors from bytes that may be packed with gzip; so many bytes, 0 if unknown. */
    private static VectorTable table(InputStream file, String name, Damage damage, long bytes)
            throws IOException {
        BufferedInputStream packed = new BufferedInputStream(file, 1 << 16);
        InputStream in = unpacked(packed);
        String plain = name.replaceFirst("\\.gz$", "");
        if (plain.endsWith(".bin")) {
            return VectorBinary.read(in, name);
        }
        long size = in == packed ? bytes : 0;
        return VectorText.read(in, name, damage, size, plain.endsWith(".vec"));
    }

    /**
     * Reads a file through a cache beside it, {@code NAME.cache}: the first time parses and writes
     * it, later times map it. A cache of another version of the file, or a damaged one, is replaced;
     * where the folder cannot be written to, there is none.
     *
     * @param path the file
     * @param progress receives the share of bytes read, while it is parsed
     * @return the words in the order of the file
     * @throws IOException if it cannot be read or is damaged
     */
    public static VectorTable readCached(Path path, DoubleConsumer progress) throws IOException {
        return cached(path, "", () -> read(path, Damage.STOPS, progress));
    }

    /**
     * Reads an entry of a zip archive through a cache, {@code ARCHIVE.ENTRY.cache}, as {@link
     * #readCached} does.
     *
     * @param zip the archive
     * @param entry the entry's name, such as {@code glove.6B.50d.txt}
     * @param progress receives the share of bytes read, while it is parsed
     * @return the words in the order of the entry
     * @throws IOException if there is no such entry, or it cannot be read or is damaged
     */
    public static VectorTable readEntryCached(Path zip, String entry, DoubleConsumer progress)
            throws IOException {
        String name = "." + entry.replaceAll("[/\\\\:]", "_");
        return cached(zip, name, () -> readEntry(zip, entry, Damage.STOPS, progress));
    }

    /** Parses the original. */
    private interface Original {
        VectorTable read() throws IOException;
    }

    private static VectorTable cached(Path path, String part, Original original)
            throws IOException {
        Path cache = path.resolveSibling(path.getFileName() + part + ".cache");
        VectorTable table = VectorCache.read(cache, path);
        if (table == null) {
            table = original.read();
            if (Files.isWritable(cache.toAbsolutePath().getParent())) {
                VectorCache.write(cache, path, table);
            }
        }
        return table;
    }

    /** Returns the bytes, unpacked if they begin as gzip does. */
    static InputStream unpacked(BufferedInputStream in) throws IOException {
        in.mark(2);
        boolean gzip = in.read() == 0x1f && in.read() == 0x8b;
        in.reset();
        return gzip ? new BufferedInputStream(new GZIPInputStream(in, 1 << 16), 1 << 16) : in;
    }
}
