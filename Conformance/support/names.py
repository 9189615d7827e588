"""A name server of the tests' own: every name stands for this machine."""

import socket
import struct
import threading

ADDRESS, TEXT, ISSUANCE = 1, 16, 257
# What UDP carries here; a longer answer is cut, and asked for again over TCP.
LONGEST = 512


class NameServer:
    def __init__(self, texts):
        # A folder with TXT records, a file for each name that has one.
        self.texts = texts
        # CAA records by name: flags, tag and value of each.
        self.issuance = {}
        # The names that were asked for over TCP.
        self.streamed = []
        self._stream = socket.create_server(("127.0.0.1", 0))
        self.port = self._stream.getsockname()[1]
        self._datagrams = socket.socket(socket.AF_INET, socket.SOCK_DGRAM)
        self._datagrams.bind(("127.0.0.1", self.port))
        for work in (self._answer_datagrams, self._answer_streams):
            threading.Thread(target=work, daemon=True).start()

    def _answer_datagrams(self):
        while True:
            try:
                question, asker = self._datagrams.recvfrom(4096)
            except OSError:
                return
            answer = self._answer(question)
            if len(answer) > LONGEST:
                answer = self._head(question, 0, cut=True) + question[12 : self._end(question)]
            self._datagrams.sendto(answer, asker)

    def _answer_streams(self):
        while True:
            try:
                connection, _ = self._stream.accept()
            except OSError:
                return
            with connection:
                question = connection.recv(4096)[2:]
                self.streamed.append(self._name(question))
                answer = self._answer(question)
                # In two parts, as a network may.
                whole = struct.pack("!H", len(answer)) + answer
                connection.sendall(whole[:7])
                connection.sendall(whole[7:])

    def _answer(self, question):
        end = self._end(question)
        kind = struct.unpack("!H", question[end - 4 : end - 2])[0]
        data = []
        if kind == ADDRESS:
            data = [bytes([127, 0, 0, 1])]
        elif kind == TEXT:
            record = self.texts / self._name(question)
            if record.exists():
                text = record.read_bytes()
                data = [bytes([len(text)]) + text]
        elif kind == ISSUANCE:
            for flags, tag, value in self.issuance.get(self._name(question), []):
                data.append(bytes([flags, len(tag)]) + tag.encode() + value.encode())
        records = b"".join(b"\xc0\x0c" + struct.pack("!HHIH", kind, 1, 1, len(item)) + item for item in data)
        return self._head(question, len(data)) + question[12:end] + records

    @staticmethod
    def _head(question, count, cut=False):
        return question[:2] + struct.pack("!HHHHH", 0x8380 if cut else 0x8180, 1, count, 0, 0)

    @staticmethod
    def _end(question):
        return question.index(0, 12) + 5

    @staticmethod
    def _name(question):
        labels, at = [], 12
        while question[at]:
            labels.append(question[at + 1 : at + 1 + question[at]].decode())
            at += 1 + question[at]
        return ".".join(labels)

    def close(self):
        self._datagrams.close()
        self._stream.close()
