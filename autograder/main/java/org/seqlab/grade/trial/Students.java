package org.seqlab.grade.trial;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Map;
import java.util.Random;
import java.util.stream.Collectors;
import org.seqlab.grade.attack.Attack;
import org.seqlab.grade.attack.AttackCell;
import org.seqlab.grade.attack.Corpus;
import org.seqlab.grade.audit.Specimen;
import org.seqlab.grade.audit.Specimens;
import org.seqlab.grade.run.ExerciseInfo;
import org.seqlab.notebook.Cell;
import org.seqlab.notebook.CellType;
import org.seqlab.notebook.Notebook;

/** Makes up students whose marks are known beforehand, from the course's own specimens. */
public final class Students {
    /** What a student hands in. */
    public enum Kind {
        /** The reference or another right answer everywhere. */
        RIGHT,
        /** A mutant in one exercise. */
        WRONG,
        /** One exercise not written. */
        STUB,
        /** One exercise that does not compile. */
        BROKEN,
        /** One right exercise that takes long. */
        SLOW,
        /** An attack in one exercise. */
        HOSTILE
    }

    /**
     * One made-up student.
     *
     * @param id name of the notebook without its ending
     * @param kind what is handed in
     * @param exercise the exercise that is special; empty if none is
     */
    public record Student(String id, Kind kind, String exercise) {}

    /** Of 20 students: how many of each kind, in the order of {@link Kind}. */
    public enum Mix {
        /** All kinds. */
        USUAL(8, 5, 2, 2, 2, 1),
        /** Nobody who takes long or attacks. */
        HARMLESS(8, 6, 3, 3, 0, 0),
        /** Nobody whom a grader without limits could not bear: right answers and stubs. */
        TAME(16, 0, 4, 0, 0, 0);

        private final int[] of20;

        Mix(int... of20) {
            this.of20 = of20;
        }
    }

    private final Specimens specimens;
    private final List<ExerciseInfo> exercises;
    private final Random random;
    private final Mix mix;

    /**
     * Creates a class of students.
     *
     * @param specimens right and wrong answers
     * @param exercises what they hand in
     * @param seed where the choices start
     * @param mix which kinds there are
     */
    public Students(Specimens specimens, List<ExerciseInfo> exercises, long seed, Mix mix) {
        this.specimens = specimens;
        this.exercises = exercises;
        this.random = new Random(seed);
        this.mix = mix;
    }

    /**
     * Writes their notebooks.
     *
     * @param folder where
     * @param count how many
     * @return the students in the order of their ids
     * @throws IOException if a notebook cannot be written
     */
    public List<Student> write(Path folder, int count) throws IOException {
        Files.createDirectories(folder);
        List<Student> students = new ArrayList<>();
        for (int k = 0; k < count; k++) {
            Kind kind = kind();
            ExerciseInfo special = exercises.get(random.nextInt(exercises.size()));
            String id = "%s-%05d".formatted(kind.name().toLowerCase(Locale.ROOT), k);
            students.add(new Student(id, kind, kind == Kind.RIGHT ? "" : special.id()));
            write(folder.resolve(id + ".ipynb"), kind, special);
        }
        students.sort((a, b) -> a.id().compareTo(b.id()));
        return students;
    }

    private Kind kind() {
        int place = random.nextInt(20);
        int k = 0;
        while (place >= mix.of20[k]) {
            place -= mix.of20[k++];
        }
        return Kind.values()[k];
    }

    private void write(Path file, Kind kind, ExerciseInfo special) throws IOException {
        List<Cell> cells = new ArrayList<>();
        String imports =
                "import static org.seqlab.kernel.Lab.*;\n"
                        + specimens.imports().stream()
                                .filter(name -> !name.startsWith("static "))
                                .map(name -> "import " + name + ";\n")
                                .collect(Collectors.joining());
        cells.add(Cell.of("imports", CellType.CODE, imports));
        for (ExerciseInfo exercise : exercises) {
            String text = exercise == special ? special(kind, exercise) : right(exercise);
            cells.add(Cell.of("cell-" + exercise.id(), CellType.CODE, marked(exercise, text)));
            String check = "check(\"" + exercise.id() + "\");";
            cells.add(Cell.of("check-" + exercise.id(), CellType.CODE, check));
        }
        Notebook.of(cells).write(file);
    }

    private static String marked(ExerciseInfo exercise, String text) {
        return text.startsWith("// EXERCISE")
                ? text
                : "// EXERCISE " + exercise.id() + " " + exercise.className() + "\n" + text;
    }

    private String right(ExerciseInfo exercise) {
        return random.nextInt(3) > 0
                ? one(exercise, Specimen.Kind.REFERENCE)
                : one(exercise, Specimen.Kind.VARIANT);
    }

    private String special(Kind kind, ExerciseInfo exercise) {
        return switch (kind) {
            case RIGHT -> right(exercise);
            case WRONG -> one(exercise, Specimen.Kind.MUTANT);
            case STUB -> one(exercise, Specimen.Kind.STUB);
            case BROKEN ->
                    one(exercise, Specimen.Kind.REFERENCE).replaceFirst("static ", "statik ");
            case SLOW -> slow(exercise);
            case HOSTILE -> hostile(exercise);
        };
    }

    /** Spends 0.1 to 0.5 seconds of processor time before its first answer. */
    private String slow(ExerciseInfo exercise) {
        int turns = (1 + random.nextInt(5)) * 10_000_000;
        String busy =
                "class "
                        + exercise.className()
                        + " {\n    static double sum;\n    static {\n        for (int i = 0; i < "
                        + turns
                        + "; i++) { sum += Math.sqrt(i); }\n    }\n";
        return one(exercise, Specimen.Kind.REFERENCE)
                .replace("class " + exercise.className() + " {", busy);
    }

    private String hostile(ExerciseInfo exercise) {
        List<Attack> attacks = Corpus.all();
        Attack attack = attacks.get(random.nextInt(attacks.size()));
        Map<String, String> places =
                Map.of("canary", "/tmp/none/canary", "results", "/tmp/none", "port", "9");
        return AttackCell.of(attack, exercise, places);
    }

    private String one(ExerciseInfo exercise, Specimen.Kind kind) {
        List<Specimen> all =
                specimens.of(exercise.id()).stream().filter(s -> s.kind() == kind).toList();
        if (all.isEmpty()) {
            throw new IllegalArgumentException(
                    "Exercise " + exercise.id() + " has no " + kind + " to make students of.");
        }
        return all.get(random.nextInt(all.size())).source();
    }
}
