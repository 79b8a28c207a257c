package org.seqlab.grade.worker;

import java.io.ByteArrayOutputStream;
import java.io.DataOutputStream;
import java.io.IOException;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.seqlab.grade.worker.ClassFile.Member;

/** Writes the class of one lambda: its captured values as fields, and the method that calls its body. */
final class LambdaClass {
    /** The static method that makes an instance. */
    static final String MAKER = "of";

    private static final int NEW = 8;
    private static final Map<String, String> WRAPPERS =
            Map.of(
                    "Z",
                    "Boolean",
                    "B",
                    "Byte",
                    "C",
                    "Character",
                    "S",
                    "Short",
                    "I",
                    "Integer",
                    "J",
                    "Long",
                    "F",
                    "Float",
                    "D",
                    "Double");
    private static final Map<String, String> VALUES =
            Map.of(
                    "Z", "boolean", "B", "byte", "C", "char", "S", "short", "I", "int", "J", "long",
                    "F", "float", "D", "double");
    private static final Map<String, Integer> WIDENINGS =
            Map.of("IJ", 0x85, "IF", 0x86, "ID", 0x87, "JF", 0x89, "JD", 0x8A, "FD", 0x8D);

    private final String name;
    private final int version;
    private final Member site;
    private final int kind;
    private final Member target;
    private final ByteArrayOutputStream constants = new ByteArrayOutputStream();
    private final DataOutputStream pool = new DataOutputStream(constants);
    private final Map<String, Integer> known = new LinkedHashMap<>();
    private int count = 1;
    private boolean usual = true;

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
        out.writeShort(type(name));
        out.writeShort(type("java/lang/Object"));
        out.writeShort(1);
        String result = result(site.type());
        out.writeShort(type(result.substring(1, result.length() - 1)));
        out.writeShort(captured.size());
        for (int k = 0; k < captured.size(); k++) {
            out.writeShort(0x12);
            out.writeShort(text("f" + k));
            out.writeShort(text(captured.get(k)));
            out.writeShort(0);
        }
        out.writeShort(3);
        method(out, 2, "<init>", arguments(captured) + "V", constructor(captured));
        method(out, 8, MAKER, site.type(), maker(captured));
        method(out, 1, site.name(), erased, caller(captured, erased, instantiated));
        out.writeShort(0);
        return usual ? file(body.toByteArray()) : null;
    }

    private byte[] file(byte[] body) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        DataOutputStream out = new DataOutputStream(bytes);
        out.writeInt(0xCAFEBABE);
        out.writeInt(version);
        out.writeShort(count);
        out.write(constants.toByteArray());
        out.write(body);
        return bytes.toByteArray();
    }

    /** Instructions that are being written. */
    private static final class Code {
        private final ByteArrayOutputStream bytes = new ByteArrayOutputStream();

        Code op(int code) {
            bytes.write(code);
            return this;
        }

        Code op(int code, int constant) {
            bytes.write(code);
            bytes.write(constant >> 8);
            bytes.write(constant);
            return this;
        }

        void load(String type, int place) {
            int code = 0x15 + Math.max(0, "IJFD".indexOf(stack(type)));
            code = type.length() > 1 ? 0x19 : code;
            op(0xC4).op(code, place);
        }
    }

    private Code constructor(List<String> captured) throws IOException {
        Code code = new Code();
        code.load("L;", 0);
        code.op(0xB7, member(ClassFile.METHOD, "java/lang/Object", "<init>", "()V"));
        int place = 1;
        for (int k = 0; k < captured.size(); k++) {
            code.load("L;", 0);
            code.load(captured.get(k), place);
            code.op(0xB5, member(9, name, "f" + k, captured.get(k)));
            place += slots(captured.get(k));
        }
        return code.op(0xB1);
    }

    private Code maker(List<String> captured) throws IOException {
        Code code = new Code().op(0xBB, type(name)).op(0x59);
        int place = 0;
        for (String one : captured) {
            code.load(one, place);
            place += slots(one);
        }
        int init = member(ClassFile.METHOD, name, "<init>", arguments(captured) + "V");
        return code.op(0xB7, init).op(0xB0);
    }

    private Code caller(List<String> captured, String erased, String instantiated)
            throws IOException {
        Code code = new Code();
        List<String> wanted = new ArrayList<>(types(target.type()));
        if (kind == NEW) {
            code.op(0xBB, type(target.owner())).op(0x59);
        } else if (!Lambdas.isStatic(kind)) {
            wanted.add(0, "L" + target.owner() + ";");
        }
        List<String> given = types(erased);
        List<String> exact = types(instantiated);
        usual &= captured.size() + given.size() == wanted.size() && exact.size() == given.size();
        for (int k = 0; usual && k < captured.size(); k++) {
            code.load("L;", 0);
            code.op(0xB4, member(9, name, "f" + k, captured.get(k)));
            usual = wanted.get(k).equals(captured.get(k)) || wanted.get(k).length() > 1;
            cast(code, captured.get(k), wanted.get(k));
        }
        int place = 1;
        for (int k = 0; usual && k < given.size(); k++) {
            code.load(given.get(k), place);
            place += slots(given.get(k));
            cast(code, given.get(k), exact.get(k));
            convert(code, exact.get(k), wanted.get(captured.size() + k));
        }
        invoke(code, wanted);
        String made = kind == NEW ? "L" + target.owner() + ";" : result(target.type());
        finish(code, made, result(erased));
        return code;
    }

    private void invoke(Code code, List<String> wanted) throws IOException {
        int method = member(target.tag(), target.owner(), target.name(), target.type());
        switch (kind) {
            case 6 -> code.op(0xB8, method);
            case 9 -> {
                int words = wanted.stream().mapToInt(LambdaClass::slots).sum();
                code.op(0xB9, method).op(words).op(0);
            }
            case NEW -> code.op(0xB7, method);
            default -> code.op(0xB6, method);
        }
    }

    private void finish(Code code, String made, String result) throws IOException {
        if (result.equals("V")) {
            if (!made.equals("V")) {
                code.op(slots(made) == 2 ? 0x58 : 0x57);
            }
            code.op(0xB1);
            return;
        }
        usual &= !made.equals("V");
        if (usual) {
            convert(code, made, result);
        }
        int place = Math.max(0, "IJFD".indexOf(stack(result)));
        code.op(result.length() > 1 ? 0xB0 : 0xAC + place);
    }

    private void convert(Code code, String from, String to) throws IOException {
        if (from.equals(to)) {
            return;
        }
        boolean plainFrom = from.length() == 1;
        boolean plainTo = to.length() == 1;
        if (plainFrom && plainTo) {
            widen(code, from, to);
        } else if (plainFrom) {
            String wrapper = "java/lang/" + WRAPPERS.get(from);
            String type = "(" + from + ")L" + wrapper + ";";
            code.op(0xB8, member(ClassFile.METHOD, wrapper, "valueOf", type));
            cast(code, "L" + wrapper + ";", to);
        } else if (plainTo) {
            unbox(code, from, to);
        } else {
            cast(code, from, to);
        }
    }

    private void unbox(Code code, String from, String to) throws IOException {
        for (Map.Entry<String, String> entry : WRAPPERS.entrySet()) {
            if (from.equals("Ljava/lang/" + entry.getValue() + ";")) {
                String plain = entry.getKey();
                String wrapper = from.substring(1, from.length() - 1);
                String method = VALUES.get(plain) + "Value";
                code.op(0xB6, member(ClassFile.METHOD, wrapper, method, "()" + plain));
                widen(code, plain, to);
                return;
            }
        }
        usual = false;
    }

    private void widen(Code code, String from, String to) {
        boolean same = from.equals(to) || stack(from).equals("I") && to.equals("I");
        boolean truth = !from.equals(to) && (from + to).contains("Z");
        Integer widening = WIDENINGS.get(stack(from) + to);
        usual &= !truth && (same || widening != null);
        if (!same && widening != null) {
            code.op(widening);
        }
    }

    private void cast(Code code, String from, String to) throws IOException {
        if (from.equals(to) || to.equals("Ljava/lang/Object;")) {
            return;
        }
        usual &= from.length() > 1 && to.length() > 1;
        if (usual) {
            code.op(0xC0, type(to.startsWith("[") ? to : to.substring(1, to.length() - 1)));
        }
    }

    /** All integers up to 32 bits are one type while they are computed with. */
    private static String stack(String type) {
        return "ZBCS".contains(type) ? "I" : type;
    }

    private static int slots(String type) {
        return type.equals("J") || type.equals("D") ? 2 : 1;
    }

    private void method(DataOutputStream out, int access, String method, String type, Code code)
            throws IOException {
        out.writeShort(access);
        out.writeShort(text(method));
        out.writeShort(text(type));
        out.writeShort(1);
        out.writeShort(text("Code"));
        byte[] bytes = code.bytes.toByteArray();
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

    private int text(String text) throws IOException {
        Integer there = known.get(text);
        if (there == null) {
            ClassFile.utf(pool, text);
            there = count++;
            known.put(text, there);
        }
        return there;
    }

    private int type(String type) throws IOException {
        int place = text(type);
        pool.writeByte(7);
        pool.writeShort(place);
        return count++;
    }

    private int member(int tag, String owner, String member, String type) throws IOException {
        int home = type(owner);
        int first = text(member);
        int second = text(type);
        pool.writeByte(12);
        pool.writeShort(first);
        pool.writeShort(second);
        int pair = count++;
        pool.writeByte(tag);
        pool.writeShort(home);
        pool.writeShort(pair);
        return count++;
    }
}
