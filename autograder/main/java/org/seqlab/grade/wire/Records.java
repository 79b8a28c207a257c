package org.seqlab.grade.wire;

import java.lang.reflect.AccessibleObject;
import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;

/** A record class, looked at once: reflection makes copies of all that it shows. */
final class Records {
    private static final ClassValue<Records> KNOWN =
            new ClassValue<>() {
                @Override
                protected Records computeValue(Class<?> type) {
                    return new Records(type);
                }
            };

    private final Class<?> record;
    private final String[] names;
    private final Type[] types;
    private final Method[] accessors;
    private final Constructor<?> constructor;

    private Records(Class<?> record) {
        this.record = record;
        RecordComponent[] components = record.getRecordComponents();
        names = new String[components.length];
        types = new Type[components.length];
        accessors = new Method[components.length];
        Class<?>[] raw = new Class<?>[components.length];
        for (int k = 0; k < components.length; k++) {
            names[k] = components[k].getName();
            types[k] = components[k].getGenericType();
            accessors[k] = open(components[k].getAccessor());
            raw[k] = components[k].getType();
        }
        try {
            constructor = open(record.getDeclaredConstructor(raw));
        } catch (NoSuchMethodException e) {
            throw new WireException("a " + record.getSimpleName() + " cannot be made");
        }
    }

    private static <T extends AccessibleObject> T open(T member) {
        member.setAccessible(true);
        return member;
    }

    static Records of(Class<?> record) {
        return KNOWN.get(record);
    }

    int size() {
        return names.length;
    }

    String name(int component) {
        return names[component];
    }

    Type type(int component) {
        return types[component];
    }

    Object get(int component, Object owner) {
        try {
            return accessors[component].invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new WireException("the component " + names[component] + " cannot be read");
        }
    }

    Object make(Object[] parts) {
        try {
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            String name = record.getSimpleName();
            throw new WireException("a " + name + " cannot have these components");
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new WireException("a " + record.getSimpleName() + " cannot be made");
        }
    }
}
