package org.seqlab.grade.run;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.nio.file.FileSystem;
import java.nio.file.FileSystems;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.seqlab.checks.Exercise;

/** All exercises that have checks, found by looking beside this class: nobody registers them. */
public final class Catalog {
    private static final String FOLDER = "org/seqlab/checks/";
    private static volatile Catalog installed;

    private final Map<String, ExerciseInfo> exercises = new TreeMap<>(Catalog::byNumber);

    /**
     * Creates a catalog.
     *
     * @param checksClasses classes annotated {@link Exercise}
     * @throws IllegalStateException if two have the same id
     */
    public Catalog(Collection<Class<?>> checksClasses) {
        for (Class<?> type : checksClasses) {
            ExerciseInfo info = ExerciseInfo.of(type);
            ExerciseInfo other = exercises.put(info.id(), info);
            if (other != null) {
                throw new IllegalStateException(
                        "Exercise "
                                + info.id()
                                + " has two classes of checks: "
                                + other.checksClass().getName()
                                + " and "
                                + type.getName()
                                + ".");
            }
        }
    }

    /**
     * Returns the exercises of this installation.
     *
     * @return the catalog, read once
     */
    public static Catalog installed() {
        if (installed == null) {
            installed = new Catalog(scan());
        }
        return installed;
    }

    /**
     * Returns an exercise.
     *
     * @param id week and number
     * @return the exercise, or nothing
     */
    public Optional<ExerciseInfo> find(String id) {
        return Optional.ofNullable(exercises.get(id));
    }

    /**
     * Returns an exercise that must be there.
     *
     * @param id week and number
     * @return the exercise
     * @throws IllegalArgumentException if there is none; the message lists those there are
     */
    public ExerciseInfo get(String id) {
        return find(id).orElseThrow(
                        () ->
                                new IllegalArgumentException(
                                        "There is no exercise "
                                                + id
                                                + " with checks; there are "
                                                + String.join(", ", exercises.keySet())
                                                + "."));
    }

    /**
     * Returns all exercises in the order of the course.
     *
     * @return the exercises
     */
    public List<ExerciseInfo> all() {
        return List.copyOf(exercises.values());
    }

    /** Orders 1-2 before 1-10. */
    static int byNumber(String a, String b) {
        String[] x = a.split("-");
        String[] y = b.split("-");
        for (int k = 0; k < Math.min(x.length, y.length); k++) {
            int order =
                    x[k].length() != y[k].length()
                            ? Integer.compare(x[k].length(), y[k].length())
                            : x[k].compareTo(y[k]);
            if (order != 0) {
                return order;
            }
        }
        return Integer.compare(x.length, y.length);
    }

    private static List<Class<?>> scan() {
        try {
            URI home = Catalog.class.getProtectionDomain().getCodeSource().getLocation().toURI();
            Path place = Path.of(home);
            if (Files.isDirectory(place)) {
                return load(place.resolve(FOLDER));
            }
            try (FileSystem jar = FileSystems.newFileSystem(place)) {
                return load(jar.getPath(FOLDER));
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (URISyntaxException e) {
            throw new IllegalStateException(e);
        }
    }

    private static List<Class<?>> load(Path folder) throws IOException {
        List<Class<?>> found = new ArrayList<>();
        try (Stream<Path> files = Files.walk(folder)) {
            List<Path> candidates =
                    files.filter(file -> file.toString().endsWith("Checks.class"))
                            .sorted(Comparator.comparing(Path::toString))
                            .toList();
            for (Path file : candidates) {
                String path = FOLDER + folder.relativize(file).toString().replace('\\', '/');
                Class<?> type = load(path.replace(".class", "").replace('/', '.'));
                if (type.isAnnotationPresent(Exercise.class)) {
                    found.add(type);
                }
            }
        }
        return found;
    }

    private static Class<?> load(String name) {
        try {
            return Class.forName(name, false, Catalog.class.getClassLoader());
        } catch (ClassNotFoundException e) {
            throw new IllegalStateException(e);
        }
    }
}
