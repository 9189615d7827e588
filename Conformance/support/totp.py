"""The second factor of an agent (RFC 6238), computed as a telephone does."""

import base64
import hashlib
import hmac
import struct
import time


def code(secret, step):
    key = base64.b32decode(secret + "=" * (-len(secret) % 8))
    digest = hmac.new(key, struct.pack(">Q", step), hashlib.sha1).digest()
    offset = digest[-1] & 15
    number = struct.unpack(">I", digest[offset : offset + 4])[0] & 0x7FFFFFFF
    return f"{number % 10**6:06d}"


class Authenticator:
    """Never shows a code twice: the server takes each step once, that of now or the next one."""

    def __init__(self, secret, time=time.time):
        self._secret = secret
        self._time = time
        self._last = 0

    def next_code(self):
        now = int(self._time() // 30)
        step = max(now, self._last + 1)
        while step > int(self._time() // 30) + 1:
            time.sleep(0.5)
        self._last = step
        return code(self._secret, step)
