"""Serves the peer's side of a contest: one JSON line in, one JSON line out.

{"setup": function, "arguments": {...}}  ->  {"ready": true} or {"absent": reason}
{"run": times}                           ->  {"seconds": of one run}
"""
import json
import sys
import time


def serve(**functions):
    run = None
    answers = sys.stdout
    sys.stdout = sys.stderr
    for line in sys.stdin:
        question = json.loads(line)
        if "setup" in question:
            try:
                run = functions[question["setup"]](**question["arguments"])
                answer = {"ready": True}
            except ImportError as error:
                answer = {"absent": str(error)}
            except Exception as error:
                answer = {"absent": type(error).__name__ + ": " + str(error)}
        else:
            times = int(question["run"])
            start = time.perf_counter()
            for _ in range(times):
                run()
            answer = {"seconds": (time.perf_counter() - start) / times}
        print(json.dumps(answer), file=answers, flush=True)
