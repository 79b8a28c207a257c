package org.seqlab.grade.attack;

import java.lang.reflect.Method;
import java.util.Arrays;
import java.util.Map;
import java.util.regex.MatchResult;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import org.seqlab.grade.run.ExerciseInfo;

/** Fits an attack to an exercise: every method of the contract carries it out. */
public final class AttackCell {
    private static final Pattern REPEAT = Pattern.compile("\\$\\{repeat:(\\d+):([^}]*}?)}");
    private static final Pattern METHODS = Pattern.compile("\\$\\{methods:(\\d+)}");
    private static final Pattern CASES = Pattern.compile("\\$\\{cases:(\\d+)}");
    private static final String TOOLS =
            """
                static String caught;
                static int calls;
                static Object value;
                static final List<Object> keep = new ArrayList<>();
                static boolean on() { return true; }
                @SuppressWarnings("unchecked") static <T> T cast(Object o) { return (T) o; }
                static void breach(java.lang.String what) {
                    caught = what;
                    throw new Error("BREACH " + what);
                }
                static void found(java.lang.String name) {
                    try {
                        Class.forName(name);
                    } catch (ClassNotFoundException | LinkageError e) {
                        return;
                    }
                    breach("found " + name);
                }
                static boolean readable(java.lang.String file) {
                    try (java.io.FileInputStream in = new java.io.FileInputStream(file)) {
                        in.read();
                        return true;
                    } catch (Exception e) {
                        return false;
                    }
                }
                static java.lang.String text(java.lang.String file) {
                    try (java.io.FileInputStream in = new java.io.FileInputStream(file)) {
                        return new java.lang.String(in.readNBytes(200));
                    } catch (Exception e) {
                        return "";
                    }
                }
                static void read(java.lang.String file) {
                    if (readable(file)) { breach("read " + file); }
                }
                static void list(java.lang.String folder) {
                    java.io.File[] files = new java.io.File(folder).listFiles();
                    if (files != null && files.length > 0) { breach("listed " + folder); }
                }
                static void write(java.lang.String file) {
                    try (java.io.FileOutputStream out = new java.io.FileOutputStream(file, true)) {
                        out.write(120);
                    } catch (Exception e) {
                        return;
                    }
                    breach("wrote " + file);
                }
                static void run(java.lang.String... command) {
                    try {
                        new ProcessBuilder(command).start();
                    } catch (Exception e) {
                        return;
                    }
                    breach("ran " + command[0]);
                }
                static void send(byte[] bytes) {
                    try {
                        java.io.FileOutputStream out =
                                new java.io.FileOutputStream(java.io.FileDescriptor.out);
                        out.write(bytes);
                        out.flush();
                    } catch (java.io.IOException e) {
                        caught = null;
                    }
                }
                static byte[] frame(int kind, long ticket, byte[] body) {
                    return java.nio.ByteBuffer.allocate(17 + body.length)
                            .putInt(13 + body.length).put((byte) kind).putLong(ticket).putInt(0)
                            .put(body).array();
                }
            """;

    private AttackCell() {}

    /**
     * Fits an attack.
     *
     * @param attack the attack
     * @param exercise the exercise whose methods carry it out
     * @param places what the attack looks for: canary, results and port
     * @return the text of a cell
     */
    public static String of(Attack attack, ExerciseInfo exercise, Map<String, String> places) {
        StringBuilder cell = new StringBuilder("// EXERCISE ");
        cell.append(exercise.id()).append(' ').append(exercise.className()).append('\n');
        cell.append(attack.before()).append("final class ").append(exercise.className());
        cell.append(" {\n").append(TOOLS).append(attack.members());
        cell.append("    static void attack(Object[] arguments) {\n        if (on()) {\n");
        cell.append(attack.body()).append("        }\n    }\n");
        cell.append("    static Object result(Object[] arguments) {\n        return ");
        cell.append(attack.result()).append(";\n    }\n");
        for (Method method : exercise.contract().getMethods()) {
            cell.append(method(method));
        }
        cell.append("}\n").append(attack.outside());
        return fill(cell.toString(), places);
    }

    private static String method(Method method) {
        StringBuilder parameters = new StringBuilder();
        StringBuilder names = new StringBuilder();
        for (int k = 0; k < method.getParameterCount(); k++) {
            String type = method.getGenericParameterTypes()[k].getTypeName().replace('$', '.');
            parameters.append(k == 0 ? "" : ", ").append(type).append(" a").append(k);
            names.append(k == 0 ? "" : ", ").append("a").append(k);
        }
        return """
            static %s %s(%s) {
                calls++;
                if (caught != null) { throw new Error("BREACH " + caught); }
                Object[] arguments = {%s};
                attack(arguments);
                return cast(result(arguments));
            }
        """
                .formatted(
                        method.getGenericReturnType().getTypeName().replace('$', '.'),
                        method.getName(),
                        parameters,
                        names);
    }

    private static String fill(String text, Map<String, String> places) {
        String filled = REPEAT.matcher(text).replaceAll(AttackCell::repeated);
        filled =
                METHODS.matcher(filled)
                        .replaceAll(m -> many(m, "static int m%1$d() { return %1$d; }"));
        filled = CASES.matcher(filled).replaceAll(m -> many(m, "case %1$d: return %1$d;"));
        for (Map.Entry<String, String> place : places.entrySet()) {
            filled = filled.replace("${" + place.getKey() + "}", place.getValue());
        }
        return filled;
    }

    private static String repeated(MatchResult match) {
        int times = Integer.parseInt(match.group(1));
        return Matcher.quoteReplacement(match.group(2).repeat(times));
    }

    private static String many(MatchResult match, String text) {
        String[] numbered = new String[Integer.parseInt(match.group(1))];
        Arrays.setAll(numbered, k -> text.formatted(k));
        return Matcher.quoteReplacement(String.join("\n", numbered));
    }
}
