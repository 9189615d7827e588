"""Files over HTTP on this machine, and what was asked for."""

import contextlib
import http.server
import threading


@contextlib.contextmanager
def serving(port, files):
    """Serves `files`, bytes by path; gives the paths that were asked for."""
    questions = []

    class Handler(http.server.BaseHTTPRequestHandler):
        def do_GET(self):
            questions.append(self.path)
            content = files.get(self.path)
            self.send_response(404 if content is None else 200)
            self.send_header("Content-Length", str(len(content or b"")))
            self.end_headers()
            self.wfile.write(content or b"")

        def log_message(self, *_):
            pass

    with http.server.ThreadingHTTPServer(("127.0.0.1", port), Handler) as server:
        threading.Thread(target=server.serve_forever, daemon=True).start()
        yield questions
        server.shutdown()
