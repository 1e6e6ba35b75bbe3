"""Stage 2, copies: articles in, the copies that they took part in out.

Articles are found by fingerprints, compared by aligning their words, and gathered into families that do not depend on
the order in which they came.
"""

from reportedly.copies import credits, versions  # noqa: A004 -- what newspapers call them
from reportedly.copies.finder import CopyFinder, Placed
from reportedly.copies.index import CopyIndex, MemoryIndex
from reportedly.copies.projection import project

__all__ = ["CopyFinder", "CopyIndex", "MemoryIndex", "Placed", "credits", "project", "versions"]
