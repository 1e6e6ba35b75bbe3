"""Stage 2, copies: an article in, the copies that it took part in out."""

from reportedly.copies0.credits import find as credits_of
from reportedly.copies0.families import families
from reportedly.copies0.finder import CopyFinder, Placed
from reportedly.copies0.index import CopyIndex, MemoryIndex

__all__ = ["CopyFinder", "CopyIndex", "MemoryIndex", "Placed", "credits_of", "families"]
