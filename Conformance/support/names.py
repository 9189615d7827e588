"""A name server of the tests' own: every name stands for this machine."""

import socket
import struct
import threading


class NameServer:
    def __init__(self):
        self._socket = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._socket.bind(("127.0.0.1", 0))
        self.port = self._socket.getsockname()[1]
        threading.Thread(target=self._answer, daemon=True).start()

    def _answer(self):
        while True:
            try:
                question, asker = self._socket.recvfrom(512)
            except OSError:
                return
            end = question.index(0, 12) + 5
            kind = struct.unpack("!H", question[end - 4 : end - 2])[0]
            # An address of version 4, and nothing of any other kind.
            record = b"\xc0\x0c" + struct.pack("!HHIH4s", 1, 1, 1, 4, bytes([127, 0, 0, 1])) if kind == 1 else b""
            head = question[:2] + struct.pack("!HHHHH", 0x8180, 1, 1 if record else 0, 0, 0)
            self._socket.sendto(head + question[12:end] + record, asker)

    def close(self):
        self._socket.close()
