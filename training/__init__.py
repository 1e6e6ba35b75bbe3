"""How the trained parts of reportedly were made; nothing here is needed to run it."""
