package org.seqlab.simd;

import java.util.Optional;

/**
 * Decides once which kernels run: those on the Vector API, or the plain loops.
 *
 * <p>The vector classes are loaded by name, so that this package works where the module {@code
 * jdk.incubator.vector} is absent. The system property {@code seqlab.plain=true} asks for the plain
 * loops even where the module is there.
 */
public final class Simd {
    private static final String MODULE = "jdk.incubator.vector";
    private static final boolean VECTOR = vector();

    static final FloatProduct FLOAT_PRODUCT =
            load(FloatProduct.class, "FloatVectorProduct", "FloatPlainProduct");
    static final DoubleProduct DOUBLE_PRODUCT =
            load(DoubleProduct.class, "DoubleVectorProduct", "DoublePlainProduct");
    static final FloatFunctions FLOAT_FUNCTIONS =
            load(FloatFunctions.class, "FloatVectorFunctions", "FloatPlainFunctions");
    static final DoubleFunctions DOUBLE_FUNCTIONS =
            load(DoubleFunctions.class, "DoubleVectorFunctions", "DoublePlainFunctions");

    static final FloatCells FLOAT_CELLS =
            load(FloatCells.class, "FloatVectorCells", "FloatPlainCells");

    private Simd() {}

    /**
     * Tells whether the kernels run on the Vector API.
     *
     * @return false if the plain loops serve
     */
    public static boolean isVector() {
        return VECTOR;
    }

    /**
     * Says what is lost where the Vector API is absent.
     *
     * @return one line, or empty if nothing is lost
     */
    public static Optional<String> notice() {
        return VECTOR
                ? Optional.empty()
                : Optional.of(
                        "Seqlab computes with plain loops, about ten times slower in training:"
                                + " start Java with --add-modules "
                                + MODULE
                                + " for the vector kernels.");
    }

    private static boolean vector() {
        if (Boolean.getBoolean("seqlab.plain")) {
            return false;
        }
        boolean there = isThere();
        if (!there) {
            System.err.println(
                    "Seqlab: module "
                            + MODULE
                            + " is absent, so plain loops serve (same results, slower).");
        }
        return there;
    }

    /** By a class, because the module need not be in the boot layer. */
    private static boolean isThere() {
        try {
            Class.forName(MODULE + ".Vector", false, null);
            return true;
        } catch (ClassNotFoundException e) {
            return false;
        }
    }

    private static <T> T load(Class<T> type, String vector, String plain) {
        String name = Simd.class.getPackageName() + "." + (VECTOR ? vector : plain);
        try {
            return type.cast(Class.forName(name).getDeclaredConstructor().newInstance());
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException("The kernels of " + name + " cannot be loaded.", e);
        }
    }
}
