package org.seqlab.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.Test;

/**
 * Marks a JUnit test as one check of an exercise.
 *
 * <p>The method may ask for the contract of its exercise, for {@link Inputs} and for {@link Credit}
 * as parameters. Its name is a claim in camel case, which the student reads as words:
 * {@code addsAllTermsInsideTheTanh}.
 */
@Test
@Target(ElementType.METHOD)
@Retention(RetentionPolicy.RUNTIME)
public @interface Check {
    /** Points for passing. */
    double points() default 1;

    /** Place among the checks of the exercise, from 1. */
    int order();

    /** Whether the notebook runs it too; a hidden check runs in the grader only. */
    boolean visible() default false;

    /** Names of the methods that must have passed before this one is worth running. */
    String[] needs() default {};

    /** Seconds that all calls of the student's code in this check may take together. */
    double timeLimit() default 5;

    /** One sentence shown when the check fails and nothing more precise is known. */
    String hint() default "";

    /** The claim in words where the method's name does not read well. */
    String claim() default "";
}
