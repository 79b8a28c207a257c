package org.seqlab.grade.intake;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.LinkOption;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * Finds submissions in the paths a teacher names.
 *
 * <p>A notebook is a submission. In a folder or archive each notebook is one, and each folder inside
 * it is one with all notebooks below. Links are not followed. Of two submissions of one student the
 * later counts.
 */
public final class Intake {
    /** Browsers and mail programs like to add an ending. */
    static final Pattern NOTEBOOK =
            Pattern.compile(".*\\.ipynb(?:\\.(?:txt|json))?", Pattern.CASE_INSENSITIVE);

    private static final int DEEPEST = 12;

    private final Path work;
    private final Duplicates duplicates;
    private final Map<String, List<Submission>> found = new TreeMap<>();
    private final List<String> remarks = new ArrayList<>();

    private Intake(Path work, Duplicates duplicates) {
        this.work = work;
        this.duplicates = duplicates;
    }

    /**
     * What was found.
     *
     * @param submissions in the order of their ids
     * @param remarks what was refused or replaced, in plain words
     */
    public record Found(List<Submission> submissions, List<String> remarks) {}

    /**
     * Looks for submissions.
     *
     * @param paths files, folders, archives
     * @param work an own folder for what archives hold
     * @return what was found
     * @throws IOException if a path cannot be read
     */
    public static Found find(List<Path> paths, Path work) throws IOException {
        return find(paths, work, Duplicates.LATEST, all -> submission -> false);
    }

    /**
     * Looks for submissions.
     *
     * @param paths files, folders, archives
     * @param work an own folder for what archives hold
     * @param duplicates which of two submissions of one student counts
     * @param late from all submissions, before one of each student is chosen, to the question
     *     whether one of them is late
     * @return what was found
     * @throws IOException if a path cannot be read
     */
    public static Found find(
            List<Path> paths,
            Path work,
            Duplicates duplicates,
            Function<List<Submission>, Predicate<Submission>> late)
            throws IOException {
        Intake intake = new Intake(work, duplicates);
        for (Path path : paths) {
            intake.path(path);
        }
        List<Submission> all = intake.found.values().stream().flatMap(List::stream).toList();
        return new Found(intake.chosen(late.apply(all)), intake.remarks);
    }

    private void path(Path path) throws IOException {
        if (!Files.exists(path)) {
            throw new NoSuchFileException(path.toString(), null, "there is no such file or folder");
        }
        if (Files.isDirectory(path)) {
            folder(path);
        } else if (isZip(path)) {
            archive(path);
        } else {
            file(path);
        }
    }

    private void archive(Path path) throws IOException {
        Path target = work.resolve(SafeName.of(path.getFileName().toString()));
        Zip zip = new Zip();
        zip.unpack(path, target);
        remarks.addAll(zip.remarks());
        if (Files.isDirectory(target)) {
            folder(target);
        }
    }

    private void folder(Path folder) throws IOException {
        List<Path> entries;
        try (Stream<Path> list = Files.list(folder)) {
            entries = list.sorted(Comparator.comparing(Path::toString)).toList();
        }
        for (Path entry : entries) {
            if (Files.isDirectory(entry, LinkOption.NOFOLLOW_LINKS)) {
                student(entry);
            } else if (isNotebook(entry)) {
                file(entry);
            } else if (isZip(entry) && Files.isRegularFile(entry, LinkOption.NOFOLLOW_LINKS)) {
                studentArchive(entry);
            }
        }
    }

    private void studentArchive(Path path) throws IOException {
        Path target = work.resolve(SafeName.of(path.toString()));
        Zip zip = new Zip();
        zip.unpack(path, target);
        List<Path> files = Files.isDirectory(target) ? notebooks(target) : List.of();
        String name = path.getFileName().toString();
        add(name, files, zip.remarks(), files.isEmpty() ? "There is no notebook in it." : "");
    }

    private void student(Path folder) throws IOException {
        List<Path> files = notebooks(folder);
        if (!files.isEmpty()) {
            add(folder.getFileName().toString(), files, List.of(), "");
        }
    }

    private void file(Path file) throws IOException {
        boolean regular = Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS);
        String problem = regular ? "" : "It is a link or no regular file.";
        add(file.getFileName().toString(), List.of(file), List.of(), problem);
    }

    private static List<Path> notebooks(Path folder) throws IOException {
        try (Stream<Path> files = Files.walk(folder, DEEPEST)) {
            return files.filter(Intake::isNotebook)
                    .filter(file -> Files.isRegularFile(file, LinkOption.NOFOLLOW_LINKS))
                    .filter(file -> !file.toString().contains(".ipynb_checkpoints"))
                    .sorted(Comparator.comparing(Path::toString))
                    .toList();
        }
    }

    private void add(String name, List<Path> files, List<String> said, String problem)
            throws IOException {
        Owner owner = Owner.of(name);
        long modified = 0;
        for (Path file : files) {
            if (Files.exists(file, LinkOption.NOFOLLOW_LINKS)) {
                modified = Math.max(modified, Files.getLastModifiedTime(file).toMillis());
            }
        }
        List<String> notes = new ArrayList<>(said);
        if (owner.late()) {
            notes.add("The platform marked it as late.");
        }
        String id = SafeName.of(owner.student());
        found.computeIfAbsent(id, none -> new ArrayList<>())
                .add(new Submission(id, owner.student(), files, modified, notes, problem));
    }

    private List<Submission> chosen(Predicate<Submission> late) {
        List<Submission> chosen = new ArrayList<>();
        for (List<Submission> ofOne : found.values()) {
            Submission counts = ofOne.get(0);
            for (Submission next : ofOne.subList(1, ofOne.size())) {
                counts = chosen(counts, next, late);
            }
            chosen.add(counts);
        }
        return chosen;
    }

    private Submission chosen(Submission before, Submission next, Predicate<Submission> late) {
        Submission counts = duplicates.choose(before, next, late);
        String rule = "handed in more than once; " + duplicates.rule() + ": " + files(counts);
        remarks.add(SafeName.visible(next.student()) + " " + rule);
        return counts.with("It was " + rule);
    }

    private static String files(Submission submission) {
        return submission.files().stream()
                        .limit(3)
                        .map(file -> SafeName.visible(file.getFileName().toString()))
                        .collect(Collectors.joining(", "))
                + ".";
    }

    private static boolean isNotebook(Path path) {
        return NOTEBOOK.matcher(path.getFileName().toString()).matches();
    }

    private static boolean isZip(Path path) {
        return path.getFileName().toString().toLowerCase(Locale.ROOT).endsWith(".zip");
    }
}
