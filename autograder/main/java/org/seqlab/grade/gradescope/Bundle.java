package org.seqlab.grade.gradescope;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.nio.file.StandardCopyOption;
import java.nio.file.attribute.PosixFilePermissions;
import java.util.Map;

/** The archive that a teacher uploads: {@code setup.sh}, {@code run_autograder} and the grader. */
public final class Bundle {
    private Bundle() {}

    /**
     * Writes the archive.
     *
     * @param jar the grader
     * @param setting what the teacher decided
     * @param out the archive to write or replace
     * @throws IOException if a file cannot be read or written
     */
    public static void write(Path jar, Setting setting, Path out) throws IOException {
        Path fresh = out.resolveSibling("." + out.getFileName() + ".new");
        Files.deleteIfExists(fresh);
        Map<String, String> how = Map.of("create", "true", "enablePosixFileAttributes", "true");
        try (FileSystem zip = FileSystems.newFileSystem(fresh, how)) {
            for (String script : new String[] {"setup.sh", "run_autograder"}) {
                Path place = zip.getPath(script);
                try (InputStream in = Bundle.class.getResourceAsStream(script)) {
                    Files.copy(in, place);
                }
                Files.setPosixFilePermissions(place, PosixFilePermissions.fromString("rwxr-xr-x"));
            }
            Files.writeString(zip.getPath(Setting.NAME), setting.json());
            Files.copy(jar, zip.getPath("seqlab.jar"));
        } catch (IOException | RuntimeException e) {
            Files.deleteIfExists(fresh);
            throw e;
        }
        Files.move(fresh, out, StandardCopyOption.REPLACE_EXISTING);
    }
}
