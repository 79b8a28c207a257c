"""Tests what a session keeps, resets and says, with a real client."""
import unittest

from seqlab_client import outputs_of, reply_to, run, start, stop, text_of


class SemanticsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start()

    @classmethod
    def tearDownClass(cls):
        stop(cls.manager, cls.client)

    def ok(self, code):
        """Runs a cell that must succeed; returns its result and what it said on stderr."""
        reply, outputs = run(self.client, code)
        self.assertEqual("ok", reply["status"], reply)
        results = [c["data"]["text/plain"] for t, c in outputs if t == "execute_result"]
        return results[0] if results else None, text_of(outputs, "stderr")

    def value(self, code):
        return self.ok(code)[0]

    def error(self, code):
        reply, _ = run(self.client, code)
        self.assertEqual("error", reply["status"], reply)
        return reply["ename"], "\n".join(reply["traceback"])

    def test_edited_exercise_keeps_variables_and_objects(self):
        first = "final class Cell { double w = 2; double step(double x) { return w * x; } }"
        self.ok(first)
        self.ok("Cell cell = new Cell(); double[] kept = {cell.step(3)}; var inferred = kept[0];")
        self.ok("cell.w = 5;")
        _, said = self.ok(first.replace("w * x", "Math.max(w * x, 0) + 1"))
        self.assertEqual("", said)
        self.assertEqual("16.0", self.value("cell.step(3)"))
        self.assertEqual("6.0", self.value("kept[0] + inferred - 6"))

    def test_added_methods_and_inner_classes_keep_values_of_our_types(self):
        self.ok("final class Step { static double f(double x) { return x; } }")
        self.ok("double result = Step.f(4); Matrix weights = Matrix.filled(2, 3, Step.f(1));")
        self.ok("""final class Step {
            record Pair(double a, double b) {}
            static double f(double x) { return new Pair(x, 1).a() + g(x); }
            static double g(double x) { return 10 * x; }
        }""")
        self.assertEqual("4.0", self.value("result"))
        self.assertEqual("3", self.value("weights.cols()"))
        self.assertEqual("22.0", self.value("Step.f(2)"))

    def test_what_the_jvm_refuses_is_named_with_the_cell_to_run_again(self):
        self.ok("class Shape { double a; }")
        msg_id = self.client.execute("Shape shape = new Shape();")
        outputs_of(self.client, msg_id)
        cell = reply_to(self.client, msg_id)["content"]["execution_count"]
        _, said = self.ok("class Shape { double a, b; }")
        expected = f"`shape` was reset because `Shape` changed; run cell {cell} again."
        self.assertEqual(expected, said.strip())

    def test_forward_references_are_reported_at_once_by_name(self):
        _, said = self.ok("double early(double x) { return helper(x) + 1; }")
        self.assertIn("missing method helper(double)", said)
        _, said = self.ok("class Early { Late late; }")
        self.assertIn("missing class Late", said)
        _, said = self.ok("double helper(double x) { return 2 * x; } class Late {}")
        self.assertEqual("", said)
        self.assertEqual("7.0", self.value("early(3)"))
        self.assertEqual("null", self.value("new Early().late"))

    def test_types_of_each_kind(self):
        self.ok("""enum Gate { UPDATE, FORGET }
            record Pair<A, B>(A a, B b) { static int count = 3; }
            interface Scorer { double of(String s); default double twice(String s) { return 2 * of(s); } }
            class Outer { static class Inner { int n = 4; } class Own { int m = 5; } }
            static <T extends Comparable<T>> T largest(List<T> all) { return Collections.max(all); }
            sealed interface Shape1 permits Round1 {}
            record Round1(double r) implements Shape1 {}""")
        self.assertEqual("FORGET", self.value("Gate.values()[1]"))
        self.assertEqual("Pair[a=1, b=x]", self.value('new Pair<>(1, "x")'))
        self.assertEqual("3", self.value("Pair.count"))
        self.assertEqual("8.0", self.value("Scorer length = s -> s.length();\nlength.twice(\"abcd\")"))
        self.assertEqual("9", self.value("new Outer.Inner().n + new Outer().new Own().m"))
        self.assertEqual("zwei", self.value('largest(List.of("eins", "zwei"))'))
        self.ok("int sum;\n{ var a = 2; var b = 3; sum = a + b; }")
        self.assertEqual("5", self.value("sum"))

    def test_imports_in_later_cells_reset_nothing(self):
        self.ok("var list = new ArrayList<>(List.of(1, 2)); int number = 6; class Kept { int n = 7; }")
        self.ok("Kept one = new Kept(); one.n = 8;")
        for line in ("import java.nio.file.Path;", "import java.util.*;", "import static java.lang.Math.PI;"):
            _, said = self.ok(line)
            self.assertEqual("", said)
        self.assertEqual("16", self.value("list.size() + number + one.n"))

    def test_a_cell_of_five_hundred_lines(self):
        lines = [f"int line{i} = {i};" for i in range(3)]
        body = "\n".join(f"    static int m{i}(int x) {{ return x + {i}; }}" for i in range(490))
        code = "\n".join(lines) + "\nfinal class Long500 {\n" + body + "\n}\nLong500.m489(line2)"
        self.assertGreaterEqual(code.count("\n"), 494)
        self.assertEqual("491", self.value(code))

    def test_unicode_in_names_text_and_output(self):
        self.assertEqual("3.5", self.value("double größe = 3; double Γu = 0.5;\ngröße + Γu"))
        self.assertEqual("日本語🎵 é", self.value('"日本語🎵 é"'))
        _, outputs = run(self.client, 'System.out.println("→ 🎵 ñ"); System.out.print("\\u65e5");')
        self.assertEqual("→ 🎵 ñ\n日", text_of(outputs))

    def test_endless_recursion_is_named_and_survived(self):
        self.ok("int deep(int n) { return deep(n + 1) + 1; }")
        name, told = self.error("deep(0)")
        self.assertEqual("StackOverflowError", name)
        self.assertIn("calls itself", told)
        self.assertEqual("2", self.value("1 + 1"))

    def test_full_memory_is_named_with_advice_and_survived(self):
        self.ok("List<long[]> hog = new ArrayList<>();")
        name, told = self.error("while (true) { hog.add(new long[4_000_000]); }")
        self.assertEqual("OutOfMemoryError", name)
        self.assertIn("MB", told)
        self.ok("hog.clear();")
        self.assertEqual("2", self.value("1 + 1"))

    def test_standard_input_is_the_students(self):
        code = 'System.out.println("n?"); new Scanner(System.in).nextInt() * 2'
        msg_id = self.client.execute(code, allow_stdin=True)
        self.client.get_stdin_msg(timeout=300)
        self.client.input("21")
        found = [m for m in outputs_of(self.client, msg_id) if m["msg_type"] == "execute_result"]
        self.assertEqual("42", found[0]["content"]["data"]["text/plain"])
        reply_to(self.client, msg_id)

    def test_standard_error_is_a_stream_of_its_own(self):
        _, outputs = run(self.client, 'System.err.println("careful"); System.out.println("fine");')
        self.assertEqual("careful\n", text_of(outputs, "stderr"))
        self.assertEqual("fine\n", text_of(outputs))

    def test_history_gives_tail_range_and_search(self):
        for code in ("int h1 = 101;", "h1 + 1", "// nothing"):
            run(self.client, code)
        run(self.client, "h1 + 3", store_history=False)

        def history(**options):
            content = reply_to(self.client, self.client.history(raw=True, **options))["content"]
            return [entry[2] for entry in content["history"]]

        self.assertEqual(["h1 + 1", "// nothing"], history(hist_access_type="tail", n=2))
        self.assertEqual(["int h1 = 101;"],
                         history(hist_access_type="search", pattern="int h1*", n=1))
        found = reply_to(self.client, self.client.history(
            raw=True, output=True, hist_access_type="search", pattern="h1*1", n=1))
        _, number, (code, result) = found["content"]["history"][0]
        self.assertEqual(("h1 + 1", "102"), (code, result))
        self.assertEqual(["h1 + 1"], history(
            hist_access_type="range", session=0, start=number, stop=number + 1))

    def test_values_of_expressions_leave_no_names_behind(self):
        self.assertEqual("5", self.value("2 + 3"))
        self.assertIsNone(self.value("2 + 3;"))
        self.assertIsNone(self.value("System.gc()"))
        content = reply_to(self.client, self.client.complete("$", 1))["content"]
        self.assertEqual([], content["matches"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
