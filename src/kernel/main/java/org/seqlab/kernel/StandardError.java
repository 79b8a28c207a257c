package org.seqlab.kernel;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.StandardCharsets;

/**
 * Gives the kernel its error stream back: the JVM's line about incubator modules goes to file 2,
 * which is therefore closed to it, and the user's own stream comes as another number.
 */
public final class StandardError {
    private static final String PROPERTY = "seqlab.stderr";

    private StandardError() {}

    /** Takes over the stream that the launcher names; where it cannot, nothing is printed. */
    public static void restore() {
        Integer number = Integer.getInteger(PROPERTY);
        if (number == null) {
            return;
        }
        try {
            Constructor<FileDescriptor> byNumber =
                    FileDescriptor.class.getDeclaredConstructor(int.class);
            byNumber.setAccessible(true);
            FileOutputStream file = new FileOutputStream(byNumber.newInstance(number));
            System.setErr(new PrintStream(file, true, StandardCharsets.UTF_8));
        } catch (ReflectiveOperationException | RuntimeException e) {
            System.setErr(System.out);
        }
    }
}
