package org.seqlab.kernel.session;

import com.sun.source.tree.ClassTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.MethodTree;
import com.sun.source.tree.Tree;
import com.sun.source.util.DocTrees;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreePath;
import com.sun.source.util.TreePathScanner;
import java.io.IOException;
import java.io.InputStream;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Documentation and source of what students call, read from the sources that the jar carries.
 *
 * <p>They lie below {@code sources/}, where the compiler does not take them for its own.
 */
final class Sources {
    /**
     * Packages whose sources the jar carries; the modules' build files name the same. Not those
     * that hold the answers to exercises.
     */
    static final List<String> PACKAGES =
            List.of(
                    "org.seqlab.math",
                    "org.seqlab.params",
                    "org.seqlab.course",
                    "org.seqlab.kernel",
                    "org.seqlab.kernel.show");

    private static final Pattern METHOD = Pattern.compile("([\\w.]+)\\.(\\w+)\\(([^)]*)\\)");
    private static final Pattern CONSTRUCTOR = Pattern.compile("^(\\w+)\\(([^)]*)\\)");
    private static final Pattern NAME = Pattern.compile("[\\w.]+$");

    private final boolean whole;

    /**
     * Makes a reader.
     *
     * @param whole whether the source is shown rather than declaration and documentation
     */
    Sources(boolean whole) {
        this.whole = whole;
    }

    /**
     * Explains what JShell names by a signature.
     *
     * @param signature such as {@code Matrix Matrix.times(Matrix arg0)} or a class
     * @return nothing if the jar carries no source of it
     */
    Optional<String> of(String signature) {
        String bare = signature.replaceAll("<[^<>]*(<[^<>]*>)?[^<>]*>", "");
        Matcher method = METHOD.matcher(bare);
        if (method.find()) {
            return explain(method.group(1), method.group(2), parameters(method.group(3)));
        }
        Matcher constructor = CONSTRUCTOR.matcher(bare);
        if (constructor.find()) {
            return explain(constructor.group(1), "<init>", parameters(constructor.group(2)));
        }
        Matcher name = NAME.matcher(bare);
        return name.find() ? explain(name.group(), "", List.of()) : Optional.empty();
    }

    private static List<String> parameters(String list) {
        List<String> types = new ArrayList<>();
        for (String parameter : list.isBlank() ? new String[0] : list.split(",")) {
            types.add(simple(parameter.strip().split("\\s+")[0]));
        }
        return types;
    }

    private static String simple(String type) {
        return type.replaceAll("<.*>", "").replace("...", "[]").replaceFirst("^.*\\.", "");
    }

    private Optional<String> explain(String type, String method, List<String> parameters) {
        String name = simple(type);
        return text(type, name).flatMap(source -> find(source, name, method, parameters));
    }

    private static Optional<String> text(String type, String name) {
        for (String candidate : PACKAGES) {
            if (type.contains(".") && !type.equals(candidate + "." + name)) {
                continue;
            }
            String path = "sources/" + candidate.replace('.', '/') + "/" + name + ".java";
            try (InputStream in = Sources.class.getClassLoader().getResourceAsStream(path)) {
                if (in != null) {
                    return Optional.of(new String(in.readAllBytes(), StandardCharsets.UTF_8));
                }
            } catch (IOException e) {
                return Optional.empty();
            }
        }
        return Optional.empty();
    }

    private Optional<String> find(String source, String type, String method, List<String> types) {
        try {
            JavacTask task = task(source);
            CompilationUnitTree unit = task.parse().iterator().next();
            DocTrees trees = DocTrees.instance(task);
            TreePath[] found = new TreePath[1];
            new TreePathScanner<Void, Void>() {
                @Override
                public Void visitClass(ClassTree tree, Void unused) {
                    if (method.isEmpty() && tree.getSimpleName().contentEquals(type)) {
                        found[0] = getCurrentPath();
                    }
                    return super.visitClass(tree, unused);
                }

                @Override
                public Void visitMethod(MethodTree tree, Void unused) {
                    if (tree.getName().contentEquals(method) && takes(tree, types)) {
                        found[0] = getCurrentPath();
                    }
                    return null;
                }
            }.scan(unit, null);
            return Optional.ofNullable(found[0]).map(path -> describe(source, trees, unit, path));
        } catch (IOException e) {
            return Optional.empty();
        }
    }

    private static boolean takes(MethodTree tree, List<String> types) {
        return tree.getParameters().stream()
                .map(parameter -> simple(parameter.getType().toString()))
                .toList()
                .equals(types);
    }

    private static JavacTask task(String source) {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("mem:///$.java"), JavaFileObject.Kind.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreEncodingErrors) {
                        return source;
                    }
                };
        return (JavacTask)
                ToolProvider.getSystemJavaCompiler()
                        .getTask(null, null, d -> {}, List.of("-proc:none"), null, List.of(file));
    }

    private String describe(
            String source, DocTrees trees, CompilationUnitTree unit, TreePath path) {
        SourcePositions positions = trees.getSourcePositions();
        Tree tree = path.getLeaf();
        int start = (int) positions.getStartPosition(unit, tree);
        int end = (int) positions.getEndPosition(unit, tree);
        if (whole) {
            int line = source.lastIndexOf('\n', start) + 1;
            return source.substring(line, end).stripIndent();
        }
        String code = source.substring(start, end);
        int body = code.indexOf('{');
        String declaration = body < 0 ? code : code.substring(0, body);
        String comment = trees.getDocComment(path);
        String words = comment == null ? "" : "\n" + plain(comment);
        return declaration.strip().replaceAll("\\s+", " ") + words;
    }

    /** Takes the markup out of a documentation comment. */
    private static String plain(String comment) {
        return comment.replaceAll("\\{@(?:code|link|literal)\\s+([^}]*)\\}", "$1")
                .replaceAll("</?(?:p|em|b|i|code|pre|ul|ol|li)>", "")
                .replaceAll("(?m)^ ", "")
                .strip();
    }
}
