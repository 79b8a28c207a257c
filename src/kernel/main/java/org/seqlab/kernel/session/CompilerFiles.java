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
 * The files that the compiler of a session reads, with two changes for a quick start.
 *
 * <p>Jars on the class path are listed by {@link JarIndex}: the compiler's own way walks through
 * all of a jar before it answers for one package. And JShell's index of all classes, which serves
 * the completion of names that are not imported, waits until the first cell has run.
 */
final class CompilerFiles extends ForwardingJavaFileManager<StandardJavaFileManager>
        implements StandardJavaFileManager {
    private static final int PATIENCE_SECONDS = 5;

    private final StandardJavaFileManager files;
    private final JarIndex jars;
    private final CountDownLatch indexing = new CountDownLatch(1);

    private CompilerFiles(StandardJavaFileManager files, JarIndex jars) {
        super(files);
        this.files = files;
        this.jars = jars;
    }

    /**
     * Wraps the compiler's own files.
     *
     * @param files what the compiler would read
     * @param classPath the class path as the JVM takes it
     */
    static CompilerFiles of(StandardJavaFileManager files, String classPath) {
        return new CompilerFiles(files, JarIndex.of(classPath).orElse(null));
    }

    /** Lets JShell's index of all classes be made. */
    void allowIndexing() {
        indexing.countDown();
    }

    private boolean indexed(JavaFileManager.Location location, boolean recurse) {
        return jars != null && location == StandardLocation.CLASS_PATH && !recurse;
    }

    @Override
    public Iterable<JavaFileObject> list(
            JavaFileManager.Location location,
            String name,
            Set<JavaFileObject.Kind> kinds,
            boolean recurse)
            throws IOException {
        if (!indexed(location, recurse)) {
            return super.list(location, name, kinds, recurse);
        }
        return kinds.contains(JavaFileObject.Kind.CLASS) ? jars.list(name) : List.of();
    }

    @Override
    public String inferBinaryName(JavaFileManager.Location location, JavaFileObject file) {
        return file instanceof JarIndex.ClassFile c
                ? c.binaryName()
                : super.inferBinaryName(location, file);
    }

    @Override
    public boolean isSameFile(FileObject a, FileObject b) {
        boolean own = a instanceof JarIndex.ClassFile || b instanceof JarIndex.ClassFile;
        return own ? a.equals(b) : super.isSameFile(a, b);
    }

    @Override
    public boolean contains(JavaFileManager.Location location, FileObject file) throws IOException {
        return file instanceof JarIndex.ClassFile
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
