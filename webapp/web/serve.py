"""The server: one process, a thread a request, up in well under a second."""

from __future__ import annotations

import errno
import socket
from pathlib import Path

from werkzeug.serving import BaseWSGIServer, WSGIRequestHandler, make_server

from webapp.errors import InputError, UsageError
from webapp.web import create_app


class _Handler(WSGIRequestHandler):
    """Keeps connections open, and logs nothing but faults."""

    protocol_version = "HTTP/1.1"

    def log_request(self, code: int | str = "-", size: int | str = "-") -> None:
        """Say nothing of what went well."""


def server(folder: Path, host: str = "127.0.0.1", port: int = 5000, address: str = "") -> BaseWSGIServer:
    """A server over *folder*, bound and ready. Port 0 takes a free one; its ``port`` says which.

    Raises:
        InputError: there is no such folder.
        UsageError: the port is taken or may not be used, the host is not one of this machine, or the public
            *address* is none that a site can have.
    """
    if not folder.is_dir():
        raise InputError(f"There is no folder {folder}. Name one that holds timeline JSON files.")
    app = create_app(folder, address)
    return make_server(host, port, app, threaded=True, request_handler=_Handler, fd=_bind(host, port))


def serve(folder: Path, host: str = "127.0.0.1", port: int = 5000, address: str = "") -> None:
    """Serve *folder* until interrupted, after one line that says where."""
    made = server(folder, host, port, address)
    shown = f"[{host}]" if ":" in host else "localhost" if host in ("0.0.0.0", "::") else host
    print(f"Dateline serves {folder} at http://{shown}:{made.port} (stop with Ctrl+C)", flush=True)
    try:
        made.serve_forever()
    except KeyboardInterrupt:
        print()
    finally:
        made.server_close()


def _bind(host: str, port: int) -> int:
    """A listening socket as a file descriptor, or a plain sentence on why there is none."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    listener = socket.socket(family, socket.SOCK_STREAM)
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((host, port))
        listener.listen(128)
    except (OSError, OverflowError) as error:
        listener.close()
        raise UsageError(_why(error, host, port)) from None
    return listener.detach()


def _why(error: OSError | OverflowError, host: str, port: int) -> str:
    another = "Choose another: make run PORT=5001, or dateline serve --port 5001."
    if isinstance(error, OverflowError):
        return f"{port} is no port: they go from 1 to 65535. {another}"
    if error.errno == errno.EADDRINUSE:
        return f"Port {port} is taken by another program. {another}"
    if error.errno == errno.EACCES:
        return f"Port {port} needs rights this user has not. {another}"
    return f"Cannot listen on {host}: {error.strerror or error}. Choose another: dateline serve --host 127.0.0.1."
