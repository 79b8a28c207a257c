"""Sends 10,000 malformed messages to a kernel, which must go on answering."""
import json
import random

import zmq

from seqlab_client import run, start, stop

rng = random.Random(7)
manager, client = start()
with open(manager.connection_file) as f:
    connection = json.load(f)
context = zmq.Context()
sockets = []
for channel in ("shell", "control", "stdin"):
    socket = context.socket(zmq.DEALER)
    socket.setsockopt(zmq.LINGER, 0)
    socket.connect(f"tcp://127.0.0.1:{connection[channel + '_port']}")
    sockets.append(socket)

session = client.session
good = session.serialize(session.msg("kernel_info_request", {}))
for i in range(10_000):
    frames = [bytes(f) for f in good]
    kind = i % 8
    if kind == 0:
        frames = [rng.randbytes(rng.randrange(60)) for _ in range(rng.randrange(1, 9))]
    elif kind == 1:
        frames[1] = rng.randbytes(64)
    elif kind == 2:
        frames = frames[: rng.randrange(1, 5)]
    elif kind == 3:
        frames[rng.randrange(2, 6)] = rng.randbytes(30)
    elif kind == 4:
        del frames[rng.randrange(len(frames))]
    elif kind == 5:
        body = [rng.choice([b"[]", b"null", b"{", b'{"msg_type":3}', b"\xff"]) for _ in range(4)]
        frames = [frames[0], session.sign(body)] + body
    elif kind == 6:
        header = json.dumps({"msg_type": rng.choice(["", "nothing", "execute_reply"])}).encode()
        body = [header, b"{}", b"{}", b"{}"]
        frames = [frames[0], session.sign(body)] + body
    else:
        kinds = ["execute", "complete", "inspect", "is_complete", "history", "comm_info"]
        header = json.dumps({"msg_type": rng.choice(kinds[1:]) + "_request"}).encode()
        content = rng.choice([b"{}", b'{"code":7}', b'{"code":null,"cursor_pos":"x"}',
                              b'{"code":"a","cursor_pos":-9}', b'{"hist_access_type":[]}'])
        body = [header, b"{}", b"{}", content]
        frames = [frames[0], session.sign(body)] + body
    rng.choice(sockets).send_multipart(frames)
reply, outputs = run(client, "1 + 1")
assert reply["status"] == "ok", reply
assert outputs[0][1]["data"]["text/plain"] == "2", outputs
context.destroy(linger=0)
stop(manager, client)
print("10000 malformed messages, still answering")
