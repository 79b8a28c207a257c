"""Runs the public conformance suite for Jupyter kernels with samples in Java."""
import unittest

import jupyter_kernel_test

from seqlab_client import PATIENCE, start

jupyter_kernel_test.TIMEOUT = PATIENCE


class Patient:
    """The suite as it is, with time for a machine that is busy with other work."""

    @classmethod
    def setUpClass(cls):
        cls.km, cls.kc = start()

    def execute_helper(self, code, timeout=PATIENCE, **options):
        channel = self.kc.iopub_channel
        get_msg = channel.get_msg

        async def patient(timeout=None):
            return await get_msg(timeout=PATIENCE)

        channel.get_msg = patient
        try:
            return super().execute_helper(code, timeout, **options)
        finally:
            channel.get_msg = get_msg

    def history_helper(self, execute_first, timeout=PATIENCE, **options):
        return super().history_helper(execute_first, timeout, **options)


class SeqlabKernelTests(Patient, jupyter_kernel_test.KernelTests):
    kernel_name = "seqlab"
    language_name = "java"
    file_extension = ".jshell"
    code_hello_world = 'System.out.println("hello, world");'
    code_stderr = 'System.err.println("careful");'
    completion_samples = [
        {"text": "Math.log1", "matches": {"log10(", "log1p("}},
        {"text": "System.ident", "matches": {"identityHashCode("}},
        {"text": "Show.mark", "matches": {"markdown("}},
    ]
    complete_code_samples = [
        "1",
        "int x = 3;",
        'System.out.println("hi");',
        "int twice(int x) {\n    return 2 * x;\n}",
        "for (int i = 0; i < 3; i++) {\n    System.out.println(i);\n}",
        "final class A {\n    static int f() { return 1; }\n}",
    ]
    incomplete_code_samples = [
        "int twice(int x) {",
        'String s = """\n  text',
        "int x =",
        "Math.max(1,",
        "class A {\n    int a;",
        "/* a comment",
    ]
    invalid_code_samples = ["import = 7q", "int 2x = 3;", "class 7 {}", "1 +* 2;", ")"]
    code_page_something = 'doc("Math.max");'
    code_generate_error = 'throw new IllegalStateException("on purpose");'
    code_execute_result = [
        {"code": "1 + 2 + 3", "result": "6"},
        {"code": "List.of(1, 4, 9)", "result": "[1, 4, 9]"},
        {"code": '"no " + "quotes"', "result": "no quotes"},
        {"code": "Matrix.identity(2)", "mime": "text/html"},
    ]
    code_display_data = [
        {"code": 'Show.html("<b>bold</b>");', "mime": "text/html"},
        {"code": 'Show.latex("x^2");', "mime": "text/latex"},
        {"code": 'Show.chart("t", "A line falls.").line("a", 2, 1).show();', "mime": "image/png"},
    ]
    code_history_pattern = "1?+*"
    supported_history_operations = ("tail", "range", "search")
    code_inspect_sample = "Math.max"
    code_clear_output = "Show.clear();"


if __name__ == "__main__":
    unittest.main(verbosity=2)
