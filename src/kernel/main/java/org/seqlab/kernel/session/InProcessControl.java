package org.seqlab.kernel.session;

import java.lang.instrument.ClassDefinition;
import java.lang.instrument.Instrumentation;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Method;
import java.net.MalformedURLException;
import java.util.Optional;
import java.util.concurrent.locks.ReentrantLock;
import jdk.jshell.execution.DirectExecutionControl;
import jdk.jshell.execution.LoaderDelegate;

/**
 * Runs snippets in this process, hands out their values as objects, replaces the bodies of loaded
 * classes in place and stops a running snippet.
 */
final class InProcessControl extends DirectExecutionControl {
    private static final int GRACE_MILLIS = 120;

    private final CellLoader loader;
    private final ReentrantLock compiler;
    private volatile Object value;
    private volatile Throwable thrown;
    private volatile boolean invoked;
    private volatile boolean stopping;
    private boolean practising;
    private volatile Thread worker;

    /**
     * Makes the control.
     *
     * @param loader loads what cells declare
     * @param compiler held while JShell works, but not while a snippet runs
     */
    InProcessControl(CellLoader loader, ReentrantLock compiler) {
        super(new Delegate(loader));
        this.compiler = compiler;
        this.loader = loader;
    }

    private record Delegate(CellLoader loader) implements LoaderDelegate {
        @Override
        public void load(ClassBytecodes[] classes) throws ClassInstallException {
            boolean[] installed = new boolean[classes.length];
            for (ClassBytecodes source : classes) {
                loader.add(source);
            }
            for (int i = 0; i < classes.length; i++) {
                try {
                    Class.forName(classes[i].name(), false, loader).getDeclaredMethods();
                    installed[i] = true;
                } catch (ClassNotFoundException | LinkageError e) {
                    throw new ClassInstallException("load: " + e, installed);
                }
            }
        }

        @Override
        public void classesRedefined(ClassBytecodes[] classes) {
            for (ClassBytecodes source : classes) {
                loader.add(source);
            }
        }

        @Override
        public void addToClasspath(String path) throws InternalException {
            try {
                loader.addPath(path);
            } catch (MalformedURLException e) {
                throw new InternalException(e.toString());
            }
        }

        @Override
        public Class<?> findClass(String name) throws ClassNotFoundException {
            return loader.declared(name);
        }
    }

    @Override
    public void redefine(ClassBytecodes[] classes)
            throws ClassInstallException, NotImplementedException, EngineTerminationException {
        Optional<Instrumentation> means = Agent.get();
        if (means.isEmpty()) {
            throw new ClassInstallException("no agent", new boolean[classes.length]);
        }
        try {
            ClassDefinition[] definitions = new ClassDefinition[classes.length];
            for (int i = 0; i < classes.length; i++) {
                Class<?> type = loader.declared(classes[i].name());
                byte[] woven = CellLoader.weave(classes[i].bytecodes());
                definitions[i] = new ClassDefinition(type, woven);
            }
            means.get().redefineClasses(definitions);
            classesRedefined(classes);
        } catch (Exception | LinkageError e) {
            throw new ClassInstallException(e.toString(), new boolean[classes.length]);
        }
    }

    @Override
    protected String invoke(Method method) throws Exception {
        value = null;
        thrown = null;
        if (practising) {
            return "nothing";
        }
        invoked = true;
        compiler.unlock();
        worker = Thread.currentThread();
        try {
            value = method.invoke(null);
            return value == null ? "null" : "value";
        } catch (InvocationTargetException e) {
            thrown = e.getCause();
            if (stopping) {
                throw new StoppedException();
            }
            throw e;
        } finally {
            worker = null;
            compiler.lock();
        }
    }

    /** Forgets what the last snippet left; called before each. */
    void prepare() {
        value = null;
        thrown = null;
        invoked = false;
    }

    /** Whether snippets are only compiled and loaded; asked and set by who holds the compiler. */
    void practise(boolean only) {
        practising = only;
    }

    /** A cell starts: an interrupt that came too late for the last one is forgotten. */
    void begin() {
        Poll.disarm();
        stopping = false;
        Thread.interrupted();
    }

    boolean stopped() {
        return stopping;
    }

    boolean invoked() {
        return invoked;
    }

    Object value() {
        return value;
    }

    Throwable thrown() {
        return thrown;
    }

    /**
     * Stops the cell of this thread: at once if it runs, else before its next snippet. While the
     * compiler works the thread is not interrupted, because that would close its files.
     */
    void interrupt(Thread cell) {
        stopping = true;
        Poll.arm(cell);
        if (worker != cell) {
            return;
        }
        cell.interrupt();
        if (Runtime.version().feature() < 20) {
            stopTheOldWay(cell);
        }
    }

    /** Before Java 20 even a loop inside the JDK can be stopped. */
    @SuppressWarnings("deprecation")
    private void stopTheOldWay(Thread cell) {
        for (int waited = 0; worker == cell && waited < GRACE_MILLIS; waited += 5) {
            try {
                Thread.sleep(5);
            } catch (InterruptedException e) {
                return;
            }
        }
        if (worker == cell) {
            cell.stop();
        }
    }
}
