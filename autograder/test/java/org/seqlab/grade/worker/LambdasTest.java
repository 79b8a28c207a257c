package org.seqlab.grade.worker;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.assertTrue;

import java.nio.charset.StandardCharsets;
import java.util.Map;
import org.junit.jupiter.api.Test;

class LambdasTest {
    private static final String MANY =
            """
            package many;
            import java.util.*;
            import java.util.function.*;
            import java.util.stream.*;
            final class Many {
                record Pair(int a, String b) {}
                interface Three { long of(byte a, double b, String c); }
                private final int field = 5;
                private int own(int x) { return x + field; }
                private static double hidden(double v) { return v / 3; }
                static double open(double v) { return v / 7; }
                int throughThis(int x) {
                    IntUnaryOperator f = v -> v + field;
                    IntUnaryOperator g = this::own;
                    return f.applyAsInt(x) * g.applyAsInt(x);
                }
                static <T extends Comparable<T>> T most(List<T> list, Comparator<? super T> by) {
                    return list.stream().max(by).orElseThrow();
                }
                static String all(String word, int whole, long big, double real, boolean yes) {
                    StringBuilder said = new StringBuilder();
                    DoubleUnaryOperator[] fs = {
                        Math::tanh, v -> v * real + big, Many::hidden, Many::open, v -> 1 - v * v
                    };
                    for (DoubleUnaryOperator f : fs) { said.append(f.applyAsDouble(0.37)).append(' '); }
                    Three three = (a, b, c) -> a + (long) b + c.length() + whole;
                    said.append(three.of((byte) 3, 2.5, word));
                    Function<Integer, Function<Integer, Integer>> sum = a -> b -> a + b + whole;
                    said.append(sum.apply(3).apply(4));
                    BinaryOperator<Integer> plus = Integer::sum;
                    ToDoubleFunction<Integer> widened = Integer::intValue;
                    ToLongFunction<String> length = String::length;
                    Function<String, Object> box = String::length;
                    said.append(plus.apply(5, 6)).append(widened.applyAsDouble(7));
                    said.append(length.applyAsLong(word)).append(box.apply("four"));
                    Supplier<List<String>> fresh = ArrayList::new;
                    List<String> list = fresh.get();
                    Consumer<String> add = list::add;
                    add.accept(word); add.accept("b"); add.accept("aa");
                    BiFunction<Integer, String, Pair> pair = Pair::new;
                    said.append(pair.apply(9, "z")).append(most(list, Comparator.naturalOrder()));
                    said.append(most(list, Comparator.comparing(String::length)));
                    said.append(list.stream().map(String::toUpperCase).sorted(Comparator.reverseOrder())
                            .collect(Collectors.joining(",")));
                    int[][] table = IntStream.range(0, 3).mapToObj(i -> new int[] {i, i * whole})
                            .toArray(int[][]::new);
                    said.append(Arrays.deepToString(table));
                    Predicate<String> empty = String::isEmpty;
                    said.append(empty.negate().test(word)).append(yes ? list.stream()
                            .mapToInt(String::length).mapToObj(i -> switch (i) {
                                case 1 -> "one"; case 2 -> "two"; case 500 -> "much"; default -> "?"; })
                            .toList() : "");
                    Map<String, Integer> counts = new TreeMap<>();
                    list.forEach(w -> counts.merge(w, 1, Integer::sum));
                    counts.replaceAll((k, v) -> v + k.length());
                    said.append(counts);
                    Runnable run = () -> said.append(new Many().throughThis(2));
                    run.run();
                    try {
                        Callable fails = () -> { throw new IllegalStateException("x" + big); };
                        fails.call();
                    } catch (Exception e) { said.append(e.getMessage()); }
                    return said.toString();
                }
                interface Callable { Object call() throws Exception; }
            }
            """;

    private static String said(Map<String, byte[]> files) throws Exception {
        Class<?> type = Class.forName("many.Many", true, new MemoryLoader(files));
        var method =
                type.getDeclaredMethod(
                        "all", String.class, int.class, long.class, double.class, boolean.class);
        method.setAccessible(true);
        return (String) method.invoke(null, "word", 11, 1L << 40, 0.25, true);
    }

    @Test
    void classesSayWhatLambdasSay() throws Exception {
        Map<String, byte[]> lambdas = MemoryClasses.files("many.Many", MANY);
        Map<String, byte[]> plain = Lambdas.replaced(lambdas);
        assertEquals(said(lambdas), said(plain));
        assertTrue(plain.size() > lambdas.size() + 20, "classes: " + plain.keySet());
        // A reference to a method that is private and no lambda's body stays what it is.
        String many = new String(plain.get("many.Many"), StandardCharsets.ISO_8859_1);
        assertTrue(many.contains("LambdaMetafactory"));
    }

    @Test
    void fileWithoutLambdasStaysAsItIs() {
        Map<String, byte[]> files =
                MemoryClasses.files("a.A", "package a; class A { int one() { return 1; } }");
        assertEquals(files, Lambdas.replaced(files));
    }

    @Test
    void classOfTheStudentsOwnIsNeverReplaced() {
        String source =
                "package b; class B { Runnable r = () -> { }; Runnable s = () -> r.run(); }"
                        + " class B$$0 { int one() { return 1; } }";
        Map<String, byte[]> files = MemoryClasses.files("b.B", source);
        assertEquals(files, Lambdas.replaced(files));
    }

    @Test
    void garbageStaysAsItIs() {
        byte[] garbage = "no class".getBytes(StandardCharsets.UTF_8);
        Map<String, byte[]> files = Map.of("a.A", garbage);
        assertEquals(files, Lambdas.replaced(files));
    }
}
