package org.seqlab.checks;

import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;
import org.junit.jupiter.api.TestMethodOrder;
import org.junit.jupiter.api.extension.ExtendWith;

/** Marks the class that holds all checks of one exercise; its name ends in {@code Checks}. */
@ExtendWith(CheckExtension.class)
@TestMethodOrder(CheckOrder.class)
@Target(ElementType.TYPE)
@Retention(RetentionPolicy.RUNTIME)
public @interface Exercise {
    /** Week and number, unique in the course: {@code 1-2}. */
    String id();

    /** The heading of the exercise. */
    String title();

    /**
     * The interface whose methods the student writes as static methods.
     *
     * <p>Its simple name is the name of the student's class. Parameters and results are values:
     * numbers, strings, booleans, arrays of them, {@code Matrix}, records of {@code
     * org.seqlab.params}, lists and maps of such values; a parameter may also be a functional
     * interface of {@code java.util.function}.
     */
    Class<?> contract();

    /**
     * Classes of the course that are the answer themselves: an answer that names one earns nothing
     * and is told so.
     */
    Class<?>[] without() default {};

    /** The notebook it is in, such as {@code week1/1-rnn-from-scratch}: what is graded together. */
    String notebook() default "";
}
