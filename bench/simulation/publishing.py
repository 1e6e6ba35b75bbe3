"""From written pages to what a reader gets and to the truth about it: one text, one coordinate space for both."""

from collections.abc import Iterator
from dataclasses import dataclass, field
from hashlib import blake2b

from .marked import CHANGE, CONTENT, CUE, LINK, QUANTITY, SOURCE, WHEN, Labelled, label, strip
from .pages import Layout, linked, slug_of
from .plan import Plan, Statement, Story
from .writing import Page, Unit

Record = dict[str, object]


@dataclass(slots=True, kw_only=True)
class Printed:
    """One article as it came out: its public record, its paragraphs in HTML, where its units stand in its text."""

    plan: Plan
    record: Record
    html: list[str]
    text: str
    units: list[Unit]
    places: list[tuple[int, int]]
    labels: list[list[Labelled]] = field(default_factory=list)


def article_name(seed: int, story: int, article: int) -> str:
    """Return the name of an article in the truth; it says nothing about when or where it came out."""
    return "n" + blake2b(f"{seed} {story} {article}".encode(), digest_size=8).hexdigest()


class Press:
    """Prints the articles of one story."""

    def __init__(self, seed: int, story: Story, pages: list[Page], layouts: dict[int, Layout]) -> None:
        self._seed, self._story, self._pages, self._layouts = seed, story, pages, layouts
        self._urls = [self._url(page) for page in pages]
        for page in pages:
            if page.plan.version_of is not None:
                self._urls[page.plan.id] = self._urls[page.plan.version_of]

    def _url(self, page: Page) -> str:
        layout = self._layout(page)
        title, _ = strip(page.title.text)
        number = f"-{self._story.number * 1009 + page.plan.id}" if layout.numbered else ""
        when = page.plan.when
        return f"https://{layout.outlet.domain}/{when.year}/{when.month:02d}/{when.day:02d}/{slug_of(title)}{number or f'-{self._story.number:x}{page.plan.id:x}'}"

    def _layout(self, page: Page) -> Layout:
        outlet = page.plan.outlet
        if outlet.id not in self._layouts:
            self._layouts[outlet.id] = Layout(outlet)
        return self._layouts[outlet.id]

    def print(self) -> Iterator[Printed]:
        """Yield every article of the story."""
        for page in self._pages:
            yield self._print(page)

    def _print(self, page: Page) -> Printed:
        units = [page.title, *page.units]
        title, labels = strip(page.title.text)
        parts, places, found = [title], [(0, len(title))], [labels]
        at = len(title) + 2
        html: list[str] = []
        links: list[Record] = []
        glue = "\n\n"
        for unit in page.units:
            href = self._href(unit)
            marked = self._anchored(unit) if href else unit.text
            words, labels = strip(_quoted(marked, page.plan.outlet.style.quotes))
            if parts and glue == " ":
                at += 0 if parts[-1].endswith(" ") else 1
            start = at
            parts.append((glue if not (glue == " " and parts[-1].endswith(" ")) else "") + words)
            places.append((start, start + len(words)))
            found.append(labels)
            links += [
                {"start": start + one[1], "end": start + one[2], "href": href} for one in labels if one[0] == LINK
            ]
            piece = linked(_quoted(marked, page.plan.outlet.style.quotes), href)
            if glue == " " and html:
                html[-1] += ("" if html[-1].endswith(" ") else " ") + piece
            else:
                html.append(piece)
            glue = " " if unit.joined else "\n"
            at = start + len(words) + (1 if glue == "\n" else 0)
        text = "".join(parts)
        record = self._record(page, title, text[len(title) + 2 :], links)
        return Printed(plan=page.plan, record=record, html=html, text=text, units=units, places=places, labels=found)

    def _record(self, page: Page, title: str, body: str, links: list[Record]) -> Record:
        plan, layout = page.plan, self._layout(page)
        record: Record = {
            "id": article_name(self._seed, self._story.number, plan.id), "url": self._urls[plan.id], "domain": layout.outlet.domain, "outlet": layout.outlet.name, "title": title,
            "text": body, "date": layout.stamp(plan.when), "author": page.byline,
        }  # fmt: skip
        if plan.modified is not None:
            record["modified"] = layout.stamp(plan.modified)
        if plan.taking and plan.taking.credit and layout.outlet.page % 3 == 0:
            record["based_on"] = self._urls[plan.taking.giver]
        if links:
            record["links"] = links
        return record

    def _href(self, unit: Unit) -> str | None:
        if unit.statement is None:
            return None
        link = self._story.statements[unit.statement].link
        if link is None or self._story.statements[unit.statement].head:
            return None
        return self._urls[link] if isinstance(link, int) else link

    def _anchored(self, unit: Unit) -> str:
        """Return the text with a link on its outermost cue, or on a few of its own words where it has none."""
        opening, closing = chr(0xE000 + CUE), chr(0xE100 + CUE)
        if opening in unit.text:
            before, rest = unit.text.split(opening, 1)
            inside, after = rest.split(closing, 1)
            return before + label(opening + inside + closing, LINK) + after
        opening, closing = chr(0xE000 + CONTENT), chr(0xE100 + CONTENT)
        before, rest = unit.text.split(opening, 1)
        words = rest.split(" ")
        return before + opening + words[0] + " " + label(" ".join(words[1:4]), LINK) + " " + " ".join(words[4:])


def _quoted(text: str, quotes: str) -> str:
    """Return `text` with the outlet's own quotation marks; all sets have one code point per mark."""
    return text if quotes == "“”‘’" else text.translate(str.maketrans("“”‘’", quotes))


def spans_of(printed: Printed, at: int, code: int) -> list[list[int]]:
    """Return where the runs with one label stand in the text of the article."""
    start = printed.places[at][0]
    return sorted([start + one[1], start + one[2]] for one in printed.labels[at] if one[0] == code)


def mention(printed: Printed, at: int, said: Statement, names: dict[str, str]) -> Record:
    """Return the truth about the mention in unit `at`."""
    spans = spans_of(printed, at, CONTENT)
    quantities = []
    for number, quantity in enumerate(said.value.quantities()):
        quantities += [{"span": span, **quantity} for span in spans_of(printed, at, QUANTITY + number)]
    when = (
        [{"span": span, "edtf": said.value.day.isoformat()} for span in spans_of(printed, at, WHEN)]
        if said.value.day
        else []
    )
    change = [{"span": span, "factor": said.value.factor} for span in spans_of(printed, at, CHANGE)]
    return {
        **names, "spans": spans, "quote": " … ".join(printed.text[start:end] for start, end in spans), "stance": said.stance, "in_headline": said.head,
        "certainty": "hedged" if said.hedged else "flat", "altered": said.altered, "unit": list(printed.places[at]),
        "chain": [_link(printed, at, number, voice) for number, voice in enumerate(said.chain)], "quantities": quantities, "changes": change, "when": when,
    }  # fmt: skip


def _link(printed: Printed, at: int, number: int, voice) -> Record:  # noqa: ANN001
    return {
        "source": voice.name, "kind": voice.kind, "names": sorted({name for name in voice.names if "{" not in name}), "root": voice.root, "owner": voice.owner, "count": voice.count, "named": voice.named,
        "outlet": voice.outlet, "source_spans": spans_of(printed, at, SOURCE + number), "cue_spans": spans_of(printed, at, CUE + number),
    }  # fmt: skip


def passages(taker: Printed, giver: Printed) -> list[list[list[int]]]:
    """Return the pairs of spans that were taken over, neighbouring sentences joined."""
    pairs: list[list[list[int]]] = []
    last = -9
    for at, unit in enumerate(taker.units):
        if unit.origin is None or unit.origin[0] != giver.plan.id:
            last = -9
            continue
        place = unit.origin[1] + 1
        mine, theirs = list(taker.places[at]), list(giver.places[place])
        if at > 1 and place == last + 1 and pairs and place > 1:
            pairs[-1][0][1], pairs[-1][1][1] = mine[1], theirs[1]
        else:
            pairs.append([mine, theirs])
        last = place
    return pairs


def of_pages(pages: list[Printed]) -> dict[int, Printed]:
    """Return the articles by the number of their plan."""
    return {one.plan.id: one for one in pages}


def is_about(plan: Plan) -> str:
    """Return how an article came about, in a word."""
    return plan.move
