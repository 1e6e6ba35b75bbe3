"""The review page: a local web application over one ledger, for reading, checking and deciding.

Every page is rendered on the server and works without scripts; the scripts of `static/` add the keyboard.
"""

from reportedly.web.app import create_app
from reportedly.web.serve import listening, serve, user_name
from reportedly.web.site import Site

__all__ = ["Site", "create_app", "listening", "serve", "user_name"]
