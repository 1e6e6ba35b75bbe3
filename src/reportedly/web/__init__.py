"""The review page: a local web application over one ledger, for reading, checking and deciding.

Every page is rendered on the server and works without scripts; the scripts of `static/` add the keyboard.
"""
