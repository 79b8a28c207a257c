package org.seqlab.cli;

import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAPackage;
import static com.tngtech.archunit.core.domain.JavaClass.Predicates.resideInAnyPackage;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.classes;
import static com.tngtech.archunit.lang.syntax.ArchRuleDefinition.noClasses;

import com.tngtech.archunit.base.DescribedPredicate;
import com.tngtech.archunit.core.domain.JavaClass;
import com.tngtech.archunit.core.domain.JavaClasses;
import com.tngtech.archunit.core.importer.ClassFileImporter;
import com.tngtech.archunit.core.importer.ImportOption;
import org.junit.jupiter.api.Test;

/** Data flows one way: the compile-time arrows of the architecture, read from the class files. */
class ArrowsTest {
    private static final JavaClasses OURS =
            new ClassFileImporter()
                    .withImportOption(new ImportOption.DoNotIncludeTests())
                    .importPackages("org.seqlab");

    private static final String NOTEBOOK = "org.seqlab.notebook..";
    private static final String KERNEL = "org.seqlab.kernel..";
    private static final String EVIDENCE = "org.seqlab.evidence..";
    private static final String[] AUTOGRADER = {"org.seqlab.grade..", "org.seqlab.checks.."};
    private static final String CLI = "org.seqlab.cli..";

    /** Whatever is ours and in no other module is core. */
    private static final DescribedPredicate<JavaClass> CORE =
            resideInAPackage("org.seqlab..")
                    .and(DescribedPredicate.not(resideInAnyPackage(NOTEBOOK, KERNEL, EVIDENCE)))
                    .and(DescribedPredicate.not(resideInAnyPackage(AUTOGRADER)))
                    .and(DescribedPredicate.not(resideInAPackage(CLI)))
                    .as("core");

    @Test
    void coreUsesOnlyTheJdkAndCommonsMath() {
        classes()
                .that(CORE)
                .should()
                .onlyDependOnClassesThat(
                        CORE.or(
                                resideInAnyPackage(
                                        "java..",
                                        "javax.sound..",
                                        "jdk.incubator.vector..",
                                        "org.apache.commons.math3..")))
                .check(OURS);
    }

    @Test
    void notebookKnowsNeitherKernelNorAutograder() {
        noClasses()
                .that()
                .resideInAPackage(NOTEBOOK)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(KERNEL, EVIDENCE, CLI)
                                .or(resideInAnyPackage(AUTOGRADER)))
                .check(OURS);
    }

    @Test
    void kernelKnowsNoGrading() {
        noClasses()
                .that()
                .resideInAPackage(KERNEL)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(EVIDENCE, CLI).or(resideInAnyPackage(AUTOGRADER)))
                .check(OURS);
    }

    @Test
    void autograderKnowsNoKernel() {
        noClasses()
                .that()
                .resideInAnyPackage(AUTOGRADER)
                .should()
                .dependOnClassesThat(resideInAnyPackage(KERNEL, EVIDENCE, CLI))
                .check(OURS);
    }

    @Test
    void evidenceKnowsNeitherKernelNorAutograder() {
        noClasses()
                .that()
                .resideInAPackage(EVIDENCE)
                .should()
                .dependOnClassesThat(
                        resideInAnyPackage(KERNEL, NOTEBOOK, CLI)
                                .or(resideInAnyPackage(AUTOGRADER)))
                .check(OURS);
    }
}
