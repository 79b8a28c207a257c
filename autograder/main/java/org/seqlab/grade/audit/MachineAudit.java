package org.seqlab.grade.audit;

import java.util.ArrayList;
import java.util.List;
import org.seqlab.grade.audit.Specimen.Kind;
import org.seqlab.grade.run.ExerciseInfo;

/** Tries the checks of an exercise on every small change to its reference. */
public final class MachineAudit {
    /**
     * What became of the changes.
     *
     * @param killed how many failed a check
     * @param survivors those that passed every check
     */
    public record Score(int killed, List<String> survivors) {
        /**
         * Returns how many changes compiled.
         *
         * @return killed and survived
         */
        public int all() {
            return killed + survivors.size();
        }
    }

    private MachineAudit() {}

    /**
     * Tries all changes; those that do not compile count for nothing.
     *
     * @param audit runs the checks
     * @param exercise the exercise
     * @param specimens its answers, the reference among them
     * @return how many were noticed
     */
    public static Score run(Audit audit, ExerciseInfo exercise, List<Specimen> specimens) {
        String reference = Specimens.reference(specimens).source();
        String counted = LoopGuard.in(reference, exercise);
        Specimen sound = new Specimen(Kind.REFERENCE, exercise.id(), "counted", counted, "");
        Audit.Finding first = audit.run(exercise, List.of(sound)).get(0);
        if (!first.right()) {
            throw new IllegalStateException(
                    "Counting the loops of exercise "
                            + exercise.id()
                            + " broke it: "
                            + first.said());
        }
        List<String> survivors = new ArrayList<>();
        int killed = 0;
        for (Mutation mutation : Mutator.of(reference)) {
            String name = mutation.name(reference);
            String source = LoopGuard.in(mutation.of(reference), exercise);
            Specimen specimen = new Specimen(Kind.MACHINE_MADE, exercise.id(), name, source, "");
            Audit.Finding finding = audit.run(exercise, List.of(specimen)).get(0);
            if (finding.right()) {
                killed++;
            } else if (!finding.said().startsWith("does not compile")) {
                survivors.add(name);
            }
        }
        return new Score(killed, survivors);
    }
}
