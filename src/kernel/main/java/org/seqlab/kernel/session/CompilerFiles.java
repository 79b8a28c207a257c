package org.seqlab.kernel.session;

import java.io.File;
import java.io.IOException;
import java.nio.file.Path;
import java.util.Collection;
import java.util.List;
import java.util.Set;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import javax.tools.FileObject;
import javax.tools.ForwardingJavaFileManager;
import javax.tools.JavaFileManager;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;

/**
 * The files that the compiler of a session reads, with changes for a quick start.
 *
 * <p>Jars on the class path are listed by {@link JarIndex}: the compiler's own way walks through
 * all of a jar before it answers for one package. The JDK is listed by {@link PlatformIndex}. And
 * JShell's index of all classes, which serves the completion of packages, waits until something is
 * completed, but no longer than {@value #PATIENCE_SECONDS} seconds.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final int PATIENCE_SECONDS = 5;

    /** Start of the name of a module of the JDK as a location. */
    private static final String MODULE = "SYSTEM_MODULES[";

    private final StandardJavaFileManager files;
    private final Ahead ahead;
    private final CountDownLatch indexing = new CountDownLatch(1);

    /**
     * Wraps the compiler's own files.
     *
     * @param files what the compiler would read
     * @param ahead lists classes
     */
    CompilerFiles(StandardJavaFileManager files, Ahead ahead) {
        super(files);
        this.files = files;
        this.ahead = ahead;
    }

    /** Lets JShell's index of all classes be made. */
    void allowIndexing() {
        indexing.countDown();
    }

    /** Lists what an index knows; null where the compiler's own way has to serve. */
    private List<JavaFileObject> listed(JavaFileManager.Location location, String name) {
        if (location == StandardLocation.CLASS_PATH) {
            return ahead.jars().map(jars -> jars.list(name)).orElse(null);
        }
        String place = location.getName();
        return place.startsWith(MODULE) && place.endsWith("]")
                ? ahead.platform().list(place.substring(MODULE.length(), place.length() - 1), name)
                : null;
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location,
            String name,
            Set<JavaFileObject.Kind> kinds,
            boolean recurse)
            throws IOException {
        List<JavaFileObject> listed = recurse ? null : listed(location, name);
        if (listed == null) {
            return super.list(location, name, kinds, recurse);
        }
        return kinds.contains(JavaFileObject.Kind.CLASS) ? listed : List.of();
    }

    @Override
    public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
        return file instanceof ListedClass c
                ? c.binaryName()
                : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        boolean own = a instanceof ListedClass || b instanceof ListedClass;
        return own ? a.equals(b) : super.isSameFile(a, b);
    }

    @Override
    public boolean contains(JavaFileManager.Location location, FileObject file) throws IOException {
        return file instanceof ListedClass
                ? location == StandardLocation.CLASS_PATH
                : super.contains(location, file);
    }

    /** Only JShell's index asks for paths: it waits here. */
    @Override
    public Iterable<? extends Path> getLocationAsPaths(JavaFileManager.Location location) {
        try {
            indexing.await(PATIENCE_SECONDS, TimeUnit.SECONDS);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        }
        return files.getLocationAsPaths(location);
    }

    @Override
    public Iterable<? extends File> getLocation(JavaFileManager.Location location) {
        return files.getLocation(location);
    }

    @Override
    public void setLocation(JavaFileManager.Location location, Iterable<? extends File> paths)
            throws IOException {
        files.setLocation(location, paths);
    }

    @Override
    public void setLocationFromPaths(
            JavaFileManager.Location location, Collection<? extends Path> paths)
            throws IOException {
        files.setLocationFromPaths(location, paths);
    }

    @Override
    public Path asPath(FileObject file) {
        return files.asPath(file);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromFiles(
            Iterable<? extends File> named) {
        return files.getJavaFileObjectsFromFiles(named);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(File... named) {
        return files.getJavaFileObjects(named);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjectsFromStrings(
            Iterable<String> named) {
        return files.getJavaFileObjectsFromStrings(named);
    }

    @Override
    public Iterable<? extends JavaFileObject> getJavaFileObjects(String... named) {
        return files.getJavaFileObjects(named);
    }
}
