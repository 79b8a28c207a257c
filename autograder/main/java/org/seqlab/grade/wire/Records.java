package org.seqlab.grade.wire;

import java.lang.reflect.Constructor;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.RecordComponent;
import java.util.Arrays;

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
        Class<?>[] types =
                Arrays.stream(type.getRecordComponents())
                        .map(RecordComponent::getType)
                        .toArray(Class<?>[]::new);
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
