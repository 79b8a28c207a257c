package org.seqlab.kernel.session;

import java.io.ByteArrayInputStream;
import java.io.File;
import java.io.InputStream;
import java.net.MalformedURLException;
import java.net.URL;
import java.net.URLClassLoader;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import jdk.jshell.spi.ExecutionControl.ClassBytecodes;

/** Loads the classes that cells declare, woven so that they can be interrupted. */
final class CellLoader extends URLClassLoader {
    private final Map<String, byte[]> sources = new ConcurrentHashMap<>();
    private final Map<String, Class<?>> loaded = new ConcurrentHashMap<>();

    CellLoader(ClassLoader parent) {
        super("cells", new URL[0], parent);
        // Who writes assert in a notebook wants to know.
        setDefaultAssertionStatus(true);
    }

    void add(ClassBytecodes source) {
        sources.put(source.name(), weave(source.bytecodes()));
    }

    static byte[] weave(byte[] bytes) {
        return PollWeaver.weave(ExitWeaver.weave(bytes), PollWeaver.Where.EVERYWHERE);
    }

    @Override
    protected Class<?> findClass(String name) throws ClassNotFoundException {
        byte[] bytes = sources.get(name);
        if (bytes == null) {
            return super.findClass(name);
        }
        Class<?> type = defineClass(name, bytes, 0, bytes.length);
        loaded.put(name, type);
        return type;
    }

    /** Shows the class files of cells as they are now, to those who judge what an answer calls. */
    @Override
    public InputStream getResourceAsStream(String name) {
        boolean file = name.endsWith(".class");
        String type = file ? name.substring(0, name.length() - 6).replace('/', '.') : "";
        byte[] bytes = sources.get(type);
        return bytes == null ? super.getResourceAsStream(name) : new ByteArrayInputStream(bytes);
    }

    void addPath(String path) throws MalformedURLException {
        for (String entry : path.split(File.pathSeparator)) {
            addURL(new File(entry).toURI().toURL());
        }
    }

    Class<?> declared(String name) throws ClassNotFoundException {
        Class<?> type = loaded.get(name);
        if (type == null) {
            throw new ClassNotFoundException(name);
        }
        return type;
    }

    /** Finds the wrapper classes {@code REPL.$JShell$<id>[letters]} of a snippet, oldest first. */
    List<Class<?>> generations(String id) {
        return find("REPL.$JShell$" + id, "");
    }

    /** Finds the newest class of this simple name that a cell declared. */
    Optional<Class<?>> type(String id, String name) {
        List<Class<?>> found = find("REPL.$JShell$" + id, "$" + name);
        return found.isEmpty() ? Optional.empty() : Optional.of(found.get(found.size() - 1));
    }

    private List<Class<?>> find(String start, String suffix) {
        List<Class<?>> found = new ArrayList<>();
        for (Class<?> type : loaded.values()) {
            if (matches(type.getName(), start, suffix)) {
                found.add(type);
            }
        }
        found.sort(CellLoader::byGeneration);
        return found;
    }

    private static boolean matches(String name, String start, String suffix) {
        if (!name.startsWith(start) || !name.endsWith(suffix)) {
            return false;
        }
        int end = name.length() - suffix.length();
        return end >= start.length()
                && name.substring(start.length(), end).chars().allMatch(Character::isLetter);
    }

    private static int byGeneration(Class<?> a, Class<?> b) {
        int longer = Integer.compare(a.getName().length(), b.getName().length());
        return longer != 0 ? longer : a.getName().compareTo(b.getName());
    }
}
