package org.seqlab.checks;

import java.util.Comparator;
import org.junit.jupiter.api.MethodDescriptor;
import org.junit.jupiter.api.MethodOrderer;
import org.junit.jupiter.api.MethodOrdererContext;

/** Runs the checks of a class by {@link Check#order}. */
final class CheckOrder implements MethodOrderer {
    @Override
    public void orderMethods(MethodOrdererContext context) {
        context.getMethodDescriptors().sort(Comparator.comparingInt(CheckOrder::place));
    }

    private static int place(MethodDescriptor method) {
        return method.findAnnotation(Check.class).map(Check::order).orElse(Integer.MAX_VALUE);
    }
}
