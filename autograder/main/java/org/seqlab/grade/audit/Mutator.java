package org.seqlab.grade.audit;

import com.sun.source.tree.AssignmentTree;
import com.sun.source.tree.BinaryTree;
import com.sun.source.tree.CompilationUnitTree;
import com.sun.source.tree.CompoundAssignmentTree;
import com.sun.source.tree.ConditionalExpressionTree;
import com.sun.source.tree.ExpressionStatementTree;
import com.sun.source.tree.ExpressionTree;
import com.sun.source.tree.IfTree;
import com.sun.source.tree.LiteralTree;
import com.sun.source.tree.MemberSelectTree;
import com.sun.source.tree.MethodInvocationTree;
import com.sun.source.tree.NewClassTree;
import com.sun.source.tree.Tree;
import com.sun.source.tree.UnaryTree;
import com.sun.source.util.JavacTask;
import com.sun.source.util.SourcePositions;
import com.sun.source.util.TreeScanner;
import com.sun.source.util.Trees;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.net.URI;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;
import javax.tools.JavaFileObject;
import javax.tools.SimpleJavaFileObject;
import javax.tools.ToolProvider;

/**
 * Makes small changes to a program text: operators, boundaries, constants, signs, conditions, calls
 * left out or with their arguments exchanged.
 *
 * <p>Source: the operators of mutation testing as PIT has them (pitest.org), here on the source and
 * not on class files, so that a survivor can be read.
 */
final class Mutator extends TreeScanner<Void, Void> {
    private static final Map<String, List<String>> OPERATORS =
            Map.ofEntries(
                    Map.entry("+", List.of("-")),
                    Map.entry("-", List.of("+")),
                    Map.entry("*", List.of("/")),
                    Map.entry("/", List.of("*")),
                    Map.entry("%", List.of("*")),
                    Map.entry("<", List.of("<=", ">=")),
                    Map.entry("<=", List.of("<", ">")),
                    Map.entry(">", List.of(">=", "<=")),
                    Map.entry(">=", List.of(">", "<")),
                    Map.entry("==", List.of("!=")),
                    Map.entry("!=", List.of("==")),
                    Map.entry("&&", List.of("||")),
                    Map.entry("||", List.of("&&")),
                    Map.entry("+=", List.of("-=")),
                    Map.entry("-=", List.of("+=")),
                    Map.entry("*=", List.of("/=")),
                    Map.entry("/=", List.of("*=")));

    /** Calls that mean the same with receiver and argument exchanged. */
    private static final Set<String> COMMUTE = Set.of("plus", "hadamard", "equals");

    private static final Map<String, String> TWINS =
            Map.of(
                    "plus", "minus",
                    "minus", "plus",
                    "times", "hadamard",
                    "hadamard", "times",
                    "min", "max",
                    "max", "min",
                    "rows", "cols",
                    "cols", "rows");

    private final String source;
    private final List<Mutation> found = new ArrayList<>();
    private CompilationUnitTree unit;
    private SourcePositions positions;

    private Mutator(String source) {
        this.source = source;
    }

    /**
     * Returns all changes to a program text; not every one compiles.
     *
     * @param source a class
     * @return the changes from top to bottom
     */
    static List<Mutation> of(String source) {
        Mutator mutator = new Mutator(source);
        mutator.read();
        return mutator.found.stream().distinct().toList();
    }

    private void read() {
        JavaFileObject file =
                new SimpleJavaFileObject(URI.create("string:///Cell.java"), Kinds.SOURCE) {
                    @Override
                    public CharSequence getCharContent(boolean ignoreErrors) {
                        return source;
                    }
                };
        JavacTask task =
                (JavacTask)
                        ToolProvider.getSystemJavaCompiler()
                                .getTask(
                                        null,
                                        null,
                                        d -> {},
                                        List.of("-proc:none"),
                                        null,
                                        List.of(file));
        positions = Trees.instance(task).getSourcePositions();
        try {
            for (CompilationUnitTree tree : task.parse()) {
                unit = tree;
                scan(tree, null);
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** Keeps the name of an enum constant short. */
    private static final class Kinds {
        static final JavaFileObject.Kind SOURCE = JavaFileObject.Kind.SOURCE;
    }

    private int start(Tree tree) {
        return (int) positions.getStartPosition(unit, tree);
    }

    private int end(Tree tree) {
        return (int) positions.getEndPosition(unit, tree);
    }

    private String text(Tree tree) {
        return source.substring(start(tree), end(tree));
    }

    private void put(Tree tree, String text, String kind) {
        found.add(new Mutation(start(tree), end(tree), text, kind));
    }

    @Override
    public Void visitBinary(BinaryTree tree, Void none) {
        between(tree.getLeftOperand(), tree.getRightOperand());
        return super.visitBinary(tree, none);
    }

    @Override
    public Void visitCompoundAssignment(CompoundAssignmentTree tree, Void none) {
        between(tree.getVariable(), tree.getExpression());
        return super.visitCompoundAssignment(tree, none);
    }

    private void between(Tree left, Tree right) {
        String gap = source.substring(end(left), start(right));
        // Brackets around an operand belong to the gap.
        String operator = gap.replaceAll("[\\s()]", "");
        int at = end(left) + gap.indexOf(operator);
        for (String other : OPERATORS.getOrDefault(operator, List.of())) {
            found.add(new Mutation(at, at + operator.length(), other, "operator"));
        }
    }

    @Override
    public Void visitUnary(UnaryTree tree, Void none) {
        String operand = text(tree.getExpression());
        switch (tree.getKind()) {
            case UNARY_MINUS, LOGICAL_COMPLEMENT -> put(tree, operand, "sign");
            case PREFIX_INCREMENT, POSTFIX_INCREMENT -> put(tree, operand + "--", "sign");
            case PREFIX_DECREMENT, POSTFIX_DECREMENT -> put(tree, operand + "++", "sign");
            default -> {}
        }
        return super.visitUnary(tree, none);
    }

    @Override
    public Void visitLiteral(LiteralTree tree, Void none) {
        Object value = tree.getValue();
        if (value instanceof Integer number) {
            put(tree, "(" + (number + 1) + ")", "constant");
            put(tree, "(" + (number - 1) + ")", "constant");
        } else if (value instanceof Double number) {
            put(tree, "(" + (number + 1) + ")", "constant");
            put(tree, "(" + (number == 0 ? -1 : -number) + ")", "constant");
        } else if (value instanceof Boolean flag) {
            put(tree, "" + !flag, "constant");
        }
        return super.visitLiteral(tree, none);
    }

    @Override
    public Void visitIf(IfTree tree, Void none) {
        put(tree.getCondition(), "(!" + text(tree.getCondition()) + ")", "condition");
        return super.visitIf(tree, none);
    }

    @Override
    public Void visitConditionalExpression(ConditionalExpressionTree tree, Void none) {
        put(tree.getTrueExpression(), text(tree.getFalseExpression()), "condition");
        put(tree.getFalseExpression(), text(tree.getTrueExpression()), "condition");
        return super.visitConditionalExpression(tree, none);
    }

    @Override
    public Void visitExpressionStatement(ExpressionStatementTree tree, Void none) {
        boolean assigns = tree.getExpression() instanceof AssignmentTree;
        put(tree, ";", assigns ? "assignment left out" : "call left out");
        return super.visitExpressionStatement(tree, none);
    }

    @Override
    public Void visitMethodInvocation(MethodInvocationTree tree, Void none) {
        boolean ordered = !text(tree.getMethodSelect()).matches("Math\\.(max|min)");
        if (ordered) {
            exchange(tree.getArguments());
        }
        if (tree.getMethodSelect() instanceof MemberSelectTree select) {
            receiver(tree, select);
        }
        return super.visitMethodInvocation(tree, none);
    }

    private void receiver(MethodInvocationTree tree, MemberSelectTree select) {
        String owner = text(select.getExpression());
        put(tree, owner, "call left out");
        String name = select.getIdentifier().toString();
        if (TWINS.containsKey(name)) {
            int from = end(select) - name.length();
            found.add(new Mutation(from, end(select), TWINS.get(name), "other call"));
        }
        if (tree.getArguments().size() == 1) {
            String argument = text(tree.getArguments().get(0));
            put(tree, argument, "call left out");
            if (!COMMUTE.contains(name)) {
                put(tree, "(" + argument + ")." + name + "(" + owner + ")", "arguments exchanged");
            }
        }
    }

    @Override
    public Void visitNewClass(NewClassTree tree, Void none) {
        exchange(tree.getArguments());
        return super.visitNewClass(tree, none);
    }

    private void exchange(List<? extends ExpressionTree> arguments) {
        for (int k = 0; k + 1 < arguments.size(); k++) {
            Tree a = arguments.get(k);
            Tree b = arguments.get(k + 1);
            String gap = source.substring(end(a), start(b));
            String turned = text(b) + gap + text(a);
            if (!text(a).equals(text(b))) {
                found.add(new Mutation(start(a), end(b), turned, "arguments exchanged"));
            }
        }
    }
}
