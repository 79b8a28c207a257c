package org.seqlab.kernel.session;

import java.lang.reflect.Field;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** What can stand behind the dot of a class or its objects. */
final class Members {
    private Members() {}

    /**
     * Describes a member.
     *
     * @param type where it is looked up
     * @param text a completion such as {@code max(} or {@code PI}
     * @return its kind and signature, or nothing if there is no such member
     */
    static Optional<Completion.Match> describe(Class<?> type, String text) {
        int paren = text.indexOf('(');
        return paren >= 0
                ? method(type, text.substring(0, paren), text)
                : field(type, text).or(() -> nested(type, text));
    }

    private static Optional<Completion.Match> method(Class<?> type, String name, String text) {
        List<Method> overloads =
                methods(type)
                        .filter(m -> m.getName().equals(name) && !m.isSynthetic())
                        .sorted(Comparator.comparingInt(Method::getParameterCount))
                        .toList();
        List<String> signatures = overloads.stream().map(Members::signature).distinct().toList();
        if (signatures.isEmpty()) {
            return Optional.empty();
        }
        String more = signatures.size() == 1 ? "" : " and " + (signatures.size() - 1) + " more";
        return Optional.of(new Completion.Match(text, "function", signatures.get(0) + more));
    }

    private static Stream<Method> methods(Class<?> type) {
        List<Method> methods = new ArrayList<>(List.of(type.getMethods()));
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            // A cell may call what is not public in a class that a cell declared.
            for (Method method : c.getDeclaredMethods()) {
                if ((method.getModifiers() & (Modifier.PUBLIC | Modifier.PRIVATE)) == 0) {
                    methods.add(method);
                }
            }
        }
        return methods.stream();
    }

    private static String signature(Method method) {
        String parameters =
                Arrays.stream(method.getParameters())
                        .map(
                                p ->
                                        simple(p.getParameterizedType().getTypeName())
                                                + (p.isNamePresent() ? " " + p.getName() : ""))
                        .collect(Collectors.joining(", ", "(", ")"));
        return parameters + " " + simple(method.getGenericReturnType().getTypeName());
    }

    private static Optional<Completion.Match> field(Class<?> type, String name) {
        for (Class<?> c = type; c != null; c = c.getSuperclass()) {
            for (Field field : c.getDeclaredFields()) {
                if (field.getName().equals(name)) {
                    String typeName = simple(field.getGenericType().getTypeName());
                    return Optional.of(new Completion.Match(name, "property", typeName));
                }
            }
        }
        boolean length = type.isArray() && name.equals("length");
        return length
                ? Optional.of(new Completion.Match(name, "property", "int"))
                : Optional.empty();
    }

    private static Optional<Completion.Match> nested(Class<?> type, String name) {
        return Arrays.stream(type.getDeclaredClasses())
                .filter(c -> c.getSimpleName().equals(name))
                .findFirst()
                .map(c -> new Completion.Match(name, "class", ""));
    }

    /** Leaves the packages out of the name of a type. */
    static String simple(String type) {
        return type.replaceAll("[\\w$.]*[.$](?=[A-Za-z_])", "");
    }
}
