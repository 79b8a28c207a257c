"""Sends one raw kernel_info_request as soon as the process exists; it must be answered."""
import sys

from jupyter_client.manager import KernelManager

count = int(sys.argv[1])
lost = 0
for _ in range(count):
    manager = KernelManager(kernel_name="seqlab")
    manager.start_kernel()
    client = manager.client()
    client.start_channels(hb=False)
    msg_id = client.kernel_info()
    try:
        reply = client.get_shell_msg(timeout=60)
        assert reply["parent_header"]["msg_id"] == msg_id
        assert reply["content"]["status"] == "ok"
    except Exception as e:
        print("lost:", repr(e))
        lost += 1
    client.stop_channels()
    manager.shutdown_kernel(now=True)
print(f"{count} starts, {lost} lost")
sys.exit(1 if lost else 0)
