package org.seqlab.grade.batch;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.security.SecureRandom;
import java.util.HexFormat;

/**
 * The secret that all inputs of hidden checks come from.
 *
 * @param bytes the secret
 */
record CourseKey(byte[] bytes) {
    static CourseKey of(String seed, Path out) throws IOException {
        if (seed != null) {
            return new CourseKey(sha("seqlab course key " + seed));
        }
        Path file = out.resolve("course.key");
        if (!Files.exists(file)) {
            make(file);
        }
        String text = Files.readString(file).strip();
        if (!text.matches("[0-9a-f]{64}")) {
            throw new IOException(file + " is damaged; put back the old one or delete it.");
        }
        return new CourseKey(HexFormat.of().parseHex(text));
    }

    /** The key is whole as soon as it is there, and nobody else can read it. */
    private static void make(Path file) throws IOException {
        byte[] bytes = new byte[32];
        new SecureRandom().nextBytes(bytes);
        Path fresh = file.resolveSibling(".course.key.new");
        Files.deleteIfExists(fresh);
        if (file.getFileSystem().supportedFileAttributeViews().contains("posix")) {
            Files.createFile(
                    fresh,
                    PosixFilePermissions.asFileAttribute(
                            PosixFilePermissions.fromString("rw-------")));
        }
        Files.writeString(fresh, HexFormat.of().formatHex(bytes));
        Files.move(fresh, file, StandardCopyOption.ATOMIC_MOVE);
    }

    /** Tells keys apart without telling them. */
    String fingerprint() {
        return HexFormat.of().formatHex(sha(HexFormat.of().formatHex(bytes)), 0, 4);
    }

    private static byte[] sha(String text) {
        try {
            return MessageDigest.getInstance("SHA-256")
                    .digest(text.getBytes(StandardCharsets.UTF_8));
        } catch (NoSuchAlgorithmException e) {
            throw new IllegalStateException(e);
        }
    }
}
