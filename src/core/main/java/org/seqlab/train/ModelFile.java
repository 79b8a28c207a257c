package org.seqlab.train;

import java.io.ByteArrayInputStream;
import java.io.ByteArrayOutputStream;
import java.io.DataInputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.HashMap;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.zip.CRC32;
import org.seqlab.file.WholeFile;

/**
 * Model files: what training needs to continue bit for bit.
 *
 * <p>Format, big-endian: the eight bytes {@code SEQLAB-M}, version, number of arrays, each array
 * (name, kind f or d, rows, columns, entries), number of 64-bit cells, each cell (name, bits), and
 * the CRC-32 of everything before. A file is written beside its place and moved there at the end,
 * so that a reader never sees half of one.
 */
public final class ModelFile {
    private static final byte[] MAGIC = {'S', 'E', 'Q', 'L', 'A', 'B', '-', 'M'};
    private static final int VERSION = 1;
    private static final int SMALLEST = MAGIC.length + 3 * 4 + 8;

    private ModelFile() {}

    /**
     * Saves a state.
     *
     * @param path the file, replaced if it is there
     * @param state what is saved
     * @throws IOException if the file cannot be written; an old one is then still whole
     */
    public static void save(Path path, ModelState state) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.write(MAGIC);
        out.writeInt(VERSION);
        out.writeInt(state.arrays().size());
        for (Parameter w : state.arrays()) {
            writeArray(out, w);
        }
        Map<String, Long> cells = state.cells();
        out.writeInt(cells.size());
        for (Map.Entry<String, Long> cell : cells.entrySet()) {
            out.writeUTF(cell.getKey());
            out.writeLong(cell.getValue());
        }
        out.writeLong(checksum(bytes.toByteArray(), bytes.size()));
        WholeFile.write(path, bytes.toByteArray());
    }

    private static void writeArray(DataOutputStream out, Parameter w) throws IOException {
        out.writeUTF(w.name());
        out.writeByte(w instanceof FloatParameter ? 'f' : 'd');
        out.writeInt(w.rows());
        out.writeInt(w.cols());
        if (w instanceof FloatParameter f) {
            for (float v : f.value()) {
                out.writeInt(Float.floatToRawIntBits(v));
            }
        } else if (w instanceof DoubleParameter d) {
            for (double v : d.value()) {
                out.writeLong(Double.doubleToRawLongBits(v));
            }
        }
    }

    private static long checksum(byte[] bytes, int length) {
        CRC32 crc = new CRC32();
        crc.update(bytes, 0, length);
        return crc.getValue();
    }

    /**
     * Loads a state; nothing is changed unless the whole file fits.
     *
     * @param path the file
     * @param state takes the numbers; its arrays and cells must be those of the file
     * @throws IOException if the file cannot be read, is damaged or holds another model; the message
     *     says which
     */
    public static void load(Path path, ModelState state) throws IOException {
        byte[] bytes = Files.readAllBytes(path);
        check(path, bytes);
        Map<String, double[]> arrays = new HashMap<>();
        Map<String, Long> cells = new HashMap<>();
        DataInputStream in = new DataInputStream(new ByteArrayInputStream(bytes));
        in.skipNBytes(MAGIC.length + 4);
        Map<String, Parameter> wanted = new HashMap<>();
        state.arrays().forEach(w -> wanted.put(w.name(), w));
        for (int left = in.readInt(); left > 0; left--) {
            readArray(path, in, wanted, arrays);
        }
        for (int left = in.readInt(); left > 0; left--) {
            cells.put(in.readUTF(), in.readLong());
        }
        sameNames(path, "arrays", wanted.keySet(), arrays.keySet());
        sameNames(path, "numbers", state.cells().keySet(), cells.keySet());
        wanted.forEach((name, w) -> fill(w, arrays.get(name)));
        cells.forEach(state::setCell);
    }

    private static void check(Path path, byte[] bytes) throws IOException {
        int magic = MAGIC.length;
        if (bytes.length < magic || !Arrays.equals(bytes, 0, magic, MAGIC, 0, magic)) {
            throw new IOException(path + " is no model file: it does not begin with SEQLAB-M.");
        }
        int body = bytes.length - 8;
        if (bytes.length < SMALLEST || number(bytes, body) != checksum(bytes, body)) {
            throw new IOException(
                    path
                            + " is damaged: its "
                            + bytes.length
                            + " bytes do not have the checksum at their end. Was it cut off?");
        }
        int version = (int) (number(bytes, magic) >>> 32);
        if (version != VERSION) {
            throw new IOException(
                    path + " has format version " + version + ", but this reads " + VERSION + ".");
        }
    }

    private static long number(byte[] bytes, int at) {
        return java.nio.ByteBuffer.wrap(bytes).getLong(at);
    }

    private static void readArray(
            Path path,
            DataInputStream in,
            Map<String, Parameter> wanted,
            Map<String, double[]> into)
            throws IOException {
        String name = in.readUTF();
        boolean isFloat = in.readByte() == 'f';
        int rows = in.readInt();
        int cols = in.readInt();
        Parameter w = wanted.get(name);
        String found = name + " (" + rows + ", " + cols + ")" + (isFloat ? " float" : " double");
        String mine = w == null ? "" : w + (w instanceof FloatParameter ? " float" : " double");
        if (!mine.equals(found)) {
            throw new IOException(
                    path
                            + " holds another model: it has "
                            + found
                            + ", and this model "
                            + (w == null ? "has no such array." : "has " + mine + "."));
        }
        double[] values = new double[w.size()];
        for (int i = 0; i < values.length; i++) {
            values[i] =
                    isFloat
                            ? Float.intBitsToFloat(in.readInt())
                            : Double.longBitsToDouble(in.readLong());
        }
        into.put(name, values);
    }

    private static void sameNames(Path path, String what, Set<String> wanted, Set<String> found)
            throws IOException {
        Set<String> missing = new HashSet<>(wanted);
        missing.removeAll(found);
        Set<String> extra = new HashSet<>(found);
        extra.removeAll(wanted);
        if (!missing.isEmpty() || !extra.isEmpty()) {
            throw new IOException(
                    path
                            + " holds other "
                            + what
                            + ": missing "
                            + List.copyOf(missing)
                            + ", unknown "
                            + List.copyOf(extra)
                            + ".");
        }
    }

    private static void fill(Parameter w, double[] values) {
        for (int i = 0; i < values.length; i++) {
            w.set(i, values[i]);
        }
    }
}
