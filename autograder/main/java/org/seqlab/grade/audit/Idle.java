package org.seqlab.grade.audit;

import java.lang.reflect.Method;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import org.seqlab.grade.run.ExerciseInfo;

/**
 * An answer that does no work: it hands arguments back or returns one number everywhere.
 *
 * @param name what it does
 * @param rule what it returns
 */
record Idle(String name, Rule rule) {
    /** Makes the value of one call. */
    @FunctionalInterface
    interface Rule {
        /**
         * Returns the value.
         *
         * @param arguments the arguments of the call
         * @param right what the reference returns for them: only its shape may be used
         * @return the value
         */
        Object of(Object[] arguments, Object right);
    }

    /**
     * Returns all such answers that fit an exercise.
     *
     * @param exercise the exercise; its contract has one method
     * @return the answers
     */
    static List<Idle> answers(ExerciseInfo exercise) {
        Method method = exercise.contract().getMethods()[0];
        List<Idle> answers = new ArrayList<>();
        if (!method.getReturnType().isPrimitive()) {
            answers.add(new Idle("returns null", (arguments, right) -> null));
        }
        for (double value : new double[] {0, 1, -1, Double.NaN}) {
            String name = "returns " + (value == (int) value ? "" + (int) value : value);
            answers.add(new Idle(name + " everywhere", (a, right) -> Shape.filled(right, value)));
        }
        if (Shape.isMany(method.getReturnType())) {
            answers.add(new Idle("returns nothing in it", (a, right) -> Shape.empty(right)));
        }
        answers.addAll(handedBack(method));
        return answers;
    }

    private static List<Idle> handedBack(Method method) {
        Type wanted = method.getGenericReturnType();
        Type[] given = method.getGenericParameterTypes();
        List<Idle> answers = new ArrayList<>();
        for (int k = 0; k < given.length; k++) {
            int place = k;
            String name = "returns " + method.getParameters()[k].getName();
            if (given[k].equals(wanted)) {
                answers.add(new Idle(name, (arguments, right) -> arguments[place]));
            } else if (entry(given[k]).equals(wanted)) {
                answers.add(new Idle(name + ".get(0)", (a, r) -> ((List<?>) a[place]).get(0)));
            }
        }
        int[] entries = matching(given, entry(wanted));
        if (entries.length > 0) {
            answers.add(new Idle("lists its arguments", (a, right) -> listed(a, entries)));
        }
        return answers;
    }

    private static Type entry(Type type) {
        boolean list = type instanceof ParameterizedType p && p.getRawType() == List.class;
        return list ? ((ParameterizedType) type).getActualTypeArguments()[0] : void.class;
    }

    private static int[] matching(Type[] given, Type wanted) {
        int[] all = new int[given.length];
        int n = 0;
        for (int k = 0; k < given.length; k++) {
            if (given[k].equals(wanted)) {
                all[n++] = k;
            }
        }
        return Arrays.copyOf(all, n);
    }

    private static List<Object> listed(Object[] arguments, int[] places) {
        List<Object> list = new ArrayList<>();
        for (int place : places) {
            list.add(arguments[place]);
        }
        return list;
    }
}
