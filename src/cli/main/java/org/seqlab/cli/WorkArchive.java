package org.seqlab.cli;

import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import java.util.zip.ZipEntry;
import java.util.zip.ZipFile;
import java.util.zip.ZipOutputStream;
import org.seqlab.file.WholeFile;

/**
 * A student's work as one zip: the notebooks of all weeks and what was submitted, to be carried
 * from a machine that forgets, such as Binder, to the next.
 *
 * @param notebooks the folder of the weeks
 */
record WorkArchive(Path notebooks) {
    private static final Pattern NAME =
            Pattern.compile("(?:week\\d+/)?(?:submissions/)?[\\w. ()-]{1,120}\\.(ipynb|txt)");
    private static final int MOST_FILES = 500;
    private static final int MOST_BYTES = 25_000_000;

    /**
     * Writes the work to a temporary name beside the zip and moves it there.
     *
     * @param zip the file to write
     * @return the names inside
     * @throws IOException if there is no work or the file cannot be written
     */
    List<String> save(Path zip) throws IOException {
        List<Path> files = work();
        if (files.isEmpty()) {
            throw new NoSuchFileException("There is no notebook in " + notebooks + ".");
        }
        WholeFile.write(zip, out -> pack(files, out));
        return files.stream().map(this::name).toList();
    }

    private void pack(List<Path> files, OutputStream to) throws IOException {
        ZipOutputStream out = new ZipOutputStream(to);
        for (Path file : files) {
            out.putNextEntry(new ZipEntry(name(file)));
            Files.copy(file, out);
        }
        out.finish();
    }

    /** Checkpoints of Jupyter and other hidden folders are left out. */
    private List<Path> work() throws IOException {
        try (Stream<Path> all = Files.walk(notebooks, 3)) {
            return all.filter(
                            file -> Files.isRegularFile(file) && NAME.matcher(name(file)).matches())
                    .sorted()
                    .toList();
        }
    }

    private String name(Path file) {
        return notebooks.relativize(file).toString().replace('\\', '/');
    }

    /**
     * Puts the files of a zip back. A file that is there with other contents is kept under another
     * name first; nothing is read outside the zip or written outside the folder.
     *
     * @param zip what {@link #save} wrote
     * @return one line for each file that was written
     * @throws IOException if the zip is damaged or holds something else; then nothing is written
     */
    List<String> restore(Path zip) throws IOException {
        List<String> told = new ArrayList<>();
        try (ZipFile archive = new ZipFile(zip.toFile(), StandardCharsets.UTF_8)) {
            List<? extends ZipEntry> entries = archive.stream().toList();
            List<byte[]> contents = new ArrayList<>();
            for (ZipEntry entry : entries) {
                contents.add(contents(archive, entry, entries.size()));
            }
            for (int k = 0; k < contents.size(); k++) {
                told.add(put(entries.get(k).getName(), contents.get(k)));
            }
        }
        return told;
    }

    private static byte[] contents(ZipFile archive, ZipEntry entry, int files) throws IOException {
        if (files > MOST_FILES || !NAME.matcher(entry.getName()).matches()) {
            throw new IllegalArgumentException(
                    "FILE must be what export --work wrote, at most %d notebooks and receipts of the weeks, but it has %d files, among them %s."
                            .formatted(MOST_FILES, files, entry.getName()));
        }
        try (InputStream in = archive.getInputStream(entry)) {
            byte[] bytes = in.readNBytes(MOST_BYTES + 1);
            if (bytes.length > MOST_BYTES) {
                throw new IllegalArgumentException(
                        "FILE: a file in it may have at most %d bytes, but %s has more."
                                .formatted(MOST_BYTES, entry.getName()));
            }
            return bytes;
        }
    }

    private String put(String name, byte[] contents) throws IOException {
        Path file = notebooks.resolve(name);
        if (Files.isRegularFile(file) && Arrays.equals(Files.readAllBytes(file), contents)) {
            return "same      " + name;
        }
        String kept = "";
        Files.createDirectories(file.getParent());
        if (Files.exists(file)) {
            Path old = free(file);
            Files.copy(file, old, StandardCopyOption.COPY_ATTRIBUTES);
            kept = "; the one before is now " + name(old);
        }
        WholeFile.write(file, contents);
        return "restored  " + name + kept;
    }

    private static Path free(Path file) {
        String name = file.getFileName().toString();
        int dot = name.lastIndexOf('.');
        for (int k = 1; ; k++) {
            String other = name.substring(0, dot) + " (before " + k + ")" + name.substring(dot);
            Path candidate = file.resolveSibling(other);
            if (!Files.exists(candidate)) {
                return candidate;
            }
        }
    }
}
