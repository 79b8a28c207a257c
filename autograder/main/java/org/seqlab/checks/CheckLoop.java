package org.seqlab.checks;

import java.lang.reflect.AnnotatedElement;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Runs the checks of a class as JUnit would, without JUnit.
 *
 * <p>A grader runs the same few classes thousands of times, and finding the tests anew each time is
 * most of what the JUnit Platform does for it. This serves classes that use nothing of JUnit but
 * {@link Check}; others are for the platform.
 */
public final class CheckLoop {
    private static final ClassValue<Optional<CheckLoop>> KNOWN =
            new ClassValue<>() {
                @Override
                protected Optional<CheckLoop> computeValue(Class<?> type) {
                    return isPlain(type) ? Optional.of(new CheckLoop(type)) : Optional.empty();
                }
            };

    private final Constructor<?> constructor;
    private final List<Method> checks;

    private CheckLoop(Class<?> type) {
        constructor = type.getDeclaredConstructors()[0];
        constructor.setAccessible(true);
        checks = checks(type);
        checks.forEach(check -> check.setAccessible(true));
    }

    /**
     * Returns the loop over the checks of a class.
     *
     * @param type a class annotated {@link Exercise}
     * @return the loop, or nothing if only JUnit can run this class
     */
    public static Optional<CheckLoop> of(Class<?> type) {
        return KNOWN.get(type);
    }

    /**
     * Runs the checks in their order.
     *
     * @param context whose code they judge, and where their outcomes go
     */
    public void run(CheckContext context) {
        for (Method check : checks) {
            if (context.skip(check).isEmpty()) {
                run(check, context);
            }
        }
    }

    private void run(Method check, CheckContext context) {
        Credit credit = new Credit();
        Object instance;
        Object[] arguments;
        try {
            instance = constructor.newInstance();
            arguments = arguments(check, context, credit);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return; // The context hears nothing of it then, as from JUnit.
        }
        Throwable failure = null;
        try {
            check.invoke(instance, arguments);
            credit.close();
        } catch (InvocationTargetException e) {
            failure = e.getCause();
        } catch (Throwable e) {
            failure = e;
        }
        context.done(check, failure, credit);
        if (failure instanceof OutOfMemoryError lost) {
            throw lost;
        }
    }

    private static Object[] arguments(Method check, CheckContext context, Credit credit) {
        Class<?>[] types = check.getParameterTypes();
        Object[] arguments = new Object[types.length];
        for (int k = 0; k < types.length; k++) {
            arguments[k] =
                    types[k] == Inputs.class
                            ? new Inputs(context.seed(check))
                            : types[k] == Credit.class ? credit : context.solution(types[k], check);
        }
        return arguments;
    }

    private static List<Method> checks(Class<?> type) {
        List<Method> checks = new ArrayList<>();
        for (Method method : type.getDeclaredMethods()) {
            if (method.isAnnotationPresent(Check.class)) {
                checks.add(method);
            }
        }
        checks.sort(Comparator.comparingInt(CheckLoop::place));
        return checks;
    }

    private static int place(Method check) {
        return check.getAnnotation(Check.class).order();
    }

    private static boolean isPlain(Class<?> type) {
        boolean plain = type.getSuperclass() == Object.class && only(type, Exercise.class);
        plain &= type.getInterfaces().length == 0 && type.getEnclosingClass() == null;
        Constructor<?>[] constructors = type.getDeclaredConstructors();
        plain &= constructors.length == 1 && constructors[0].getParameterCount() == 0;
        for (AnnotatedElement field : type.getDeclaredFields()) {
            plain &= only(field, null);
        }
        for (Class<?> inner : type.getDeclaredClasses()) {
            plain &= only(inner, null);
        }
        Set<Integer> places = new HashSet<>();
        for (Method method : type.getDeclaredMethods()) {
            plain &= only(method, Check.class);
            if (method.isAnnotationPresent(Check.class)) {
                plain &= isPlain(method, type) && places.add(place(method));
            }
        }
        return plain;
    }

    private static boolean isPlain(Method check, Class<?> type) {
        boolean plain = (check.getModifiers() & (Modifier.PRIVATE | Modifier.STATIC)) == 0;
        Class<?> contract = type.getAnnotation(Exercise.class).contract();
        for (Class<?> parameter : check.getParameterTypes()) {
            plain &= Set.of(Inputs.class, Credit.class, contract).contains(parameter);
        }
        return plain && check.getReturnType() == void.class;
    }

    private static boolean only(AnnotatedElement element, Class<?> allowed) {
        for (java.lang.annotation.Annotation found : element.getDeclaredAnnotations()) {
            if (found.annotationType() != allowed) {
                return false;
            }
        }
        return true;
    }
}
