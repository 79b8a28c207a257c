"""Tests each request, interrupts, print storms and input with a real client."""
import os
import signal
import time
import unittest

from seqlab_client import PATIENCE, outputs_of, reply_to, run, start, stop, text_of, wait_for_text


class RequestsTest(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.manager, cls.client = start()

    @classmethod
    def tearDownClass(cls):
        stop(cls.manager, cls.client)

    def value(self, code):
        reply, outputs = run(self.client, code)
        self.assertEqual("ok", reply["status"], reply)
        return [c for t, c in outputs if t == "execute_result"][0]["data"]["text/plain"]

    def test_silent_cell_tells_nothing_and_counts_nothing(self):
        before = run(self.client, "1")[0]["execution_count"]
        reply, outputs = run(self.client, "1 + 1", silent=True)
        self.assertEqual([], outputs)
        self.assertEqual(before + 1, run(self.client, "1")[0]["execution_count"])

    def test_user_expressions_are_evaluated_one_by_one(self):
        asked = {"good": "1 + 1", "bad": "nothing(1)"}
        reply, _ = run(self.client, "int ue = 1;", user_expressions=asked)
        values = reply["user_expressions"]
        self.assertEqual("2", values["good"]["data"]["text/plain"])
        self.assertEqual("error", values["bad"]["status"])

    def test_waiting_cells_are_aborted_after_an_error_unless_told_otherwise(self):
        ids = [self.client.execute(c) for c in ("Thread.sleep(400); nothing(1)", "2", "3")]
        states = [reply_to(self.client, i)["content"]["status"] for i in ids]
        self.assertEqual(["error", "aborted", "aborted"], states)
        slow = "Thread.sleep(400); nothing(1)"
        ids = [self.client.execute(c, stop_on_error=False) for c in (slow, "2")]
        states = [reply_to(self.client, i)["content"]["status"] for i in ids]
        self.assertEqual(["error", "ok"], states)

    def test_error_is_told_once_with_a_traceback_that_names_the_line(self):
        reply, outputs = run(self.client, "int e1 = 0;\nint e2 = 1 / e1;")
        self.assertEqual(["error"], [t for t, _ in outputs])
        self.assertEqual("ArithmeticException", reply["ename"])
        self.assertIn("line 2", "\n".join(reply["traceback"]))

    def test_order_of_streams_and_displays_is_kept(self):
        code = """
            System.out.print("a"); System.err.print("b"); Show.text("c");
            System.out.print("d"); Show.text("e"); System.out.println("f");"""
        _, outputs = run(self.client, code)
        order = [c["text"] if t == "stream" else c["data"]["text/plain"] for t, c in outputs]
        self.assertEqual("abcdef", "".join(order).strip())

    def test_print_storm_keeps_first_and_last_line_and_counts_the_rest(self):
        code = 'for (int i = 0; i < 100_000; i++) System.out.println("line number " + i);'
        start_time = time.time()
        _, outputs = run(self.client, code)
        printed = text_of(outputs)
        self.assertTrue(printed.startswith("line number 0\n"))
        self.assertTrue(printed.rstrip().endswith("line number 99999"))
        self.assertIn("lines", printed)
        self.assertLess(len(outputs), 1000 * max(1, time.time() - start_time))
        self.assertLess(len(printed), 1_200_000)

    def test_six_thousand_printf_lines_all_arrive(self):
        _, outputs = run(self.client, 'for (int i = 0; i < 6000; i++) System.out.printf("%d %s%n", i, "x");')
        self.assertEqual(6000, text_of(outputs).count("\n"))
        self.assertLess(len(outputs), 200)

    def test_a_thread_may_print_after_its_cell_has_ended(self):
        code = """new Thread(() -> { try { Thread.sleep(500); } catch (InterruptedException e) { }
            System.out.println("late"); }).start();"""
        msg_id = self.client.execute(code)
        outputs_of(self.client, msg_id)
        msg = self.client.get_iopub_msg(timeout=PATIENCE)
        self.assertEqual("late\n", msg["content"]["text"])
        self.assertEqual(msg_id, msg["parent_header"]["msg_id"])

    def test_updates_and_clearing_reach_the_front_end(self):
        code = 'try (var bar = Show.progress("epoch", 3)) { bar.step("loss", 0.5); Thread.sleep(120); bar.step(); bar.step(); }'
        _, outputs = run(self.client, code)
        self.assertEqual("display_data", outputs[0][0])
        self.assertEqual("update_display_data", outputs[-1][0])
        ids = {c["transient"]["display_id"] for _, c in outputs}
        self.assertEqual(1, len(ids))
        self.assertIn("3 of 3", outputs[-1][1]["data"]["text/plain"])
        _, outputs = run(self.client, "Show.clear(); Show.clearLater();")
        self.assertEqual([False, True], [c["wait"] for t, c in outputs if t == "clear_output"])

    def sleeping(self):
        """Runs a cell that only an interrupt ends."""
        code = '{ System.out.println("asleep"); Thread.sleep(600_000); }'
        msg_id = self.client.execute(code)
        wait_for_text(self.client, msg_id, "asleep")
        return msg_id

    def interrupted(self, code, by):
        # One snippet: the interrupt must find the code running, not being compiled.
        msg_id = self.client.execute('{ System.out.println("under way"); ' + code + " }")
        wait_for_text(self.client, msg_id, "under way")
        time.sleep(0.5)
        begin = time.time()
        by()
        reply = reply_to(self.client, msg_id)["content"]
        seconds = time.time() - begin
        outputs_of(self.client, msg_id)
        self.assertEqual("error", reply["status"])
        self.assertEqual("interrupted", reply["ename"].lower())
        print(f"interrupted after {seconds:.3f} s: {code[:50]}")

    def test_interrupt_ends_five_kinds_of_waiting_and_keeps_the_state(self):
        run(self.client, "int kept = 41; Matrix big = Matrix.filled(900, 900, 1e-3);")
        message = self.manager.interrupt_kernel
        for code in (
            "while (true) { kept = 42; }",
            "Thread.sleep(60_000);",
            "Matrix p = big; while (true) { p = p.times(big); }",
            'String line = new java.util.Scanner(System.in).nextLine();',
            "IntStream.iterate(0, i -> i + 1).map(i -> i * 2).filter(i -> i == 1).findAny();",
        ):
            self.interrupted(code, message)
        self.assertEqual("42", self.value("kept"))

    def test_interrupt_by_signal_works_as_well(self):
        pid = self.manager.provisioner.process.pid
        self.interrupted("while (true) { }", lambda: os.kill(pid, signal.SIGINT))
        self.assertEqual("2", self.value("1 + 1"))

    def test_interrupt_of_an_idle_kernel_does_no_harm(self):
        self.manager.interrupt_kernel()
        time.sleep(0.2)
        self.assertEqual("3", self.value("1 + 2"))

    def test_input_is_asked_for_and_read(self):
        msg_id = self.client.execute('Show.ask("name? ")', allow_stdin=True)
        question = self.client.get_stdin_msg(timeout=PATIENCE)
        self.assertEqual("name? ", question["content"]["prompt"])
        self.client.input("Ada")
        results = [m for m in outputs_of(self.client, msg_id) if m["msg_type"] == "execute_result"]
        self.assertEqual("Ada", results[0]["content"]["data"]["text/plain"])
        reply_to(self.client, msg_id)

    def test_input_that_is_not_allowed_fails_in_words(self):
        reply, _ = run(self.client, 'Show.ask("name? ")', allow_stdin=False)
        self.assertEqual("IOException", reply["ename"])

    def test_completion_counts_characters_not_utf16_units(self):
        code = 'String s = "🎵🎵"; Math.sqr'
        content = reply_to(self.client, self.client.complete(code, len(code)))["content"]
        self.assertEqual(["sqrt("], content["matches"])
        self.assertEqual(code[content["cursor_start"]:content["cursor_end"]], "sqr")
        kinds = content["metadata"]["_jupyter_types_experimental"]
        self.assertEqual("function", kinds[0]["type"])

    def kinds(self, code):
        """Completes at the end; returns text → (kind, signature)."""
        content = reply_to(self.client, self.client.complete(code, len(code)))["content"]
        described = content["metadata"]["_jupyter_types_experimental"]
        self.assertEqual(content["matches"], [d["text"] for d in described])
        for d in described:
            self.assertEqual(content["cursor_start"], d["start"])
            self.assertEqual(content["cursor_end"], d["end"])
        return {d["text"]: (d["type"], d["signature"]) for d in described}

    def test_completions_carry_their_kinds_and_signatures(self):
        self.assertEqual(("function", "(double) double"), self.kinds("Math.sqr")["sqrt("])
        self.assertEqual(("property", "double"), self.kinds("Math.P")["PI"])
        run(self.client, "double[] weights = {1}; int twice(int kindly) { return 2 * kindly; }")
        run(self.client, "class Kind { int n; Kind next(int steps) { return this; } }")
        run(self.client, "Kind kind = new Kind(); var names = List.of(\"a\");")
        self.assertEqual(("instance", "double[]"), self.kinds("weig")["weights"])
        self.assertEqual(("property", "int"), self.kinds("weights.len")["length"])
        self.assertEqual("function", self.kinds("twi")["twice("][0])
        self.assertEqual(("property", "int"), self.kinds("kind.next(1).n")["n"])
        self.assertEqual(("function", "(int steps) Kind"), self.kinds("kind.ne")["next("])
        self.assertEqual("function", self.kinds("names.stream().ma")["map("][0])
        self.assertEqual("class", self.kinds("Matri")["Matrix"][0])
        self.assertTrue(self.kinds("Matrix.ident")["identity("][1].endswith(" Matrix"))
        packages = self.when_indexed("java.ni")
        self.assertEqual({"nio": "module"}, {p.rstrip("."): k for p, (k, _) in packages.items()})

    def when_indexed(self, code):
        """JShell finds packages in the background after its start; 17 adds a dot to them."""
        end = time.monotonic() + 60
        while not (found := self.kinds(code)) and time.monotonic() < end:
            time.sleep(0.2)
        return found

    def test_inspection_answers_at_any_cursor_while_a_cell_runs(self):
        msg_id = self.sleeping()
        for cursor in (7, 8, 9):
            content = reply_to(self.client, self.client.inspect("Math.max(1, 2)", cursor))
            self.assertTrue(content["content"]["found"])
        self.manager.interrupt_kernel()
        reply_to(self.client, msg_id)

    def test_comm_with_nobody_is_closed(self):
        msg = self.client.session.msg("comm_open", {"comm_id": "c1", "target_name": "t", "data": {}})
        self.client.shell_channel.send(msg)
        found = outputs_of(self.client, msg["header"]["msg_id"])
        closed = [m for m in found if m["msg_type"] == "comm_close"]
        self.assertEqual("c1", closed[0]["content"]["comm_id"])
        reply = reply_to(self.client, self.client.comm_info())
        self.assertEqual({}, reply["content"]["comms"])

    def test_control_channel_answers_while_a_cell_runs(self):
        msg_id = self.sleeping()
        request = self.client.session.msg("kernel_info_request", {})
        self.client.control_channel.send(request)
        reply = self.client.get_control_msg(timeout=PATIENCE)
        self.assertEqual("kernel_info_reply", reply["msg_type"])
        self.manager.interrupt_kernel()
        reply_to(self.client, msg_id)

    def test_heartbeat_beats(self):
        self.assertTrue(self.client.is_alive())

    def test_edited_class_keeps_objects_over_cells(self):
        run(self.client, "final class Counter { int n; int next() { return n += 1; } }")
        run(self.client, "Counter counter = new Counter(); counter.next();")
        run(self.client, "final class Counter { int n; int next() { return n += 10; } }")
        self.assertEqual("11", self.value("counter.next()"))

    def test_restart_begins_anew(self):
        run(self.client, "int gone = 1;")
        self.manager.restart_kernel(now=False)
        self.client.wait_for_ready(timeout=PATIENCE)
        reply, _ = run(self.client, "gone")
        self.assertEqual("CompileError", reply["ename"])
        self.assertEqual(1, reply["execution_count"])


if __name__ == "__main__":
    unittest.main(verbosity=2)
