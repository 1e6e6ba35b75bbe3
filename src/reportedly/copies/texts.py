"""An article as it is compared: its words, their hashes, where the narrative begins, its credits."""

from dataclasses import dataclass, field

from reportedly.copies import credits as credit_lines
from reportedly.copies.words import Hashes, Words, hashes, read
from reportedly.records import Article, Credit, Outlets


@dataclass(frozen=True, slots=True)
class Text:
    """An article, its words and their hashes (same length), and its credits."""

    article: Article
    words: Words
    hashes: Hashes = field(repr=False)
    credits: tuple[Credit, ...]


def text_of(article: Article, outlets: Outlets) -> Text:
    """Return `article` as it is compared."""
    words = read(article.text)
    return Text(article, words, hashes(words.words), tuple(credit_lines.find(article, outlets)))
