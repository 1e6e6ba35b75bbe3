"""Credits: the words by which a text says whom it is from. Rules are rows, each with what it tells."""

import re
from dataclasses import dataclass

from reportedly.records import Article, Credit, Outlets, Span

_NAME = r"(?P<name>(?:the )?[A-Z][\w.&'’-]*(?: (?:of|and|the|de)? ?[A-Z][\w.&'’-]*){0,4})"
HEAD = 600  # code points of the body in which a dateline or byline stands
TAIL = 700  # code points at the end in which a footer stands


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """Where a credit stands and how it is worded; `whole` where it speaks of the whole text."""

    where: str
    pattern: re.Pattern[str]
    whole: bool
    reason: str


APPEARED = (
    r"(?i:this (?:article|story|report|piece)(?: was| is)?(?: has been)? (?:first |originally )?"
    r"(?:published|appeared|ran)(?: first)? (?:on|in|by|at)) "
)
TAKEN = r"(?i:(?:republished|reprinted|reproduced)(?: here)?(?: with permission)? from) "
HELPED = r"(?i:with (?:reporting|material|files|additional reporting) (?:by|from)) "

# Of what region and what part of the text a wording speaks, and why it is a credit.
ROWS = (
    ("head", "text", rf"\({_NAME}\)\s*(?:—|–|--|-|:)", "a dateline names the agency"),
    ("head", "text", rf"^(?:[A-Z][\w ,.]+ )?{_NAME}\s*(?:—|–|--)\s", "a dateline names the agency"),
    (
        "head",
        "text",
        rf"^(?:By|From|Source:)\s+{_NAME}(?:\s+(?:staff|reporters?|writers?))?\s*$",
        "the byline names it",
    ),
    ("head", "text", rf"^{_NAME}\s*\|", "the first line names the agency before a bar"),
    ("any", "text", APPEARED + _NAME, "it says where it appeared first"),
    ("any", "text", TAKEN + _NAME, "it says where it is taken from"),
    ("tail", "text", rf"^(?:Source|Sources|Text|Copyright|©|\(c\)):?\s*(?:\d{{4}}\s+)?{_NAME}", "the footer names it"),
    ("tail", "text", rf"^\W*{_NAME}\W*$", "the last line is its name"),
    ("any", "passage", rf"{_NAME} (?:also )?contributed to this (?:report|story|article)", "it contributed a part"),
    ("tail", "passage", HELPED + _NAME, "it contributed a part"),
    ("any", "passage", rf"(?i:first reported by) {_NAME}", "it reported this first"),
)
RULES = tuple(
    Rule(where=where, pattern=re.compile(pattern, re.MULTILINE), whole=part == "text", reason=reason)
    for where, part, pattern, reason in ROWS
)


def find(article: Article, outlets: Outlets) -> list[Credit]:
    """Return the credits of an article: of its metadata, byline, dateline, footer and body, in the order of the text.

    Only names of the table of outlets count, and never the article's own outlet: "(Photo)" is no agency.
    """
    found = [_credit(name, Span(0, 0), outlets, whole=True) for name in article.credits]
    found += [_credit(name, Span(0, 0), outlets, whole=True) for name in _byline_names(article.byline or "")]
    for rule in RULES:
        start, end = _region(article, rule.where)
        for match in rule.pattern.finditer(article.text, start, end):
            found.append(_credit(match["name"], Span(*match.span("name")), outlets, whole=rule.whole))
    own = outlets.by_name(article.outlet or "")
    kept = [item for item in found if item and item.name != (own.name if own else article.outlet)]
    once = {(item.name, item.whole_text): item for item in reversed(kept)}
    return sorted(once.values(), key=lambda item: (item.span, item.name))


def _byline_names(byline: str) -> list[str]:
    return [part.strip() for part in re.split(r"[,/;|]|\bfor\b|\bat\b|\bwith\b|\band\b", byline) if part.strip()]


def _credit(name: str, span: Span, outlets: Outlets, *, whole: bool) -> Credit | None:
    words = name.removeprefix("the ").split()
    for length in range(len(words), 0, -1):
        known = outlets.by_name(" ".join(words[:length])) or outlets.by_name(" ".join(words[-length:]))
        if known and (len(words) == length or known.kind == "agency"):
            return Credit(name=known.name, span=span, whole_text=whole)
    return None


def _region(article: Article, where: str) -> tuple[int, int]:
    body = article.body_start
    if where == "head":
        return body, min(len(article.text), body + HEAD)
    if where == "tail":
        return max(body, len(article.text) - TAIL), len(article.text)
    return body, len(article.text)
