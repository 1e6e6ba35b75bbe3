"""The findings about one article, one copy, and one page that was changed, each with the words that it rests on."""

import re
from collections.abc import Iterable, Sequence
from datetime import timedelta
from itertools import takewhile

from reportedly.provenance.alterations import NUMBER_WORD
from reportedly.provenance.arithmetic import check
from reportedly.provenance.as_written import as_written
from reportedly.provenance.between import between
from reportedly.provenance.citations import outlet_written
from reportedly.provenance.links import second_hand_links, self_citation
from reportedly.provenance.nearly import SPELLED
from reportedly.provenance.timing import instant
from reportedly.records import Alteration, Article, Copy, Evidence, Finding, Mention, Outlets, Quantity, Span, finding
from reportedly.records.wording import tells

Note = tuple[Finding, str | None]

OLD = timedelta(days=30)  # how much later the same text is no longer news
WHOLE = frozenset(["identical", "near-copy"])  # copies that are the same article again
SAYS_SO = re.compile(
    r"\b(?:correction|corrected|correcting|amended|clarif\w+|(?:an earlier|a previous) version|erratum|editor['’]s note"
    r"|updated to|has been updated)\b",
    re.IGNORECASE,
)
OLD_AND_SAYS_SO = re.compile(
    r"\b(?:first published|originally published|first appeared|from (?:the|our) archives?|republished|re-?run of"
    r"|this article is (?:more than|over))\b",
    re.IGNORECASE,
)
NAME_ALONE = 5  # words of a credit that is but a name
NEAR = 16  # code points behind a bound that was left out in which its number begins
LONGEST_BOUND = 8  # words of a change that is about a bound and not about something else
BOUND = re.compile(
    r"\b(?:at (?:least|most)|up to|upwards?|over|under|above|below|more|fewer|less|as (?:many|much|few|little) as"
    r"|in excess|maximum|minimum|exceed\w*|no (?:more|fewer|less))\b",
    re.IGNORECASE,
)
SAME_WORDS = 0.7  # of the words of both, for it to be the same statement in two versions
SAME_WORDS_BUT_THE_NUMBER = 0.5  # the same where both have numbers, which are not the same
NUMBER = re.compile(r"[$€£¥]?\d[\d.,]*")
WORD = re.compile(r"[^\W\d_]+")


def about_article(article: Article, mentions: Iterable[Mention], outlets: Outlets) -> list[Note]:
    """Return the findings about an article, each with the mention that it concerns (None: the article as a whole)."""
    found: list[Note] = []
    for mention in mentions:
        found += [(item, mention.id) for item in self_citation(article, mention, outlets)]
        found += [(item, mention.id) for item in second_hand_links(article, mention, outlets)]
        found += [(item, mention.id) for item in _unknown_sources(article, mention, outlets)]
        found += [(item, mention.id) for item in _arithmetic(article, mention)]
    once = {item.id: (item, mention_id) for item, mention_id in reversed(found)}
    return [once[key] for key in sorted(once)]


def _unknown_sources(article: Article, mention: Mention, outlets: Outlets) -> list[Finding]:
    found = []
    for link in (as_written(article, each) for each in mention.chain):
        name = outlet_written(link)
        if name is None or not link.source_spans or outlets.by_name(name):
            continue
        if nearest := outlets.nearest(name):
            said = f"No outlet called “{name}” is known. Is {nearest.name} meant?"
            evidence = tuple(article.evidence(span) for span in link.source_spans)
            found.append(finding("unknown-source", said, evidence))
    return found


def _arithmetic(article: Article, mention: Mention) -> list[Finding]:
    found = []
    for change in mention.changes:
        linked, quantities = between(change, mention, article.text)
        verdict = check(linked, quantities)
        if verdict and not verdict.agrees:
            numbers = [_at(quantities, index) for index in (linked.from_, linked.to)]
            spans = [change.span, *(quantity.span for quantity in numbers if quantity)]
            evidence = tuple(article.evidence(span) for span in sorted(set(spans)))
            found.append(finding("arithmetic", f"{verdict.because}.", evidence))
    return found


def _at(quantities: Sequence[Quantity], index: int | None) -> Quantity | None:
    return None if index is None else quantities[index]


def about_copy(copy: Copy, pair: tuple[Article, Article], mentions: Iterable[Mention], outlets: Outlets) -> list[Note]:
    """Return what there is to say about a copy; `pair` is taker and giver.

    `mentions` are the taker's: a change may concern one of them.
    """
    taker, giver = pair
    if not copy.direction_known or giver.id == taker.version_of or (giver.url and giver.url == taker.url):
        return []
    passage = copy.passages[0] if copy.passages else (Span(0, 0), Span(0, 0))
    evidence = (taker.evidence(passage[0]), giver.evidence(passage[1]))
    found: list[Note] = [(item, None) for item in _taken(copy, pair, evidence, outlets)]
    found += [(item, None) for item in _stale(copy, pair, evidence)]
    return found + _changes(copy, pair, list(mentions))


def _taken(
    copy: Copy, pair: tuple[Article, Article], evidence: tuple[Evidence, ...], outlets: Outlets
) -> list[Finding]:
    taker, giver = pair
    names = _names(taker, giver)
    share = f"{copy.shared:.0%} of its words from {names[1]}"
    named = giver.outlet is not None and giver.outlet in taker.text
    said = _credited(copy, giver) or (" and names it" if named else "")
    found = [finding("copied", f"{names[0]} took {share}{said}.", evidence)]
    if not copy.credit and not named and not _one_house(taker, giver, outlets):
        found.append(finding("uncredited-copy", f"{names[0]} took {share} without naming it.", evidence))
    return found


def _credited(copy: Copy, giver: Article) -> str:
    """Return how the taker says whose words they are, in its own words unless those are but a name."""
    if not copy.credit or copy.credit == giver.outlet:
        return " and says so" if copy.credit else ""
    named = len(copy.credit.split()) <= NAME_ALONE
    return f" and credits {copy.credit}" if named else f" and says so: “{copy.credit.rstrip('.:–—- ')}”"


def _one_house(one: Article, other: Article, outlets: Outlets) -> bool:
    """True for one outlet, or two titles of one owner, which may share their texts."""
    if one.outlet and one.outlet == other.outlet:
        return True
    known = [outlets.by_name(article.outlet or "") for article in (one, other)]
    owners = {outlet.owner for outlet in known if outlet}
    return None not in known and len(owners) == 1 and None not in owners


def _stale(copy: Copy, pair: tuple[Article, Article], evidence: tuple[Evidence, ...]) -> list[Finding]:
    taker, giver = pair
    late, first = instant(taker), instant(giver)
    if late is None or first is None or late - first < OLD or copy.kind not in WHOLE:
        return []
    if OLD_AND_SAYS_SO.search(taker.text):
        return []
    days = (late - first).days
    names = _names(taker, giver)
    said = f"{names[0]} prints as new what {names[1]} had published {days} days earlier, on {first:%Y-%m-%d}."
    return [finding("stale", said, evidence)]


def _changes(copy: Copy, pair: tuple[Article, Article], mentions: list[Mention]) -> list[Note]:
    found: list[Note] = []
    for item in copy.altered:
        if item.kind not in CHANGED or (item.kind == "bound" and not _drops_bound(item, pair[0].text)):
            continue
        if item.kind in {"value", "unit"} and not _changes_value(item, *(article.text for article in pair)):
            continue
        kind, verb = CHANGED[item.kind]
        names = _names(*pair)
        before, after = (" ".join(text.split()) for text in (item.before_text, item.after_text))
        what = f"{verb} “{before}” to “{after}”" if after else f"left out “{before}”"
        said = f"{names[0]} took the text of {names[1]} but {what}."
        around = [mention.id for mention in mentions if any(_inside(item, span) for span in mention.spans)]
        evidence = (pair[0].evidence(_seen(item.after, pair[0].text)), pair[1].evidence(item.before))
        found.append((finding(kind, said, evidence), min(around) if around else None))
    return found


def _seen(span: Span, text: str) -> Span:
    """Return where a change is seen: words that were left out are missed before the next one."""
    behind = NEXT_WORD.match(text, span.end) if not len(span) else None
    return Span(*behind.span(1)) if behind else span


def _changes_value(item: Alteration, text: str, given: str) -> bool:
    """True where a number, its unit or a day became another; not where a lead was cut, or "%" was spelled out."""
    texts = (item.before_text, item.after_text)
    same = texts[0] != texts[1] and _spelled(texts[0]) == _spelled(texts[1])
    if same or not all(each.strip() for each in texts) or any("\n" in each for each in texts):
        return False
    if item.kind == "unit" and _words_that_differ(*texts) > LONGEST_UNIT:
        return False
    if item.kind == "unit":
        around = [_around(text, item.after), _around(given, item.before)]
        money = [{CURRENCIES.get(found.lower(), found.lower()) for found in MONEY.findall(each)} for each in around]
        same = bool(money[0]) and money[0] == money[1]  # "for 5 million euros", "paid €5 million"
        return not same and bool(NUMBER_WORD.search(around[0]))
    return max(len(each.split()) for each in texts) <= LONGEST_VALUE and all(map(NUMBER_WORD.search, texts))


def _around(text: str, span: Span) -> str:
    return text[max(0, span.start - BESIDE_A_UNIT) : span.end + BESIDE_A_UNIT]


def _words_that_differ(one: str, other: str) -> int:
    """Return how many words of the longer one are left without those that both begin and end with."""
    words = one.split(), other.split()
    begin = sum(1 for _ in takewhile(_equal, zip(*words, strict=False)))
    rest = [each[begin:][::-1] for each in words]
    return max(map(len, rest)) - sum(1 for _ in takewhile(_equal, zip(*rest, strict=False)))


def _equal(pair: tuple[str, str]) -> bool:
    return pair[0] == pair[1]


def _spelled(words: str) -> str:
    """Return words without their marks, however a share is spelled: "12 %", "12 per cent"; "$" is a unit, no mark."""
    plain = PER_CENT.sub("percent", words.lower())
    return "".join(filter(tells, plain))


def _drops_bound(item: Alteration, text: str) -> bool:
    """True where words like "at least" stood before a number and none do now."""
    short = max(len(item.before_text.split()), len(item.after_text.split())) <= LONGEST_BOUND
    following = text[item.after.end : item.after.end + NEAR].lstrip(" $€£¥")
    number = NUMBER_WORD.search(item.after_text) or NUMBER_WORD.match(following)
    return short and bool(BOUND.search(item.before_text)) and not BOUND.search(item.after_text) and bool(number)


def _inside(item: Alteration, span: Span) -> bool:
    return item.after in span


LONGEST_UNIT = 4  # words of an altered unit
LONGEST_VALUE = 8  # words of an altered value
CURRENCIES = {"€": "euro", "$": "dollar", "£": "pound", "¥": "yen"}
MONEY = re.compile(r"[€$£¥]|\b(?:euro|dollar|pound|yen)(?=s?\b)", re.I)
BESIDE_A_UNIT = 24  # code points around a unit in which its number stands
PER_CENT = re.compile(r"%|per ?cent|pct\b|\bp\.?c\.?(?=\W|$)")
NEXT_WORD = re.compile(r"\s*(\S+)")
CHANGED = {
    "value": ("changed-number", "changed"),
    "unit": ("changed-number", "changed"),
    "bound": ("dropped-bound", "cut"),
}


def about_version(new: Article, old: Article, now: Sequence[Mention], then: Sequence[Mention]) -> list[Note]:
    """Return what a page changed in what it claims without a word of it; `now` and `then` are the mentions of each."""
    if announces(new, old):
        return []
    found: list[Note] = []
    for mention in now:
        gone = (other for other in then if _only_in(old, new, other))
        before = next((other for other in gone if _says_otherwise(mention, other)), None)
        if before and _only_in(new, old, mention):
            said = (
                f"{_names(new)[0]} changed this page: “{before.quote}” became “{mention.quote}”, "
                "and the new version does not say so."
            )
            evidence = tuple(new.evidence(span) for span in mention.spans)
            evidence += tuple(old.evidence(span) for span in before.spans)
            found.append((finding("silent-correction", said, evidence), mention.id))
    return found[:1]


def _only_in(one: Article, other: Article, mention: Mention) -> bool:
    """True where words of a mention stand more often in its own version than in the other one."""
    pieces = [span.of(one.text) for span in mention.spans]
    return any(one.text.count(piece) > other.text.count(piece) for piece in pieces)


def announces(new: Article, old: Article) -> bool:
    """True where a version of a page says, and the one before did not, that it was corrected or updated."""
    return bool(SAYS_SO.search(new.text) and not SAYS_SO.search(old.text))


def _says_otherwise(one: Mention, other: Mention) -> bool:
    """True for one statement with other numbers, or with other names where the words are the same.

    With a number the words around it may change, as "tripled … per week" to "grew … every week".
    """
    words = [set(WORD.findall(mention.quote.lower())) for mention in (one, other)]
    alike = len(words[0] & words[1]) / max(len(words[0] | words[1]), 1)
    numbers = [[*NUMBER.findall(said), *re.findall(SPELLED, said.lower())] for said in (one.quote, other.quote)]
    if all(numbers) and numbers[0] != numbers[1]:
        return alike >= SAME_WORDS_BUT_THE_NUMBER
    return alike >= SAME_WORDS and (numbers[0] != numbers[1] or words[0] != words[1])


def _names(*articles: Article) -> list[str]:
    return [article.outlet or article.domain or f"article {article.id}" for article in articles]
