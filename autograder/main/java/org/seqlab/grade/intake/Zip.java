package org.seqlab.grade.intake;

import static java.nio.charset.StandardCharsets.ISO_8859_1;
import static java.nio.charset.StandardCharsets.UTF_8;

import java.io.BufferedInputStream;
import java.io.EOFException;
import java.io.IOException;
import java.io.InputStream;
import java.io.OutputStream;
import java.nio.charset.Charset;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardOpenOption;
import java.nio.file.attribute.FileTime;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.zip.ZipEntry;
import java.util.zip.ZipException;
import java.util.zip.ZipInputStream;

/**
 * Unpacks archives that strangers packed: notebooks and archives in them, nothing else, and never
 * outside the given folder.
 */
final class Zip {
    private static final int MOST_FILES = 100_000;
    private static final long MOST_BYTES = 8L << 30;
    private static final long ONE_FILE = 25L << 20;
    private static final int DEEPEST = 3;

    private final List<String> remarks = new ArrayList<>();
    private Charset names = UTF_8;
    private boolean oldNames;
    private int files;
    private long bytes;

    /** An archive that holds more than anybody hands in; what was unpacked before stays. */
    private static final class TooMuch extends IOException {
        private static final long serialVersionUID = 1L;

        TooMuch(String message) {
            super(message);
        }
    }

    /** Returns what was refused, in plain words. */
    List<String> remarks() {
        return remarks;
    }

    void unpack(Path zip, Path target) throws IOException {
        String name = zip.getFileName().toString();
        try {
            once(zip, target, name);
            if (oldNames) {
                names = Charset.isSupported("IBM437") ? Charset.forName("IBM437") : ISO_8859_1;
                remarks.clear();
                once(zip, target, name);
            }
        } catch (TooMuch e) {
            refuse(name, e.getMessage());
        }
    }

    private void once(Path zip, Path target, String name) throws IOException {
        try (InputStream in = Files.newInputStream(zip)) {
            unpack(in, target, name, 1);
        }
    }

    private void unpack(InputStream in, Path target, String name, int depth) throws IOException {
        if (depth > DEEPEST) {
            refuse(name, "archives are nested deeper than " + DEEPEST);
            return;
        }
        int before = files;
        try (ZipInputStream zip = new ZipInputStream(new BufferedInputStream(in), names)) {
            for (ZipEntry entry = zip.getNextEntry(); entry != null; entry = zip.getNextEntry()) {
                entry(zip, entry, target, depth);
            }
        } catch (IllegalArgumentException e) {
            nameless(name);
        } catch (ZipException e) {
            boolean badName = String.valueOf(e.getMessage()).contains("bad entry name");
            if (badName) {
                nameless(name);
            } else {
                refuse(name, "it is a damaged archive");
            }
        } catch (EOFException e) {
            refuse(name, "it is an archive that ends too early");
        }
        if (files == before) {
            remarks.add(SafeName.visible(name) + " holds no notebook.");
        }
    }

    /** Old programs write names in the code page of DOS; read as UTF-8 they stop the reader. */
    private void nameless(String name) {
        if (oldNames) {
            refuse(name, "it has names that cannot be read");
        }
        oldNames = true;
    }

    private void entry(InputStream in, ZipEntry entry, Path target, int depth) throws IOException {
        String name = entry.getName().replace('\\', '/');
        String lower = name.toLowerCase(Locale.ROOT);
        boolean notebook = Intake.NOTEBOOK.matcher(lower).matches();
        boolean archive = lower.endsWith(".zip");
        if (entry.isDirectory() || lower.startsWith("__macosx/") || !(notebook || archive)) {
            return;
        }
        if (++files > MOST_FILES) {
            throw new TooMuch("there are more than " + MOST_FILES + " files in it");
        }
        Path place = inside(target, name);
        if (place == null) {
            refuse(name, "it points outside its archive");
            return;
        }
        if (!write(in, place)) {
            refuse(name, "it is larger than " + (ONE_FILE >> 20) + " megabytes");
            return;
        }
        if (entry.getLastModifiedTime() != null) {
            Files.setLastModifiedTime(place, clamp(entry.getLastModifiedTime()));
        }
        if (archive) {
            try (InputStream nested = Files.newInputStream(place)) {
                Path folder = place.resolveSibling(place.getFileName() + ".d");
                unpack(nested, folder, name, depth + 1);
            }
            Files.delete(place);
        }
    }

    private static FileTime clamp(FileTime time) {
        return FileTime.fromMillis(Math.max(0, Math.min(time.toMillis(), 4_102_444_800_000L)));
    }

    private static Path inside(Path target, String name) {
        Path place = target;
        if (name.startsWith("/") || name.matches("[A-Za-z]:.*") || name.indexOf('\0') >= 0) {
            return null;
        }
        for (String part : name.split("/")) {
            if (part.equals("..")) {
                return null;
            }
            if (!part.isEmpty() && !part.equals(".")) {
                place = place.resolve(file(part));
            }
        }
        return place.normalize().startsWith(target.normalize()) ? place : null;
    }

    /** Keeps a name readable for the student's name in it; only what a file cannot have goes. */
    private static String file(String part) {
        String clean = SafeName.visible(part).replace('\\', '_').replace(':', '_');
        return clean.length() <= 120
                ? clean
                : clean.substring(0, 60) + clean.substring(clean.length() - 60);
    }

    private boolean write(InputStream in, Path place) throws IOException {
        Files.createDirectories(place.getParent());
        long written = 0;
        byte[] buffer = new byte[1 << 14];
        try (OutputStream out =
                Files.newOutputStream(
                        place, StandardOpenOption.CREATE, StandardOpenOption.TRUNCATE_EXISTING)) {
            for (int n = in.read(buffer); n >= 0; n = in.read(buffer)) {
                written += n;
                bytes += n;
                if (bytes > MOST_BYTES) {
                    throw new TooMuch("it unpacks to more than 8 gigabytes");
                }
                if (written > ONE_FILE) {
                    break;
                }
                out.write(buffer, 0, n);
            }
        }
        if (written > ONE_FILE) {
            Files.delete(place);
        }
        return written <= ONE_FILE;
    }

    private void refuse(String name, String why) {
        remarks.add(SafeName.visible(name) + " was refused: " + why + ".");
    }
}
