"""Sends one raw kernel_info_request as soon as the process exists; it must be answered.

A busy machine makes an answer late, not lost. What tells them apart is a second request: a kernel
that answers it and not the first has lost the first, because a channel keeps its order.
"""
import sys
import time
from queue import Empty

from seqlab_client import PATIENCE, anew_if_a_port_was_taken, check_alive, launch


def first_request_is_answered():
    manager = launch()
    client = manager.client()
    client.start_channels(hb=False)
    begin = time.time()
    first = client.kernel_info()
    try:
        while True:
            try:
                reply = client.get_shell_msg(timeout=30)
            except Empty:
                check_alive(manager)
                assert time.time() < begin + PATIENCE, f"no answer in {PATIENCE} s"
                print(f"no answer yet after {time.time() - begin:.0f} s, asking once more")
                client.kernel_info()
                continue
            assert reply["content"]["status"] == "ok", reply
            return reply["parent_header"]["msg_id"] == first
    finally:
        client.stop_channels()
        manager.shutdown_kernel(now=True)


count = int(sys.argv[1])
lost = [
    k for k in range(count) if not anew_if_a_port_was_taken(first_request_is_answered)
]
print(f"{count} starts, {len(lost)} lost")
sys.exit(1 if lost else 0)
