"""A large ledger under load: `python -m bench.ledger_load --articles 100000 --seconds 300 FOLDER`.

Writes a generated ledger of that many articles with ten mentions each (once; it is kept in FOLDER; with `--minutes` it
stops after that time with exit code 3, and the same command goes on), then lets four readers, one writer and one
reviewer work on it at the same time, each in a process of its own, and prints how long look-ups, searches and whole
claims take while they do. Speed is a property of a machine: there are no floors.
"""

import argparse
import json
import multiprocessing
import queue
import random
import sys
import time
from collections.abc import Callable, Iterable, Iterator
from contextlib import suppress
from dataclasses import replace
from multiprocessing.synchronize import Event
from pathlib import Path

from reportedly.ledger import Ledger
from reportedly.outputs import claim_json, dossiers, line
from reportedly.records import (
    AcceptMentions,
    Appearance,
    Article,
    Attribution,
    Claim,
    Independence,
    Mention,
    Moment,
    Quantity,
    Review,
    Root,
    Score,
    SetDigit,
    Sources,
    Span,
)  # fmt: skip
from reportedly.settings import Settings
from reportedly.wiring import reviews

Times = tuple[float, float]  # milliseconds by the clock, and of the processor

MENTIONS = 10
CARRIED = 4  # mentions of one claim
READERS = 4
MORE = 3  # exit code
AT_ONCE = 500  # articles in one transaction while the ledger is generated
DOINGS = ("were lost", "were delivered", "had been ordered", "were found damaged", "would be replaced", "had been sold")
WHO = ("harbour office", "ministry", "spokesman", "fire service", "company", "council", "union", "hospital", "court")
SYLLABLES = (
    "bal", "cor", "dun", "el", "far", "gos", "hal", "im", "jor", "kel", "lor", "mar", "nes", "ol", "pan", "quin", "ros",
    "sel", "tor", "und", "ver", "wil", "yar", "zan",
)  # fmt: skip


def words(count: int) -> list[str]:
    """Return invented words, so that texts share no more words than real ones do."""
    draw = random.Random(count)
    found = {"".join(draw.choices(SYLLABLES, k=3)) for _ in range(2 * count)}
    return sorted(found)[:count]


THINGS = [f"{word}s" for word in words(2000)]
PLACES = [word.capitalize() for word in words(1500)]


def article(number: int) -> tuple[Article, list[Mention]]:
    """Return an invented article and its mentions; the same number gives the same."""
    draw = random.Random(number)
    title = f"{draw.choice(PLACES)} report {number}"
    text, spans = f"{title}\n\n", []
    for _ in range(MENTIONS):
        head = f"The {draw.choice(PLACES)} {draw.choice(WHO)} said that "
        said = f"{draw.randrange(2, 9000):,} {draw.choice(THINGS)} {draw.choice(DOINGS)} in {draw.choice(PLACES)}"
        spans.append((len(text), len(text) + len(head), len(text) + len(head) + len(said)))
        text += f"{head}{said}, {draw.choice(PLACES)} being {draw.randrange(99)} miles away. "
    made = printed(number, title, text, f"2031-{number % 12 + 1:02}-{number % 28 + 1:02}")
    return made, [_counting(mention_at(made, place, at)) for place, at in enumerate(spans)]


def printed(number: int, title: str, text: str, day: str) -> Article:
    """Return an article of one of fifty papers."""
    return Article(
        id=f"a{number:08}",
        text=text,
        title=title,
        url=f"https://paper{number % 50}.example/{number}",
        outlet=f"Paper {number % 50}",
        published=Moment(iso=day, confidence=Score(0.9, "Stated.")),
        language="en",
    )


def mention_at(made: Article, place: int, at: tuple[int, int, int]) -> Mention:
    """Return a mention: its source begins at the first of three places, its words go from the second to the third."""
    start, content, end = at
    words, said = Span(content, end), made.text.index(" said", start)
    link = Attribution(
        source=made.text[start:said],
        kind="organisation",
        source_spans=(Span(start, said),),
        cue="said",
        cue_spans=(Span(said + 1, said + 5),),
        content_spans=(words,),
    )
    quote = words.of(made.text)
    name = f"m{made.id[1:]}{place:02}"
    return Mention(id=name, article=made.id, spans=(words,), quote=quote, speech="indirect", chain=(link,))


def _counting(mention: Mention) -> Mention:
    """Return a mention with the number that its words begin with."""
    number, content = mention.quote.split(" ", 1)[0], mention.spans[0].start
    value = int(number.replace(",", ""))
    quantity = Quantity(span=Span(content, content + len(number)), low=value, high=value, unit="thing")
    return replace(mention, quantities=(quantity,))


def claims(mentions: Iterable[Mention]) -> Iterator[Claim]:
    """Yield claims of a few mentions each."""
    held: list[Mention] = []
    for mention in mentions:
        held.append(mention)
        if len(held) == CARRIED:
            yield _claim(held)
            held = []


def _claim(held: list[Mention]) -> Claim:
    source = held[0].chain[0].source
    root = Root(key=source, name=source, kind="organisation", institution=source, because=("It is named.",))
    return Claim(
        id=f"c{held[0].id[1:]}",
        text=held[0].quote,
        appearances=tuple(Appearance(mention=item.id) for item in held),
        sources=Sources(for_=Independence(least=1, most=1, roots=(root,))),
    )


def generate(path: Path, articles: int, until: float) -> bool:
    """Write a ledger of `articles` articles, or go on with it; False where the monotonic clock says `until` first."""
    with Ledger.open(path, create=True) as ledger:
        for start in range(ledger.counts()["articles"], articles, AT_ONCE):
            if time.monotonic() > until:
                return False
            with ledger.transaction():
                made = [article(number) for number in range(start, min(start + AT_ONCE, articles))]
                for one, mentions in made:
                    ledger.add_article(one)
                    ledger.add_mentions(one.id, mentions)
                found = [mention for _, mentions in made for mention in mentions]
                random.Random(start).shuffle(found)
                ledger.put_claims(claims(found))
    return True


def _show(ledger: Ledger, claim: str) -> None:
    for item in dossiers(ledger, [ledger.claim(claim)]):
        line(claim_json(item.claim, item.mentions, item.articles))


def _reader(path: Path, seed: int, stop: Event, results: "multiprocessing.Queue[dict[str, list[Times]]]") -> None:
    draw = random.Random(seed)
    taken: dict[str, list[Times]] = {"show": [], "mention": [], "search": []}
    with Ledger.open(path, readonly=True) as ledger:
        known = [row[0] for row in ledger.connection.execute("SELECT id FROM claims WHERE number % 97 = ?", (seed,))]
        while not stop.is_set():
            claim = draw.choice(known)
            _timed(taken["show"], lambda claim=claim: _show(ledger, claim))
            _timed(taken["mention"], lambda claim=claim: ledger.mention(f"m{claim[1:]}"))
            query = draw.choice((f"{draw.choice(THINGS)} {draw.choice(PLACES)}", draw.choice(THINGS), "damaged"))
            _timed(taken["search"], lambda query=query: list(ledger.claims(query, limit=20)))
    results.put(taken)


def _writer(path: Path, first: int, stop: Event, results: "multiprocessing.Queue[dict[str, list[Times]]]") -> None:
    taken: dict[str, list[Times]] = {"write": []}
    with Ledger.open(path) as ledger:
        for number in range(first, first + 10**8):
            if stop.is_set():
                break
            one, mentions = article(number)
            _timed(taken["write"], lambda one=one, mentions=mentions: _store(ledger, one, mentions))
    results.put(taken)


def _store(ledger: Ledger, one: Article, mentions: list[Mention]) -> None:
    with ledger.transaction():
        ledger.add_article(one)
        ledger.add_mentions(one.id, mentions)
        ledger.put_claims(claims(mentions))


def _reviewer(path: Path, stop: Event, results: "multiprocessing.Queue[dict[str, list[Times]]]") -> None:
    taken: dict[str, list[Times]] = {"review": [], "undo": []}
    draw = random.Random(99)
    with Ledger.open(path) as ledger:
        known = [row[0] for row in ledger.connection.execute("SELECT id FROM claims WHERE number % 101 = 7")]
        while not stop.is_set():
            claim = draw.choice(known)
            done: list[Review] = []
            _timed(taken["review"], lambda claim=claim, done=done: done.append(_decide(ledger, claim, draw)))
            _timed(taken["undo"], lambda done=done: reviews.undo(ledger, done[0].event, author="a reviewer"))
            time.sleep(0.5)  # a quick person
    results.put(taken)


def _decide(ledger: Ledger, claim: str, draw: random.Random) -> Review:
    mention = ledger.claim(claim).appearances[0].mention
    decision = draw.choice((SetDigit(claim=claim, digit=draw.randrange(1, 7)), AcceptMentions(mentions=(mention,))))
    return reviews.apply(ledger, decision, author="a reviewer", settings=Settings(reader="rules"))


def _timed(taken: list[Times], action: Callable[[], object]) -> None:
    start, processor = time.perf_counter(), time.thread_time()
    action()
    taken.append((1000 * (time.perf_counter() - start), 1000 * (time.thread_time() - processor)))


def load(path: Path, articles: int, seconds: float) -> dict[str, float]:
    """Return, in milliseconds, the median, the 95th percentile and the most that each kind of work took.

    On a machine that does other work too most of it is waiting: how much the processor took is said apart.
    """
    Ledger.open(path).close()  # one of an older form is brought to today's before it is measured
    stop, results = multiprocessing.Event(), multiprocessing.Queue()
    workers = [multiprocessing.Process(target=_reader, args=(path, seed, stop, results)) for seed in range(READERS)]
    workers.append(multiprocessing.Process(target=_writer, args=(path, articles + 1, stop, results)))
    workers.append(multiprocessing.Process(target=_reviewer, args=(path, stop, results)))
    for worker in workers:
        worker.start()
    time.sleep(seconds)
    stop.set()
    taken: dict[str, list[Times]] = {}
    with suppress(queue.Empty):  # of whoever failed there is nothing to wait for
        for _ in workers:
            for name, times in results.get(timeout=60).items():
                taken.setdefault(name, []).extend(times)
    for worker in workers:
        worker.join()
    failed = sum(worker.exitcode != 0 for worker in workers)
    return {"failed": failed, **{key: value for name, times in taken.items() for key, value in _figures(name, times)}}


def _figures(name: str, taken: list[Times]) -> Iterator[tuple[str, float]]:
    yield f"{name}_count", len(taken)
    if not taken:
        return
    for what, times in zip(("", "_processor"), zip(*taken, strict=True), strict=True):
        ordered = sorted(times)
        for label, share in (("median", 0.5), ("p95", 0.95), ("most", 1.0)):
            yield f"{name}{what}_{label}", round(ordered[min(len(ordered) - 1, int(share * len(ordered)))], 2)


def generated(folder: Path, articles: int, minutes: float) -> Path:
    """Return a generated ledger; ends the program where there was not the time to make it."""
    path, part = folder / f"load-{articles}.ledger", folder / f"load-{articles}.part"
    if not path.exists():
        start = time.perf_counter()
        whole = generate(part, articles, time.monotonic() + 60 * minutes)
        print(f"generated for {time.perf_counter() - start:.1f} seconds", file=sys.stderr)
        if not whole:
            sys.exit(MORE)
        part.replace(path)
    return path


def main() -> None:
    """Generate the ledger if need be, put it under load, print the figures as JSON."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("folder", type=Path)
    parser.add_argument("--articles", type=int, default=100_000)
    parser.add_argument("--seconds", type=float, default=300)
    parser.add_argument("--minutes", type=float, default=10**6, help="how long to generate at most")
    wanted = parser.parse_args()
    wanted.folder.mkdir(parents=True, exist_ok=True)
    path = generated(wanted.folder, wanted.articles, wanted.minutes)
    if wanted.seconds:
        print(json.dumps(load(path, wanted.articles, wanted.seconds), indent=2))


if __name__ == "__main__":
    main()
