"""Starts kernels and talks to them."""
import signal
import tempfile
import time

from jupyter_client.manager import KernelManager


PATIENCE = 300  # seconds that anything may take on a machine that is busy with other work


class PortTaken(Exception):
    """Another program took a port between its choice and the kernel's start."""


def launch():
    # A shell starts background jobs with Ctrl-C ignored, and a JVM then keeps ignoring it.
    signal.signal(signal.SIGINT, signal.default_int_handler)
    manager = KernelManager(kernel_name="seqlab")
    manager.errors = tempfile.TemporaryFile()
    manager.start_kernel(stderr=manager.errors)
    return manager


def check_alive(manager):
    if not manager.is_alive():
        manager.errors.seek(0)
        told = manager.errors.read().decode(errors="replace")
        raise PortTaken if "cannot listen on" in told else AssertionError("ended: " + told)


def anew_if_a_port_was_taken(work, tries=3):
    for left in reversed(range(tries)):
        try:
            return work()
        except PortTaken:
            if left == 0:
                raise


def start():
    return anew_if_a_port_was_taken(start_once)


def start_once():
    manager = launch()
    client = manager.client()
    client.start_channels()
    try:
        client.wait_for_ready(timeout=PATIENCE)
    except RuntimeError:
        check_alive(manager)
        raise
    return manager, client


def stop(manager, client):
    client.stop_channels()
    manager.shutdown_kernel()


def reply_to(client, msg_id, timeout=PATIENCE):
    """Returns the reply on the shell channel to one request."""
    end = time.time() + timeout
    while time.time() < end:
        msg = client.get_shell_msg(timeout=end - time.time())
        if msg["parent_header"].get("msg_id") == msg_id:
            return msg
    raise AssertionError("no reply")


def outputs_of(client, msg_id, timeout=PATIENCE):
    """Returns what iopub tells about one request, up to idle."""
    found = []
    while True:
        msg = client.get_iopub_msg(timeout=timeout)
        if msg["parent_header"].get("msg_id") != msg_id:
            continue
        found.append(msg)
        if msg["msg_type"] == "status" and msg["content"]["execution_state"] == "idle":
            return found


def wait_for_text(client, msg_id, text, timeout=PATIENCE):
    """Reads iopub until a cell has printed a text: it surely runs then."""
    while True:
        msg = client.get_iopub_msg(timeout=timeout)
        mine = msg["parent_header"].get("msg_id") == msg_id
        if mine and text in msg["content"].get("text", ""):
            return


def run(client, code, **options):
    """Runs a cell; returns the reply's content and the outputs as (type, content)."""
    msg_id = client.execute(code, **options)
    outputs = [(m["msg_type"], m["content"]) for m in outputs_of(client, msg_id)]
    reply = reply_to(client, msg_id)["content"]
    hidden = ("status", "execute_input")
    return reply, [o for o in outputs if o[0] not in hidden]


def text_of(outputs, name="stdout"):
    return "".join(c["text"] for t, c in outputs if t == "stream" and c["name"] == name)
