"""Where an excerpt of a text begins and ends: at its line, or at a word some way off."""


def excerpt_start(text: str, at: int, around: int) -> int:
    """Return where an excerpt begins that shows `at` and at most `around` characters before it."""
    line = text.rfind("\n", 0, at) + 1
    if at - line <= around:
        return line
    space = text.find(" ", at - around, at)
    return space + 1 if space >= 0 else at - around


def excerpt_end(text: str, at: int, around: int) -> int:
    """Return where an excerpt ends that shows `at` and at most `around` characters behind it."""
    line = text.find("\n", at)
    line = len(text) if line < 0 else line
    if line - at <= around:
        return line
    space = text.rfind(" ", at, at + around)
    return space if space >= 0 else at + around
