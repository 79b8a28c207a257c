package org.seqlab.grade.wire;

import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;

/**
 * A method of a contract, in a form that finds the same method in another class or JVM.
 *
 * @param name its name
 * @param inputs the names of its parameter types
 * @param output the name of its result type
 */
public record Signature(String name, List<String> inputs, String output) {
    /**
     * Returns the signature of a method.
     *
     * @param method the method
     * @return its signature
     */
    public static Signature of(Method method) {
        List<String> inputs = new ArrayList<>();
        for (Class<?> input : method.getParameterTypes()) {
            inputs.add(input.getTypeName());
        }
        return new Signature(
                method.getName(), List.copyOf(inputs), method.getReturnType().getTypeName());
    }

    /**
     * Finds the static method of a class that has this signature.
     *
     * @param type the student's class
     * @return the method, callable
     */
    public Optional<Method> in(Class<?> type) {
        return in(type.getDeclaredMethods());
    }

    /**
     * Finds the static method that has this signature.
     *
     * @param methods those of the student's class; they keep what reflection finds out about them
     * @return the method, callable
     */
    public Optional<Method> in(Method[] methods) {
        for (Method method : methods) {
            if (isOf(method) && Modifier.isStatic(method.getModifiers())) {
                method.setAccessible(true);
                return Optional.of(method);
            }
        }
        return Optional.empty();
    }

    /** Written out, because a new process pays for streams and for a record's own equals. */
    private boolean isOf(Method method) {
        if (method.isSynthetic() || !method.getName().equals(name)) {
            return false;
        }
        Class<?>[] types = method.getParameterTypes();
        boolean same =
                types.length == inputs.size()
                        && method.getReturnType().getTypeName().equals(output);
        for (int k = 0; same && k < types.length; k++) {
            same = types[k].getTypeName().equals(inputs.get(k));
        }
        return same;
    }

    /**
     * Says what is there instead of the method.
     *
     * @param type the student's class
     * @return a sentence
     */
    public String missingFrom(Class<?> type) {
        String rivals =
                Arrays.stream(type.getDeclaredMethods())
                        .filter(method -> method.getName().equals(name))
                        .map(method -> Modifier.toString(method.getModifiers()) + " " + of(method))
                        .map(String::strip)
                        .collect(Collectors.joining("; "));
        return "The class "
                + type.getSimpleName()
                + " must have the method static "
                + this
                + (rivals.isEmpty() ? "; it has none of that name." : "; it has " + rivals + ".");
    }

    /** Writes it as Java does: {@code Matrix step(Matrix, Matrix)}. */
    @Override
    public String toString() {
        String list = inputs.stream().map(Signature::simple).collect(Collectors.joining(", "));
        return simple(output) + " " + name + "(" + list + ")";
    }

    private static String simple(String type) {
        return type.substring(Math.max(type.lastIndexOf('.'), type.lastIndexOf('$')) + 1);
    }
}
