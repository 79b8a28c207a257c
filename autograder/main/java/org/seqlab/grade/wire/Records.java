package org.seqlab.grade.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;

/** Reads and makes records by reflection. */
final class Records {
    private Records() {}

    static Object get(RecordComponent component, Object owner) {
        try {
            component.getAccessor().setAccessible(true);
            return component.getAccessor().invoke(owner);
        } catch (ReflectiveOperationException e) {
            throw new WireException("the component " + component.getName() + " cannot be read");
        }
    }

    static Object make(Class<?> type, Object[] parts) {
        RecordComponent[] components = type.getRecordComponents();
        Class<?>[] types = new Class<?>[components.length];
        for (int k = 0; k < types.length; k++) {
            types[k] = components[k].getType();
        }
        try {
            Constructor<?> constructor = type.getDeclaredConstructor(types);
            constructor.setAccessible(true);
            return constructor.newInstance(parts);
        } catch (InvocationTargetException e) {
            throw new WireException("a " + type.getSimpleName() + " cannot have these components");
        } catch (ReflectiveOperationException | IllegalArgumentException e) {
            throw new WireException("a " + type.getSimpleName() + " cannot be made");
        }
    }
}
