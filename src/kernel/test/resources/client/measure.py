"""Measures kernels side by side: start, cells and memory, interleaved, medians.

    JUPYTER_PATH=... python3 measure.py [--rounds N] [--cells N] [--seconds S] KERNEL...

Names are those of `jupyter kernelspec list`. The first kernel is what the others are compared
with: a ratio of 2.0 means that the other one takes twice as long or as much.
"""
import argparse
import statistics
import subprocess
import time

import zmq
from jupyter_client.manager import KernelManager

ROWS = ("ready s", "first result s", "trivial cell ms", "200-line cell ms", "memory MB")


def class_cell(language, lines):
    if language == "python":
        body = [f"    def m{i}(self, x): return x * {i} + 1" for i in range(lines - 1)]
        return "\n".join(["class Long:"] + body)
    body = [f"    int m{i}(int x) {{ return x * {i} + 1; }}" for i in range(lines - 2)]
    return "\n".join(["final class Long200 {"] + body + ["}"])


def answer(client, msg_id, timeout=30):
    while True:
        reply = client.get_shell_msg(timeout=timeout)
        if reply["parent_header"].get("msg_id") == msg_id:
            return reply["content"]


def timed(client, code):
    begin = time.perf_counter()
    content = answer(client, client.execute(code))
    assert content["status"] == "ok", content
    return time.perf_counter() - begin


def resident_mb(pid):
    with open(f"/proc/{pid}/status") as status:
        return int(next(line for line in status if line.startswith("VmRSS")).split()[1]) / 1024


def measure(kernel, cells):
    """One kernel from its start to its end; returns a number for each row."""
    context = zmq.Context()
    context.RECONNECT_IVL = 5  # else the client's own pause of 100 ms is what is measured
    manager = KernelManager(kernel_name=kernel, context=context)
    begin = time.perf_counter()
    manager.start_kernel(stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    client = manager.client()
    client.start_channels(hb=False)
    try:
        info = answer(client, client.kernel_info())
        ready = time.perf_counter() - begin
        timed(client, "1+1")
        first = time.perf_counter() - begin
        time.sleep(1)
        trivial = [timed(client, f"{i}+1") for i in range(cells)]
        long = timed(client, class_cell(info["language_info"]["name"], 200))
        memory = resident_mb(manager.provisioner.process.pid)
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)
    return ready, first, statistics.median(trivial) * 1000, long * 1000, memory


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--rounds", type=int, default=5)
    parser.add_argument("--seconds", type=float, default=110, help="no new round after these")
    parser.add_argument("--cells", type=int, default=15)
    parser.add_argument("kernels", nargs="+")
    args = parser.parse_args()
    runs = {kernel: [] for kernel in args.kernels}
    lost = {kernel: 0 for kernel in args.kernels}
    end = time.time() + args.seconds
    for _ in range(args.rounds):
        if time.time() > end:
            break
        for kernel in args.kernels:
            try:
                runs[kernel].append(measure(kernel, args.cells))
            except Exception as e:
                lost[kernel] += 1
                print(f"{kernel}: {e!r}")
    print_table(args.kernels, runs, lost)


def print_table(kernels, runs, lost):
    print(f"{'median of ' + str(len(runs[kernels[0]])):18}" + "".join(f"{k:>22}" for k in kernels))
    for row, name in enumerate(ROWS):
        line = f"{name:18}"
        for kernel in kernels:
            mine = [run[row] for run in runs[kernel]]
            pairs = [b[row] / a[row] for a, b in zip(runs[kernels[0]], runs[kernel])]
            if mine and pairs:
                line += f"{statistics.median(mine):14.3f} ({statistics.median(pairs):4.2f}×)"
        print(line)
    print(f"{'failed starts':18}" + "".join(f"{lost[k]:>22}" for k in kernels))


if __name__ == "__main__":
    main()
