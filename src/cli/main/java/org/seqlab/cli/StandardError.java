package org.seqlab.cli;

import java.io.FileDescriptor;
import java.io.FileOutputStream;
import java.io.PrintStream;
import java.lang.reflect.Constructor;
import java.nio.charset.Charset;

/**
 * Gives the program its error stream back. The launcher hides file 2 from the JVM, whose line about
 * incubator modules helps nobody, and passes the user's error stream under another number.
 *
 * <p>The number is used as it is, through the private constructor of {@link FileDescriptor} that the
 * jar's manifest opens: a file opened anew by its path would not share its position with the shell,
 * and the two would overwrite each other.
 */
final class StandardError {
    private static final String PROPERTY = "seqlab.stderr";

    private StandardError() {}

    /** Takes over the stream that the launcher names; standard output serves where it cannot. */
    static void restore() {
        Integer number = Integer.getInteger(PROPERTY);
        if (number != null) {
            System.setErr(open(number));
        }
    }

    private static PrintStream open(int number) {
        try {
            Constructor<FileDescriptor> byNumber =
                    FileDescriptor.class.getDeclaredConstructor(int.class);
            byNumber.setAccessible(true);
            Charset charset = Charset.forName(System.getProperty("stderr.encoding", "UTF-8"));
            FileDescriptor file = byNumber.newInstance(number);
            return new PrintStream(new FileOutputStream(file), true, charset);
        } catch (ReflectiveOperationException | RuntimeException e) {
            return System.out;
        }
    }
}
