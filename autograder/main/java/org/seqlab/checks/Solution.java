package org.seqlab.checks;

import java.lang.reflect.InvocationHandler;
import java.lang.reflect.Method;
import java.lang.reflect.Proxy;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Set;
import java.util.function.Supplier;

/** The student's code behind an instance of its contract. */
public abstract class Solution implements InvocationHandler {
    private final Set<String> changed = new LinkedHashSet<>();
    private boolean watching;

    /**
     * What came of one call.
     *
     * @param value the result
     * @param changed names of the arguments that the call changed, if somebody wants to know
     */
    public record Reply(Object value, List<String> changed) {}

    /**
     * Calls a method of the student's class with copies of the arguments.
     *
     * @param method the method of the contract
     * @param arguments values that the student's code cannot reach
     * @return the reply
     * @throws StudentFailure if no value came back
     */
    protected abstract Reply call(Method method, Object[] arguments);

    /**
     * Returns an instance of a contract that calls this code.
     *
     * @param contract the interface
     * @return the instance
     */
    public final Object behind(Class<?> contract) {
        return Proxy.newProxyInstance(contract.getClassLoader(), new Class<?>[] {contract}, this);
    }

    @Override
    public final Object invoke(Object self, Method method, Object[] arguments) {
        if (method.getDeclaringClass() == Object.class) {
            return objectMethod(self, method, arguments);
        }
        Reply reply = call(method, arguments == null ? new Object[0] : arguments);
        changed.addAll(reply.changed());
        return reply.value();
    }

    private static Object objectMethod(Object self, Method method, Object[] arguments) {
        return switch (method.getName()) {
            case "equals" -> self == arguments[0];
            case "hashCode" -> System.identityHashCode(self);
            default -> "the student's code";
        };
    }

    /**
     * Tells whether the check wants to know what becomes of the arguments.
     *
     * @return true while it does
     */
    protected final boolean isWatching() {
        return watching;
    }

    /** Returns the names of the arguments that these calls change. */
    final List<String> changedBy(Supplier<?> calls) {
        changed.clear();
        watching = true;
        try {
            calls.get();
        } finally {
            watching = false;
        }
        return List.copyOf(changed);
    }

    static Solution of(Object instance) {
        if (Proxy.isProxyClass(instance.getClass())
                && Proxy.getInvocationHandler(instance) instanceof Solution solution) {
            return solution;
        }
        throw new IllegalArgumentException(
                "leavesArgumentsAlone needs the contract that the check received as a parameter.");
    }
}
