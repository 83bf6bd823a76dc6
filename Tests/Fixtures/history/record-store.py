"""A learning record store for tests: keeps each statement once, by its identity, in a file.

It ends with the program that started it.
"""

import base64
import json
import os
import sys
import threading
import time
from http.server import BaseHTTPRequestHandler, HTTPServer

path, dying_after = sys.argv[1], int(sys.argv[2])
kept = {}
if os.path.exists(path):
    for line in open(path):
        statement = json.loads(line)
        kept[statement["id"]] = statement
has_failed = False


class Store(BaseHTTPRequestHandler):
    def do_POST(self):
        global has_failed
        body = json.loads(self.rfile.read(int(self.headers["Content-Length"])))
        wanted = "Basic " + base64.b64encode(b"sam:secret").decode()
        if self.headers.get("Authorization") != wanted:
            return self.answer(401)
        if self.headers.get("X-Experience-API-Version") != "1.0.3" or self.path != "/xapi/statements":
            return self.answer(400)
        if not has_failed:
            has_failed = True
            return self.answer(503)
        if any(s["id"] in kept and kept[s["id"]] != s for s in body):
            return self.answer(409)
        with open(path, "a") as file:
            for statement in body:
                if statement["id"] not in kept:
                    kept[statement["id"]] = statement
                    file.write(json.dumps(statement) + "\n")
        if len(kept) >= dying_after:
            os._exit(1)
        self.answer(200)

    def answer(self, code):
        self.send_response(code)
        self.send_header("Content-Length", "0")
        self.end_headers()

    def log_message(self, *arguments):
        pass


def end_with_parent(parent):
    while os.getppid() == parent:
        time.sleep(1)
    os._exit(0)


threading.Thread(target=end_with_parent, args=[os.getppid()], daemon=True).start()
server = HTTPServer(("127.0.0.1", int(sys.argv[3])), Store)
print(server.server_port, flush=True)
server.serve_forever()
