package org.seqlab.grade.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.List;
import org.seqlab.grade.worker.ClassFile.Member;

/** Writes the class of one lambda: its captured values as fields, and the method that calls its body. */
final class LambdaClass {
    /** The static method that makes an instance. */
    static final String MAKER = "of";

    private static final int NEW = 8;

    private final String name;
    private final int version;
    private final Member site;
    private final int kind;
    private final Member target;
    private final ConstantPool pool = new ConstantPool();
    private final Conversions conversions = new Conversions(pool);

    LambdaClass(String name, int version, Member site, int kind, Member target) {
        this.name = name;
        this.version = version;
        this.site = site;
        this.kind = kind;
        this.target = target;
    }

    /** Returns the class file, or null if a conversion is needed that this class does not know. */
    byte[] write(String erased, String instantiated) throws IOException {
        List<String> captured = types(site.type());
        ByteArrayOutputStream body = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(body);
        out.writeShort(0x1030);
        out.writeShort(pool.type(name));
        out.writeShort(pool.type("java/lang/Object"));
        out.writeShort(1);
        String result = result(site.type());
        out.writeShort(pool.type(result.substring(1, result.length() - 1)));
        out.writeShort(captured.size());
        for (int k = 0; k < captured.size(); k++) {
            out.writeShort(0x12);
            out.writeShort(pool.text("f" + k));
            out.writeShort(pool.text(captured.get(k)));
            out.writeShort(0);
        }
        out.writeShort(3);
        method(out, 2, "<init>", arguments(captured) + "V", constructor(captured));
        method(out, 8, MAKER, site.type(), maker(captured));
        method(out, 1, site.name(), erased, caller(captured, erased, instantiated));
        out.writeShort(0);
        return conversions.areUsual() ? file(body.toByteArray()) : null;
    }

    private byte[] file(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(version);
        pool.writeTo(out);
        out.write(body);
        return bytes.toByteArray();
    }

    private MethodCode constructor(List<String> captured) throws IOException {
        MethodCode code = new MethodCode();
        code.load("L;", 0);
        code.op(0xB7, pool.member(ClassFile.METHOD, "java/lang/Object", "<init>", "()V"));
        int place = 1;
        for (int k = 0; k < captured.size(); k++) {
            code.load("L;", 0);
            code.load(captured.get(k), place);
            code.op(0xB5, pool.member(9, name, "f" + k, captured.get(k)));
            place += MethodCode.slots(captured.get(k));
        }
        return code.op(0xB1);
    }

    private MethodCode maker(List<String> captured) throws IOException {
        MethodCode code = new MethodCode().op(0xBB, pool.type(name)).op(0x59);
        int place = 0;
        for (String one : captured) {
            code.load(one, place);
            place += MethodCode.slots(one);
        }
        int init = pool.member(ClassFile.METHOD, name, "<init>", arguments(captured) + "V");
        return code.op(0xB7, init).op(0xB0);
    }

    private MethodCode caller(List<String> captured, String erased, String instantiated)
            throws IOException {
        MethodCode code = new MethodCode();
        List<String> wanted = new ArrayList<>(types(target.type()));
        if (kind == NEW) {
            code.op(0xBB, pool.type(target.owner())).op(0x59);
        } else if (!Lambdas.isStatic(kind)) {
            wanted.add(0, "L" + target.owner() + ";");
        }
        List<String> given = types(erased);
        List<String> exact = types(instantiated);
        conversions.require(captured.size() + given.size() == wanted.size());
        conversions.require(exact.size() == given.size());
        for (int k = 0; conversions.areUsual() && k < captured.size(); k++) {
            code.load("L;", 0);
            code.op(0xB4, pool.member(9, name, "f" + k, captured.get(k)));
            conversions.cast(code, captured.get(k), wanted.get(k));
        }
        int place = 1;
        for (int k = 0; conversions.areUsual() && k < given.size(); k++) {
            code.load(given.get(k), place);
            place += MethodCode.slots(given.get(k));
            conversions.cast(code, given.get(k), exact.get(k));
            conversions.convert(code, exact.get(k), wanted.get(captured.size() + k));
        }
        invoke(code, wanted);
        String made = kind == NEW ? "L" + target.owner() + ";" : result(target.type());
        finish(code, made, result(erased));
        return code;
    }

    private void invoke(MethodCode code, List<String> wanted) throws IOException {
        int method = pool.member(target.tag(), target.owner(), target.name(), target.type());
        switch (kind) {
            case 6 -> code.op(0xB8, method);
            case 9 -> {
                int words = wanted.stream().mapToInt(MethodCode::slots).sum();
                code.op(0xB9, method).op(words).op(0);
            }
            case NEW -> code.op(0xB7, method);
            default -> code.op(0xB6, method);
        }
    }

    private void finish(MethodCode code, String made, String result) throws IOException {
        if (result.equals("V")) {
            if (!made.equals("V")) {
                code.op(MethodCode.slots(made) == 2 ? 0x58 : 0x57);
            }
            code.op(0xB1);
            return;
        }
        conversions.require(!made.equals("V"));
        if (conversions.areUsual()) {
            conversions.convert(code, made, result);
        }
        int place = Math.max(0, "IJFD".indexOf(MethodCode.stack(result)));
        code.op(result.length() > 1 ? 0xB0 : 0xAC + place);
    }

    private void method(
            DataOutputStream out, int access, String method, String type, MethodCode code)
            throws IOException {
        out.writeShort(access);
        out.writeShort(pool.text(method));
        out.writeShort(pool.text(type));
        out.writeShort(1);
        out.writeShort(pool.text("Code"));
        byte[] bytes = code.toBytes();
        out.writeInt(12 + bytes.length);
        int words = 2 * (types(site.type()).size() + types(type).size()) + 6;
        out.writeShort(words);
        out.writeShort(words);
        out.writeInt(bytes.length);
        out.write(bytes);
        out.writeInt(0);
    }

    private static String arguments(List<String> types) {
        return "(" + String.join("", types) + ")";
    }

    private static String result(String type) {
        return type.substring(type.indexOf(')') + 1);
    }

    private static List<String> types(String type) {
        List<String> types = new ArrayList<>();
        int at = 1;
        while (type.charAt(at) != ')') {
            int from = at;
            while (type.charAt(at) == '[') {
                at++;
            }
            at = type.charAt(at) == 'L' ? type.indexOf(';', at) + 1 : at + 1;
            types.add(type.substring(from, at));
        }
        return types;
    }
}
