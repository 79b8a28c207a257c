package org.seqlab.words.file;

import java.io.IOException;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.MappedByteBuffer;
import java.nio.channels.FileChannel;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.util.List;
import java.util.zip.CRC32;
import org.seqlab.file.WholeFile;
import org.seqlab.words.table.VectorTable;

/**
 * A copy of vectors that the second start maps into memory instead of parsing text.
 *
 * <p>Layout, lowest byte first: magic and version, size and time of the original, words, features,
 * bytes of the word list, checksum of everything behind; the words separated by line ends; the
 * padded rows. Written beside its final name and moved there, so that it is whole or absent.
 */
final class VectorCache {
    private static final long MAGIC = 0x3143_4556_4c51_4553L;
    private static final int HEAD = 40;

    private record Head(int size, int dimension, int listBytes, int checksum) {
        long rowBytes() {
            return 4L * size * VectorTable.padded(dimension);
        }
    }

    private VectorCache() {}

    /** Returns the cached vectors, or null if there are none for this version of the original. */
    static VectorTable read(Path cache, Path original) throws IOException {
        if (!Files.isRegularFile(cache) || Files.size(cache) < HEAD) {
            return null;
        }
        try (FileChannel channel = FileChannel.open(cache, StandardOpenOption.READ)) {
            MappedByteBuffer bytes = channel.map(FileChannel.MapMode.READ_ONLY, 0, HEAD);
            bytes.order(ByteOrder.LITTLE_ENDIAN);
            boolean same = bytes.getLong() == MAGIC;
            same &= bytes.getLong() == Files.size(original);
            same &= bytes.getLong() == Files.getLastModifiedTime(original).toMillis();
            Head head = new Head(bytes.getInt(), bytes.getInt(), bytes.getInt(), bytes.getInt());
            boolean sound = head.size() > 0 && head.dimension() > 0 && head.listBytes() >= 0;
            boolean whole = Files.size(cache) == HEAD + head.listBytes() + head.rowBytes();
            return same && sound && whole ? body(channel, head) : null;
        }
    }

    private static VectorTable body(FileChannel channel, Head head) throws IOException {
        ByteBuffer list = channel.map(FileChannel.MapMode.READ_ONLY, HEAD, head.listBytes());
        long start = HEAD + (long) head.listBytes();
        ByteBuffer numbers = channel.map(FileChannel.MapMode.READ_ONLY, start, head.rowBytes());
        CRC32 crc = new CRC32();
        crc.update(list.duplicate());
        crc.update(numbers.duplicate());
        if ((int) crc.getValue() != head.checksum()) {
            return null;
        }
        String[] words = StandardCharsets.UTF_8.decode(list).toString().split("\n", -1);
        if (words.length != head.size()) {
            return null;
        }
        float[] rows = new float[(int) (head.rowBytes() / 4)];
        numbers.order(ByteOrder.LITTLE_ENDIAN).asFloatBuffer().get(rows);
        return new VectorTable(List.of(words), head.dimension(), rows);
    }

    /** Writes the cache of an original. Words with line ends cannot be cached and are not. */
    static void write(Path cache, Path original, VectorTable table) throws IOException {
        if (table.words().stream().anyMatch(word -> word.indexOf('\n') >= 0)) {
            return;
        }
        byte[] list = String.join("\n", table.words()).getBytes(StandardCharsets.UTF_8);
        CRC32 crc = new CRC32();
        crc.update(list);
        rows(table, crc::update);
        ByteBuffer head = ByteBuffer.allocate(HEAD).order(ByteOrder.LITTLE_ENDIAN);
        head.putLong(MAGIC).putLong(Files.size(original));
        head.putLong(Files.getLastModifiedTime(original).toMillis());
        head.putInt(table.size()).putInt(table.dimension());
        head.putInt(list.length).putInt((int) crc.getValue());
        WholeFile.write(
                cache,
                out -> {
                    out.write(head.array());
                    out.write(list);
                    rows(table, out::write);
                });
    }

    /** Takes some bytes. */
    private interface Bytes {
        void take(byte[] bytes) throws IOException;
    }

    private static void rows(VectorTable table, Bytes to) throws IOException {
        int block = Math.max(1, (1 << 16) / table.ld());
        for (int w = 0; w < table.size(); w += block) {
            int count = Math.min(block, table.size() - w) * table.ld();
            ByteBuffer bytes = ByteBuffer.allocate(4 * count).order(ByteOrder.LITTLE_ENDIAN);
            bytes.asFloatBuffer().put(table.rows(), w * table.ld(), count);
            to.take(bytes.array());
        }
    }
}
