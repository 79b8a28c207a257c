#!/usr/bin/env python3
"""Logs two users in at a running hub, runs a cell for each at the same time, and compares.

Usage: try-two-users.py URL NAME PASSWORD NAME PASSWORD
Each user's kernel must compute, keep its own variables, and not see the other's files.
"""
import json
import sys
import time
import uuid

import requests
import websocket


class User:
    def __init__(self, hub, name, password):
        self.name = name
        self.base = f"{hub}/user/{name}"
        self.session = requests.Session()
        page = self.session.get(f"{hub}/hub/login", timeout=30)
        page.raise_for_status()
        data = {"username": name, "password": password}
        xsrf = self.session.cookies.get("_xsrf")
        if xsrf:
            data["_xsrf"] = xsrf
        done = self.session.post(f"{hub}/hub/login?next=/hub/home", data=data, timeout=60)
        done.raise_for_status()
        assert "/hub/login" not in done.url, f"{name} could not log in"
        self.start(hub)

    def start(self, hub):
        self.session.get(f"{hub}/hub/spawn/{self.name}", timeout=120)
        for _ in range(120):
            self.session.get(f"{self.base}/tree", timeout=60)  # logs in at the user's server
            answer = self.session.get(f"{self.base}/api/status", timeout=30)
            if answer.ok and answer.headers["content-type"].startswith("application/json"):
                return
            time.sleep(1)
        raise SystemExit(f"{self.name}'s server did not start")

    def headers(self):
        xsrf = [c.value for c in self.session.cookies if c.name == "_xsrf"]
        return {"X-XSRFToken": xsrf[-1], "Referer": self.base + "/tree"} if xsrf else {}

    def kernel(self):
        made = self.session.post(
            f"{self.base}/api/kernels", json={"name": "seqlab"}, headers=self.headers(), timeout=60)
        made.raise_for_status()
        self.id = made.json()["id"]
        jar = [c for c in self.session.cookies]
        cookie = "; ".join(f"{c.name}={c.value}" for c in jar)
        url = f"{self.base}/api/kernels/{self.id}/channels".replace("http", "ws", 1)
        self.socket = websocket.create_connection(url, cookie=cookie, timeout=60)

    def run(self, code):
        asked = {
            "header": {"msg_id": uuid.uuid4().hex, "username": self.name, "session": "s",
                       "msg_type": "execute_request", "version": "5.3", "date": ""},
            "parent_header": {}, "metadata": {}, "channel": "shell",
            "content": {"code": code, "silent": False, "store_history": True,
                        "user_expressions": {}, "allow_stdin": False, "stop_on_error": True},
        }
        self.socket.send(json.dumps(asked))
        return asked["header"]["msg_id"]

    def printed(self, message):
        text = ""
        while True:
            got = json.loads(self.socket.recv())
            if got["parent_header"].get("msg_id") != message:
                continue
            if got["msg_type"] == "stream":
                text += got["content"]["text"]
            if got["msg_type"] == "error":
                text += "ERROR " + "\n".join(got["content"]["traceback"])
            if got["msg_type"] == "status" and got["content"]["execution_state"] == "idle":
                return text.strip()


def main():
    hub = sys.argv[1].rstrip("/")
    users = [User(hub, sys.argv[2], sys.argv[3]), User(hub, sys.argv[4], sys.argv[5])]
    for user in users:
        user.kernel()
    code = 'int mine = {n}; System.out.println(System.getProperty("user.name") + " " + mine);'
    for told in [(u, u.run(code.replace("{n}", str(7 + 4 * k)))) for k, u in enumerate(users)]:
        print(told[0].name, "->", told[0].printed(told[1]))
    kept = [u.printed(u.run("System.out.println(mine);")) for u in users]
    assert kept == ["7", "11"], kept
    other = f'System.out.println(new java.io.File("/home/{users[1].name}/seqlab").list() == null);'
    hidden = users[0].printed(users[0].run(other))
    assert hidden == "true", "the other's notebooks are visible"
    product = "org.seqlab.math.Matrix.of(1, 1, 4).times(org.seqlab.math.Matrix.of(1, 1, 5)).get(0, 0)"
    solved = users[0].printed(users[0].run(f"System.out.println({product});"))
    assert solved == "20.0", solved
    for user in users:
        user.session.delete(f"{user.base}/api/kernels/{user.id}", headers=user.headers(), timeout=30)
    print("two users, two kernels: ok")


if __name__ == "__main__":
    main()
