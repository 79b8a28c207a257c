package org.seqlab.words.file;

import java.io.BufferedInputStream;
import java.io.Closeable;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.List;
import java.util.zip.CRC32;
import java.util.zip.CheckedInputStream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipFile;

/**
 * One entry of a zip archive, read as a stream and compared with its checksum at the end, which the
 * JDK's own reader of zip files leaves out. Archives with 64-bit sizes (Zip64) are read alike.
 */
final class ZipPart implements Closeable {
    private final ZipFile archive;
    private final ZipEntry entry;
    private final String name;
    private final CRC32 crc = new CRC32();
    private final InputStream in;

    private ZipPart(ZipFile archive, ZipEntry entry, String name) throws IOException {
        this.archive = archive;
        this.entry = entry;
        this.name = name;
        InputStream bytes = new BufferedInputStream(archive.getInputStream(entry), 1 << 16);
        this.in = new CheckedInputStream(bytes, crc);
    }

    /** Tells whether a file begins as zip archives do. */
    static boolean isZip(Path file) throws IOException {
        try (InputStream in = Files.newInputStream(file)) {
            byte[] first = in.readNBytes(4);
            return first.length == 4 && first[0] == 'P' && first[1] == 'K' && first[2] < 8;
        }
    }

    /** Opens an entry by its name, or the only one if the name is null. */
    static ZipPart open(Path file, String wanted) throws IOException {
        String name = file.getFileName().toString();
        if (!Files.isRegularFile(file)) {
            throw new NoSuchFileException(file.toString(), null, "there is no such file");
        }
        ZipFile archive = archive(file, name);
        try {
            ZipEntry entry = entry(archive, name, wanted);
            return new ZipPart(archive, entry, name + "/" + entry.getName());
        } catch (ZipException e) {
            archive.close();
            throw damaged(name, e.getMessage());
        } catch (IOException e) {
            archive.close();
            throw e;
        }
    }

    private static ZipFile archive(Path file, String name) throws IOException {
        try {
            return new ZipFile(file.toFile());
        } catch (ZipException e) {
            throw damaged(name, e.getMessage());
        }
    }

    private static ZipEntry entry(ZipFile archive, String name, String wanted) throws IOException {
        List<String> names =
                archive.stream().filter(e -> !e.isDirectory()).map(ZipEntry::getName).toList();
        if (wanted == null && names.size() == 1) {
            return archive.getEntry(names.get(0));
        }
        if (wanted != null && names.contains(wanted)) {
            return archive.getEntry(wanted);
        }
        String problem =
                wanted == null
                        ? name + " is a zip archive; name the entry to read"
                        : name + " has no entry \"" + wanted + "\"";
        throw new NoSuchFileException(problem + ". It has " + listed(names) + ".");
    }

    private static String listed(List<String> names) {
        if (names.isEmpty()) {
            return "no entries";
        }
        int shown = Math.min(12, names.size());
        String rest = names.size() > shown ? " and " + (names.size() - shown) + " more" : "";
        return String.join(", ", names.subList(0, shown)) + rest;
    }

    /** Returns the exception for an archive that cannot be trusted. */
    static DamagedFileException damaged(String name, String reason) {
        return new DamagedFileException(
                name + ": the zip archive is damaged or cut (" + reason + "); fetch it again");
    }

    /** Returns archive and entry, for messages. */
    String name() {
        return name;
    }

    /** Returns the size of the unpacked entry, or 0 if it is not known. */
    long bytes() {
        return Math.max(0, entry.getSize());
    }

    /** Returns the unpacked bytes. */
    InputStream stream() {
        return in;
    }

    /** Reads what is left and fails if the bytes are not those that were packed. */
    void requireWhole() throws IOException {
        in.transferTo(OutputStream.nullOutputStream());
        if (entry.getCrc() >= 0 && crc.getValue() != entry.getCrc()) {
            throw damaged(name, "its checksum is wrong");
        }
    }

    @Override
    public void close() throws IOException {
        in.close();
        archive.close();
    }
}
