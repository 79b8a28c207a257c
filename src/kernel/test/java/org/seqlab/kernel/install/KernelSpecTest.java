package org.seqlab.kernel.install;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertFalse;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.jar.Attributes;
import java.util.jar.JarFile;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.seqlab.kernel.VectorModule;
import org.seqlab.kernel.wire.Json;

class KernelSpecTest {
    @TempDir private Path data;

    /** Class folders are not archived, so that this is quick. */
    private JavaCommand command() {
        Path java = Path.of(System.getProperty("java.home"), "bin", "java");
        return new JavaCommand(
                java, data.toString(), Optional.of("123m"), Optional.empty(), Optional.empty());
    }

    @Test
    void specStartsJavaItselfWithTheMemoryAndTheConnectionFile() throws IOException {
        Path folder = KernelSpec.write(data, command());
        Map<String, Object> spec = Json.object(Files.readAllBytes(folder.resolve("kernel.json")));
        List<?> argv = (List<?>) spec.get("argv");
        assertEquals(command().java().toString(), argv.get(0));
        assertTrue(argv.contains("-Xmx123m"));
        assertEquals("{connection_file}", argv.get(argv.size() - 1));
        assertEquals("message", spec.get("interrupt_mode"));
        assertEquals("java", spec.get("language"));
    }

    @Test
    void vectorModuleIsNotNamedWhereTheKernelBringsItIn() {
        boolean named = command().options().contains("--add-modules=jdk.incubator.vector");
        boolean brought = command().options().contains("-XX:+EnableVectorSupport");
        assertTrue(named ^ brought);
    }

    @Test
    void archiveIsUsedQuietlyByItsKind() {
        List<String> shared = command().with(Path.of("a", "classes.jsa")).kernel("file");
        assertTrue(shared.contains("-XX:SharedArchiveFile=" + Path.of("a", "classes.jsa")));
        List<String> cache = command().with(Path.of("a", "classes.aot")).kernel("file");
        assertTrue(cache.contains("-XX:AOTCache=" + Path.of("a", "classes.aot")));
        assertTrue(shared.contains("-Xlog:disable") && cache.contains("-Xlog:disable"));
    }

    @Test
    void launcherLeadsToTheJarWithoutOptionsForModules() throws IOException {
        Path jar = Files.createFile(data.resolve("lib.jar"));
        Path folder = Files.createDirectories(data.resolve("kernels").resolve("k"));
        Path launcher = Launcher.write(jar.toString(), folder).orElseThrow();
        try (JarFile file = new JarFile(launcher.toFile())) {
            Attributes main = file.getManifest().getMainAttributes();
            assertEquals("../../lib.jar", main.getValue(Attributes.Name.CLASS_PATH));
            assertEquals(VectorModule.NEEDS, main.getValue("Add-Exports"));
        }
        List<String> options = command().by(Optional.of(launcher)).options();
        assertEquals(
                List.of("-jar", launcher.toString()),
                options.subList(options.size() - 2, options.size()));
        assertTrue(options.stream().noneMatch(o -> o.startsWith("--add-exports")));
    }

    @Test
    void jarWithBlanksInItsPathIsNamedOnTheCommandLine() throws IOException {
        Path jar = Files.createFile(data.resolve("a lib.jar"));
        assertEquals(Optional.empty(), Launcher.write(jar.toString(), data));
        assertTrue(command().options().contains("-cp"));
    }

    @Test
    void removingTakesTheFolderAwayOnce() throws IOException {
        Path folder = KernelSpec.write(data, command());
        assertTrue(KernelSpec.remove(data));
        assertFalse(Files.exists(folder));
        assertFalse(KernelSpec.remove(data));
    }

    @Test
    void searchPathBeginsWithTheFolder() {
        assertTrue(KernelSpec.searchPath(data).startsWith(data.toString()));
    }
}
