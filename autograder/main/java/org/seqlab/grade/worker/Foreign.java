package org.seqlab.grade.worker;

import java.lang.invoke.MethodHandle;
import java.lang.reflect.Array;
import java.lang.reflect.Method;
import java.nio.ByteBuffer;
import java.nio.ByteOrder;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/**
 * Calls functions of the C library through the foreign-function interface of Java 22 and later, by
 * reflection, so that this class loads on Java 17 too.
 *
 * <p>Every argument and result is a 64-bit number; memory is handed over as its address.
 */
final class Foreign {
    private final Class<?> linkerType = type("Linker");
    private final Object linker;
    private final Object lookup;
    private final Object arena;
    private final Object number;

    Foreign() throws ReflectiveOperationException {
        linker = linkerType.getMethod("nativeLinker").invoke(null);
        lookup = linkerType.getMethod("defaultLookup").invoke(linker);
        arena = type("Arena").getMethod("global").invoke(null);
        number = type("ValueLayout").getField("JAVA_LONG").get(null);
    }

    private static Class<?> type(String name) throws ClassNotFoundException {
        return Class.forName("java.lang.foreign." + name);
    }

    /** Memory outside the heap that is never freed. */
    record Memory(ByteBuffer bytes, long address) {}

    Memory memory(int size) throws ReflectiveOperationException {
        Method allocate = type("Arena").getMethod("allocate", long.class, long.class);
        Object segment = allocate.invoke(arena, (long) Math.max(8, size), 8L);
        Class<?> memory = type("MemorySegment");
        ByteBuffer bytes = (ByteBuffer) memory.getMethod("asByteBuffer").invoke(segment);
        long address = (Long) memory.getMethod("address").invoke(segment);
        return new Memory(bytes.order(ByteOrder.nativeOrder()), address);
    }

    Memory text(String text) throws ReflectiveOperationException {
        byte[] bytes = text.getBytes(StandardCharsets.UTF_8);
        Memory memory = memory(bytes.length + 1);
        memory.bytes().put(bytes).put((byte) 0);
        return memory;
    }

    /** Returns a function of the C library that takes so many numbers. */
    MethodHandle function(String name, int arguments) throws ReflectiveOperationException {
        Object found = type("SymbolLookup").getMethod("find", String.class).invoke(lookup, name);
        Object symbol = ((Optional<?>) found).orElseThrow();
        Class<?> layout = type("MemoryLayout");
        Object layouts = Array.newInstance(layout, arguments);
        for (int k = 0; k < arguments; k++) {
            Array.set(layouts, k, number);
        }
        Object descriptor =
                type("FunctionDescriptor")
                        .getMethod("of", layout, layouts.getClass())
                        .invoke(null, number, layouts);
        Object options = Array.newInstance(type("Linker$Option"), 0);
        Method downcall =
                linkerType.getMethod(
                        "downcallHandle",
                        type("MemorySegment"),
                        type("FunctionDescriptor"),
                        options.getClass());
        return (MethodHandle) downcall.invoke(linker, symbol, descriptor, options);
    }
}
