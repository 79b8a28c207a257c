package org.seqlab.grade.wire;

import java.lang.reflect.Array;
import java.lang.reflect.GenericArrayType;
import java.lang.reflect.Method;
import java.lang.reflect.Modifier;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.Type;
import java.lang.reflect.TypeVariable;
import java.lang.reflect.WildcardType;
import java.util.ArrayList;
import java.util.List;

/** The little that has to be known about generic types. */
public final class Types {
    private static final ClassValue<Method> SINGLE =
            new ClassValue<>() {
                @Override
                protected Method computeValue(Class<?> type) {
                    return findSingle(type);
                }
            };

    private Types() {}

    /**
     * Returns the class of a type.
     *
     * @param type any type
     * @return its erasure
     */
    public static Class<?> raw(Type type) {
        if (type instanceof Class<?> plain) {
            return plain;
        }
        if (type instanceof ParameterizedType parameterized) {
            return (Class<?>) parameterized.getRawType();
        }
        if (type instanceof GenericArrayType array) {
            return Array.newInstance(raw(array.getGenericComponentType()), 0).getClass();
        }
        return type instanceof WildcardType wildcard
                ? raw(wildcard.getUpperBounds()[0])
                : Object.class;
    }

    static Type argument(Type type, int place) {
        return type instanceof ParameterizedType parameterized
                ? bound(parameterized.getActualTypeArguments()[place])
                : Object.class;
    }

    static Type entry(Type type) {
        return type instanceof GenericArrayType array
                ? array.getGenericComponentType()
                : raw(type).getComponentType();
    }

    private static Type bound(Type type) {
        if (!(type instanceof WildcardType wildcard)) {
            return type;
        }
        Type[] lower = wildcard.getLowerBounds();
        return lower.length > 0 ? lower[0] : wildcard.getUpperBounds()[0];
    }

    /**
     * Returns a type as it reads inside another one: {@code T} inside {@code Pair<Matrix>} is
     * {@code Matrix}.
     *
     * @param type the type to resolve
     * @param owner the type whose arguments are known
     * @return the resolved type; {@code Object} for what stays unknown
     */
    static Type resolve(Type type, Type owner) {
        if (!(type instanceof TypeVariable<?>) || !(owner instanceof ParameterizedType known)) {
            return type instanceof TypeVariable<?> ? Object.class : type;
        }
        TypeVariable<?>[] parameters = raw(owner).getTypeParameters();
        for (int place = 0; place < parameters.length; place++) {
            if (parameters[place].getName().equals(((TypeVariable<?>) type).getName())) {
                return bound(known.getActualTypeArguments()[place]);
            }
        }
        return Object.class;
    }

    /**
     * Returns the one abstract method of a functional interface.
     *
     * @param type the interface
     * @return the method
     * @throws WireException if the type is no functional interface
     */
    public static Method single(Class<?> type) {
        return SINGLE.get(type);
    }

    private static Method findSingle(Class<?> type) {
        List<Method> methods = new ArrayList<>();
        for (Method method : type.getMethods()) {
            if (Modifier.isAbstract(method.getModifiers())) {
                methods.add(method);
            }
        }
        if (!type.isInterface() || methods.size() != 1) {
            throw new WireException(type.getSimpleName() + " is not a functional interface");
        }
        return methods.get(0);
    }

    /**
     * Returns the types of the arguments of a functional interface's method.
     *
     * @param type the interface with its type arguments, such as {@code BinaryOperator<Matrix>}
     * @return the types in order
     */
    public static Type[] inputs(Type type) {
        Method method = single(raw(type));
        Type[] inputs = method.getGenericParameterTypes();
        for (int k = 0; k < inputs.length; k++) {
            inputs[k] = through(inputs[k], type, method.getDeclaringClass());
        }
        return inputs;
    }

    /**
     * Returns the type of the result of a functional interface's method.
     *
     * @param type the interface with its type arguments
     * @return the type
     */
    public static Type output(Type type) {
        Method method = single(raw(type));
        return through(method.getGenericReturnType(), type, method.getDeclaringClass());
    }

    private static Type through(Type type, Type owner, Class<?> declaring) {
        Class<?> raw = raw(owner);
        if (raw == declaring) {
            return resolve(type, owner);
        }
        for (Type parent : raw.getGenericInterfaces()) {
            if (declaring.isAssignableFrom(raw(parent))) {
                return resolve(through(type, parent, declaring), owner);
            }
        }
        return Object.class;
    }
}
