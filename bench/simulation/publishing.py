"""From written pages to what a reader gets: one text, one coordinate space for an article and the truth about it."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from .actors import Voice
from .marked import CHANGE, CONTENT, CUE, LINK, QUANTITY, SOURCE, WHEN, Labelled, label, strip
from .pages import Layout, linked, slug_of
from .plan import Plan, Statement, Story
from .writing import Page, Unit

Record = dict[str, object]


@dataclass(slots=True, kw_only=True)
class Printed:
    """One article as it came out: its public record, its paragraphs in HTML, where its units stand in its text."""

    plan: Plan
    units: list[Unit]
    title: str = ""
    text: str = ""
    html: list[str] = field(default_factory=list)
    places: list[tuple[int, int]] = field(default_factory=list)
    labels: list[list[Labelled]] = field(default_factory=list)
    links: list[Record] = field(default_factory=list)
    record: Record = field(default_factory=dict)


def article_name(seed: int, story: int, article: int) -> str:
    """Return the name of an article in the truth; it says nothing about when or where it came out."""
    return "n" + blake2b(f"{seed} {story} {article}".encode(), digest_size=8).hexdigest()


class Press:
    """Prints the articles of one story."""

    def __init__(self, seed: int, story: Story, pages: list[Page], *, layouts: dict[int, Layout]) -> None:
        self._seed, self._story, self._pages, self._layouts = seed, story, pages, layouts
        self._urls = [self._url(page) for page in pages]
        for page in pages:
            if page.plan.version_of is not None:
                self._urls[page.plan.id] = self._urls[page.plan.version_of]

    def print(self) -> Iterator[Printed]:
        """Yield every article of the story."""
        for page in self._pages:
            yield self._print(page)

    def _layout(self, plan: Plan) -> Layout:
        if plan.outlet.id not in self._layouts:
            self._layouts[plan.outlet.id] = Layout(plan.outlet)
        return self._layouts[plan.outlet.id]

    def _url(self, page: Page) -> str:
        plan = page.plan
        title, _ = strip(page.title.text)
        number = self._story.number * 1009 + plan.id
        last = f"{slug_of(title)}-{number}" if self._layout(plan).numbered else f"{slug_of(title)}-{number:x}"
        return f"https://{plan.outlet.domain}/{plan.when:%Y/%m/%d}/{last}"

    def _print(self, page: Page) -> Printed:
        printed = Printed(plan=page.plan, units=[page.title, *page.units])
        quotes = page.plan.outlet.style.quotes
        printed.title, labels = strip(quoted(page.title.text, quotes))
        printed.text = printed.title
        printed.places.append((0, len(printed.title)))
        printed.labels.append(labels)
        joined = False
        for unit in page.units:
            href = self._href(unit)
            self._add(printed, quoted(_anchored(unit.text) if href else unit.text, quotes), joined=joined, href=href)
            joined = unit.joined
        self._record(printed, page.byline)
        return printed

    def _add(self, printed: Printed, marked: str, *, joined: bool, href: str | None) -> None:
        """Add one unit to the text and to the page, in the paragraph before it or in one of its own."""
        words, labels = strip(marked)
        gap = "" if printed.text.endswith(" ") else " "
        if not joined:
            gap = "\n" if printed.html else "\n\n"
        start = len(printed.text) + len(gap)
        printed.text += gap + words
        printed.places.append((start, start + len(words)))
        printed.labels.append(labels)
        printed.links += [{"start": start + a, "end": start + b, "href": href} for code, a, b in labels if code == LINK]
        piece = linked(marked, href)
        if joined:
            printed.html[-1] += gap + piece
        else:
            printed.html.append(piece)

    def _record(self, printed: Printed, byline: str) -> None:
        plan, layout = printed.plan, self._layout(printed.plan)
        printed.record = {
            "id": article_name(self._seed, self._story.number, plan.id),
            "url": self._urls[plan.id],
            "domain": plan.outlet.domain,
            "outlet": plan.outlet.name,
            "title": printed.title,
            "text": printed.text[len(printed.title) + 2 :],
            "date": layout.stamp(plan.when),
            "author": byline,
        }
        if plan.modified is not None:
            printed.record["modified"] = layout.stamp(plan.modified)
        if plan.taking and plan.taking.credit and plan.outlet.page % 3 == 0:
            printed.record["based_on"] = self._urls[plan.taking.giver]
        if printed.links:
            printed.record["links"] = printed.links

    def _href(self, unit: Unit) -> str | None:
        if unit.statement is None:
            return None
        said = self._story.statements[unit.statement]
        if said.link is None or said.head:
            return None
        return self._urls[said.link] if isinstance(said.link, int) else said.link


def _anchored(text: str) -> str:
    """Return the text with a link on its outermost cue, or on a few words of its content where it has none."""
    opening, closing = chr(0xE000 + CUE), chr(0xE100 + CUE)
    if opening in text:
        before, rest = text.split(opening, 1)
        inside, after = rest.split(closing, 1)
        return before + label(opening + inside + closing, LINK) + after
    opening = chr(0xE000 + CONTENT)
    before, rest = text.split(opening, 1)
    first, *others = rest.split(" ")
    return f"{before}{opening}{first} {label(' '.join(others[:3]), LINK)} {' '.join(others[3:])}"


def quoted(text: str, quotes: str) -> str:
    """Return `text` with the outlet's own quotation marks; all sets have one code point per mark."""
    return text if quotes == "“”‘’" else text.translate(str.maketrans("“”‘’", quotes))


def spans_of(printed: Printed, at: int, code: int) -> list[list[int]]:
    """Return where the runs with one label stand in the text of the article."""
    start = printed.places[at][0]
    return sorted([start + one[1], start + one[2]] for one in printed.labels[at] if one[0] == code)


def mention(printed: Printed, at: int, said: Statement) -> Record:
    """Return what a reader should read off unit `at`."""
    spans = spans_of(printed, at, CONTENT)
    quantities: list[Record] = []
    for number, quantity in enumerate(said.value.quantities()):
        quantities += [{"span": span, **quantity} for span in spans_of(printed, at, QUANTITY + number)]
    day = said.value.day
    return {
        "spans": spans,
        "quote": " … ".join(printed.text[start:end] for start, end in spans),
        "in_headline": said.head,
        "certainty": "hedged" if said.hedged else "flat",
        "unit": list(printed.places[at]),
        "chain": [_link(printed, at, number, voice) for number, voice in enumerate(said.chain)],
        "quantities": quantities,
        "changes": [{"span": span, "factor": said.value.factor} for span in spans_of(printed, at, CHANGE)],
        "when": [{"span": span, "edtf": day.isoformat()} for span in spans_of(printed, at, WHEN)] if day else [],
    }


def source(voice: Voice) -> Record:
    """Return a source of a chain without its words."""
    return {
        "source": voice.name,
        "kind": voice.kind,
        "root": voice.root,
        "owner": voice.owner,
        "count": voice.count,
        "named": voice.named,
        "outlet": voice.outlet,
    }


def _link(printed: Printed, at: int, number: int, voice: Voice) -> Record:
    return {
        **source(voice),
        "names": sorted({name for name in voice.names if "{" not in name}),
        "source_spans": spans_of(printed, at, SOURCE + number),
        "cue_spans": spans_of(printed, at, CUE + number),
    }


def _taken(printed: Printed, at: int) -> list[int]:
    """Return where the quoted words stand: of a remark in a rewritten text only they are the giver's."""
    spans = spans_of(printed, at, CONTENT) or [list(printed.places[at])]
    return [spans[0][0], spans[-1][1]]


def passages(taker: Printed, giver: Printed) -> list[list[list[int]]]:
    """Return the pairs of spans (taker, giver) that were taken over, neighbouring sentences of the body joined."""
    pairs: list[list[list[int]]] = []
    last = None
    for at, unit in enumerate(taker.units):
        if unit.origin is None or unit.origin[0] != giver.plan.id:
            last = None
            continue
        place = unit.origin[1] + 1
        mine, theirs = _taken(taker, at), _taken(giver, place)
        if taker.plan.move != "rewrite" or unit.kind == "scene":
            mine, theirs = list(taker.places[at]), list(giver.places[place])
        if last is not None and last > 0 and place == last + 1:
            pairs[-1][0][1], pairs[-1][1][1] = mine[1], theirs[1]
        else:
            pairs.append([mine, theirs])
        last = place
    return pairs
