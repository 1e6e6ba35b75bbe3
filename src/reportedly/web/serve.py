"""Serves the site on this machine alone."""

import getpass
import socket
from collections.abc import Callable

import uvicorn

from reportedly.errors import InputError
from reportedly.web.app import create_app
from reportedly.web.site import HOST, Site


def listening(port: int) -> socket.socket:
    """Return a socket that listens on `port` of this machine (0: any that is free); raises InputError."""
    listener = socket.socket()
    listener.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        listener.bind((HOST, port))
    except OSError as error:
        listener.close()
        hint = "Name another one with --port, or leave it out."
        raise InputError(f"port {port} cannot be used ({error.strerror})", hint=hint) from error
    listener.listen(128)
    return listener


def user_name() -> str:
    """Return who uses this machine, as decisions name them."""
    try:
        return getpass.getuser()
    except (OSError, KeyError):  # no such user in the system's list
        return "reviewer"


def serve(site: Site, listener: socket.socket, started: Callable[[], None]) -> None:
    """Serve until interrupted; `started` is called once the listener answers."""
    started()
    config = uvicorn.Config(create_app(site), log_level="warning", access_log=False, server_header=False)
    uvicorn.Server(config).run(sockets=[listener])
