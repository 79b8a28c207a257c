package org.seqlab.grade.worker;

import java.io.IOException;
import java.util.LinkedHashMap;
import java.util.Map;
import org.seqlab.grade.worker.ClassFile.Member;
import org.seqlab.grade.worker.ClassFile.Method;

/**
 * Replaces lambdas and method references by plain classes, in class files.
 *
 * <p>Java makes the class of a lambda when it meets the lambda, and the first one costs a new process
 * ten milliseconds: more than all other work of most answers. The compile server is warm, and what
 * it makes here is no more than the student could have written as classes of their own.
 *
 * <p>The call that makes the lambda takes five bytes; a call of a static method of the new class, with
 * the same arguments and result, takes three, so that nothing else in the method moves. Whatever is
 * unusual stays as it is.
 */
public final class Lambdas {
    private static final int STATIC = 6;
    private static final int SPECIAL = 7;
    private static final int PRIVATE = 2;

    private final Map<String, byte[]> classes;
    private final Map<String, ClassFile> parsed = new LinkedHashMap<>();
    private final Map<String, byte[]> made = new LinkedHashMap<>();

    private Lambdas(Map<String, byte[]> classes) {
        this.classes = classes;
        classes.forEach((name, bytes) -> parsed.put(name.replace('.', '/'), new ClassFile(bytes)));
    }

    /**
     * Replaces them.
     *
     * @param classes class files by name
     * @return those and the new ones; as they were if they are beyond this class
     */
    public static Map<String, byte[]> replaced(Map<String, byte[]> classes) {
        try {
            Lambdas lambdas = new Lambdas(classes);
            for (ClassFile file : lambdas.parsed.values()) {
                for (Method method : file.methods().values()) {
                    lambdas.in(file, method);
                }
            }
            return lambdas.all();
        } catch (IOException | RuntimeException e) {
            return classes;
        }
    }

    private Map<String, byte[]> all() {
        if (made.isEmpty()) {
            return classes;
        }
        Map<String, byte[]> all = new LinkedHashMap<>();
        parsed.forEach((name, file) -> all.put(name.replace('/', '.'), file.toBytes()));
        made.forEach((name, bytes) -> all.put(name.replace('/', '.'), bytes));
        return all;
    }

    private void in(ClassFile file, Method method) throws IOException {
        int end = method.code() + method.length();
        for (int at = method.code(); at < end; at += length(file, at, method.code())) {
            if (file.u1(at) == 0xBA) {
                replace(file, at);
            }
        }
    }

    private void replace(ClassFile file, int at) throws IOException {
        int dynamic = file.u2(at + 1);
        int[] bootstrap = file.bootstrap(dynamic);
        Member maker = file.member(file.handleMember(bootstrap[0]));
        if (!maker.owner().equals("java/lang/invoke/LambdaMetafactory")
                || !maker.name().equals("metafactory")) {
            return;
        }
        Member site = file.member(dynamic);
        int kind = file.handleKind(bootstrap[2]);
        Member target = file.member(file.handleMember(bootstrap[2]));
        String name = file.name() + "$$" + made.size();
        if (parsed.containsKey(name) || !mayCall(file, kind, target)) {
            return;
        }
        LambdaClass lambda = new LambdaClass(name, file.version(), site, kind, target);
        byte[] bytes = lambda.write(file.indirect(bootstrap[1]), file.indirect(bootstrap[3]));
        if (bytes != null) {
            Method own = own(file, target);
            if (own != null && target.name().startsWith("lambda$")) {
                file.open(own);
            }
            made.put(name, bytes);
            file.call(at, name, LambdaClass.MAKER, site.type());
        }
    }

    private static Method own(ClassFile file, Member target) {
        return target.owner().equals(file.name())
                ? file.methods().get(target.name() + target.type())
                : null;
    }

    /** Only the bodies of lambdas are opened to their package; what is private otherwise stays. */
    private boolean mayCall(ClassFile file, int kind, Member target) {
        boolean ours = parsed.containsKey(target.owner());
        if (ours) {
            boolean isClass = target.tag() == ClassFile.METHOD;
            Method method = parsed.get(target.owner()).methods().get(target.name() + target.type());
            if (method == null) {
                return false;
            }
            boolean body = own(file, target) != null && target.name().startsWith("lambda$");
            return body
                    ? isClass && (isStatic(kind) || file.isFinal())
                    : (method.access() & PRIVATE) == 0 && kind != SPECIAL;
        }
        String home = file.name().substring(0, file.name().lastIndexOf('/') + 1);
        return kind != SPECIAL
                && !target.owner().startsWith("[")
                && !target.owner().startsWith(home)
                && !target.name().equals("clone");
    }

    /** The length of the instruction at a place; see the specification, 6.5. */
    private static int length(ClassFile file, int at, int start) {
        int code = file.u1(at);
        int aligned = at + 4 - (at - start) % 4;
        if (code == 0xAA) {
            int entries = file.s4(aligned + 8) - file.s4(aligned + 4) + 1;
            return aligned + 12 + 4 * entries - at;
        }
        if (code == 0xAB) {
            return aligned + 8 + 8 * file.s4(aligned + 4) - at;
        }
        if (code == 0xC4) {
            return file.u1(at + 1) == 0x84 ? 6 : 4;
        }
        if (code == 0x10 || code == 0x12 || code == 0xBC || code == 0xA9) {
            return 2;
        }
        if (code >= 0x15 && code <= 0x19 || code >= 0x36 && code <= 0x3A) {
            return 2;
        }
        if (code == 0x11 || code == 0x13 || code == 0x14 || code == 0x84) {
            return 3;
        }
        if (code >= 0x99 && code <= 0xA8 || code == 0xC6 || code == 0xC7) {
            return 3;
        }
        if (code >= 0xB2 && code <= 0xB8 || code == 0xBB || code == 0xBD) {
            return 3;
        }
        if (code == 0xC0 || code == 0xC1) {
            return 3;
        }
        if (code == 0xB9 || code == 0xBA || code == 0xC8 || code == 0xC9) {
            return 5;
        }
        return code == 0xC5 ? 4 : 1;
    }

    static boolean isStatic(int kind) {
        return kind == STATIC;
    }
}
