package org.seqlab.kernel.session;

import java.net.URI;
import javax.tools.SimpleJavaFileObject;

/** A class file that one of our own indexes lists, and that knows its class's name. */
abstract class ListedClass extends SimpleJavaFileObject {
    /** Making a true one for each of a thousand classes takes time, and hardly any is asked. */
    private static final URI UNASKED = URI.create("listed:/");

    private final String binaryName;

    ListedClass(String binaryName) {
        super(UNASKED, Kind.CLASS);
        this.binaryName = binaryName;
    }

    /** Returns the class's name, such as {@code a.b.C$D}. */
    final String binaryName() {
        return binaryName;
    }

    @Override
    public abstract URI toUri();
}
