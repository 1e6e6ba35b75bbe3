"""Reads invented news in tests of mentions: every outlet, person and place here is made up."""

from reportedly.articles.sentences import split
from reportedly.mentions import MentionReader, RuleReader
from reportedly.records import Article, Attribution, Mention, Outlet, Outlets, Relation

OUTLETS = Outlets(
    [
        Outlet(name="Norpress", aliases=("NP",), kind="agency"),
        Outlet(name="Vell Courier", aliases=("The Courier",), kind="paper"),
        Outlet(name="VBC", aliases=("Vell Broadcasting",), kind="broadcaster"),
        Outlet(name="The Ledgerman", kind="magazine"),
        Outlet(name="Television", kind="broadcaster"),
        Outlet(name="Time", kind="magazine"),
        Outlet(name="Corovia Today", kind="magazine"),
        Outlet(name="Central News Agency", kind="agency"),
        Outlet(name="VCNA", aliases=("Vellish Central News Agency",), kind="agency"),
    ]
)
READER = MentionReader(RuleReader(), OUTLETS, split)


def article(body: str, title: str = "", outlet: str | None = None, language: str = "en") -> Article:
    """Return an article as the first stage would give it."""
    text = f"{title}\n\n{body}" if title else body
    return Article(id="a1", text=text, title=title, outlet=outlet, language=language)


def mentions(body: str, title: str = "", outlet: str | None = None) -> list[Mention]:
    """Return the mentions of a text, each checked against it."""
    source = article(body, title, outlet)
    found = READER.read(source)
    for mention in found:
        mention.check(source)
    return found


def attributed(body: str, title: str = "") -> list[Mention]:
    """Return the mentions with a chain."""
    return [mention for mention in mentions(body, title) if mention.chain]


def chain(body: str) -> list[tuple[str, str]]:
    """Return source and kind of each link of the first mention that has the longest chain."""
    longest = max(mentions(body), key=lambda mention: len(mention.chain))
    return [(link.source, link.kind) for link in longest.chain]


def origin(body: str) -> Attribution:
    """Return the innermost link of the last mention with a chain."""
    found = attributed(body)[-1].origin
    assert found is not None
    return found


def relations(text: str) -> list[tuple[str, str, str]]:
    """Return source, cue and content words of each relation that the rules read."""
    return [words_of(text, relation) for relation in RuleReader().read(text, split(text))]


def words_of(text: str, relation: Relation) -> tuple[str, str, str]:
    """Return source, cue and content of a relation in words, pieces joined by " … "."""
    pieces = (relation.source_spans, relation.cue_spans, relation.content_spans)
    source, cue, content = (" … ".join(span.of(text) for span in spans) for spans in pieces)
    return source, cue, content
