"""Graph-only worlds as cases of stage 6: nodes go into a scratch database once, and every claim is a query away."""

import json
import sqlite3
from collections.abc import Iterable, Iterator
from itertools import groupby, islice
from pathlib import Path

from bench.judging.reading import Record, lines
from bench.judging.told import outlets_of
from reportedly.provenance import Case, Owned
from reportedly.records import (
    Alteration,
    Appearance,
    Article,
    Attribution,
    Claim,
    Copy,
    Evidence,
    Mention,
    Moment,
    Score,
    Span,
    folded,
)

TABLES = """
CREATE TABLE articles (id TEXT PRIMARY KEY, story INTEGER, outlet TEXT, published TEXT) WITHOUT ROWID;
CREATE TABLE mentions (claim TEXT, id TEXT, article TEXT, stance TEXT, altered TEXT, copy_of TEXT, chain TEXT,
    PRIMARY KEY (claim, id)) WITHOUT ROWID;
CREATE TABLE truth (claim TEXT PRIMARY KEY, least INTEGER, most INTEGER, against_least INTEGER, against_most INTEGER)
    WITHOUT ROWID;
"""
INDEXES = """
CREATE INDEX articles_by_outlet ON articles (story, outlet);
CREATE INDEX mentions_by_id ON mentions (id);
CREATE INDEX mentions_by_article ON mentions (article);
"""
AT_ONCE = 20_000  # rows between two writes
WIDTH = 4  # code points that one mention takes of its article: what it says, by whom, and a gap
SAME = "It is so."
STATED = Score(1.0, "Stated.")
ALTERING = frozenset(["value", "unit", "bound", "polarity", "attribution"])
OF_CLAIM = """
SELECT m.claim, m.id, m.article, m.stance, m.altered, m.copy_of, m.chain, a.story, a.outlet, a.published
FROM mentions m JOIN articles a ON a.id = m.article WHERE {where} ORDER BY m.claim, m.id
"""
CLAIMS = "SELECT DISTINCT claim FROM mentions"
LAST = "\U0010ffff"  # sorts behind every id

Row = tuple[str, ...]


def store(folder: Path, path: Path) -> None:
    """Put the nodes of a graph into a scratch database at `path`; their order in the file plays no part."""
    with sqlite3.connect(path, isolation_level=None) as db:
        db.executescript(f"PRAGMA journal_mode = OFF; PRAGMA synchronous = OFF; {TABLES}")
        db.execute("BEGIN")
        articles, mentions = [], []
        for node in lines(folder / "nodes.jsonl"):
            if node["node"] == "article":
                articles.append((node["id"], node["story"], node["outlet_name"], node["published"]))
            elif node["node"] == "mention":
                mentions.append(_row(node))
            if len(mentions) + len(articles) > AT_ONCE:
                _put(db, articles, mentions)
        _put(db, articles, mentions)
        db.executemany("INSERT INTO truth VALUES (?, ?, ?, ?, ?)", _truth(lines(folder / "truth" / "claims.jsonl")))
        db.execute("COMMIT")
        db.executescript(INDEXES)


def _put(db: sqlite3.Connection, articles: list[tuple[object, ...]], mentions: list[tuple[object, ...]]) -> None:
    db.executemany("INSERT INTO articles VALUES (?, ?, ?, ?)", articles)
    db.executemany("INSERT INTO mentions VALUES (?, ?, ?, ?, ?, ?, ?)", mentions)
    articles.clear()
    mentions.clear()


def _row(node: Record) -> tuple[object, ...]:
    kept = [node[name] for name in ("claim", "id", "article", "stance", "altered", "copy_of")]
    return (*kept, json.dumps(node["chain"], ensure_ascii=False))


def _truth(claims: Iterable[Record]) -> Iterator[tuple[object, ...]]:
    for claim in claims:
        sides = [claim["sources"][side] for side in ("for", "against")]
        yield (claim["id"], *(side[bound] for side in sides for bound in ("least", "most")))


class GraphCases:
    """Makes the case of each claim of a stored graph."""

    def __init__(self, folder: Path, path: Path) -> None:
        self._db = sqlite3.connect(path)
        self._outlets = outlets_of(folder / "outlets.csv")

    def all(self, part: int = 0, parts: int = 1) -> Iterator[Case]:
        """Yield the cases of one of `parts` shares of the claims, in the order of their ids."""
        (claims,) = self._db.execute(f"SELECT count(*) FROM ({CLAIMS})").fetchone()  # noqa: S608
        first, last = (self._border(claims * number // parts) for number in (part, part + 1))
        rows = self._db.execute(OF_CLAIM.format(where="m.claim >= ? AND m.claim < ?"), (first, last))
        for _, group in groupby(rows, key=lambda row: row[0]):
            yield self._case(list(group))

    def _border(self, number: int) -> str:
        """The id of a claim by its number, or what comes after all ids."""
        row = self._db.execute(f"{CLAIMS} ORDER BY claim LIMIT 1 OFFSET ?", (number,)).fetchone()
        return row[0] if row else LAST

    def some_articles(self, count: int) -> list[str]:
        """Return about so many articles, from all over the graph."""
        (articles,) = self._db.execute("SELECT count(*) FROM articles").fetchone()
        rows = self._db.execute("SELECT id FROM articles ORDER BY id")
        return [row[0] for row in islice(rows, 0, None, max(1, articles // count))]

    def of(self, claims: Iterable[str]) -> Iterator[Case]:
        """Yield the cases of some claims."""
        for claim in claims:
            if rows := list(self._db.execute(OF_CLAIM.format(where="m.claim = ?"), (claim,))):
                yield self._case(rows)

    def truth(self, claim: str) -> tuple[int, ...]:
        """Return the true bounds: least and most for it, least and most against it."""
        row = self._db.execute("SELECT * FROM truth WHERE claim = ?", (claim,)).fetchone()
        return tuple(row[1:])

    def touched_by(self, article: str) -> set[str]:
        """Return the claims that an article can change: its own, and those that cite its outlet on its story."""
        own = {row[0] for row in self._db.execute("SELECT claim FROM mentions WHERE article = ?", (article,))}
        story, outlet = self._db.execute("SELECT story, outlet FROM articles WHERE id = ?", (article,)).fetchone()
        sql = """
            SELECT DISTINCT m.claim FROM articles a JOIN mentions m ON m.article = a.id
            WHERE a.story = ? AND instr(m.chain, ?) > 0
        """
        return own | {row[0] for row in self._db.execute(sql, (story, json.dumps(outlet, ensure_ascii=False)))}

    def _case(self, rows: list[Row]) -> Case:
        articles: dict[str, Article] = {}
        text = " " * (WIDTH * len(rows))
        mentions = {}
        for at, row in enumerate(rows):
            articles.setdefault(row[2], _article(row, text))
            mentions[row[1]] = _mention(row, at)
        places = {row[1]: at for at, row in enumerate(rows)}
        chains = [link for row in rows for link in json.loads(row[6])]
        return Case(
            claim=Claim(
                id=rows[0][0],
                text="",
                appearances=tuple(Appearance(mention=row[1], stance=row[3]) for row in rows),  # type: ignore[arg-type]
            ),
            mentions=mentions,
            articles=articles,
            copies=tuple(self._copy(row, places) for row in rows if row[4] in ALTERING),
            outlets=self._outlets,
            read_nearby=self._nearby(rows),
            owned={folded(link["root"]): _owned(link) for link in chains if link["owner"] not in {link["root"], ""}},
        )

    def _nearby(self, rows: list[Row]) -> dict[str, dict[str, tuple[str, ...]]]:
        found: dict[str, dict[str, tuple[str, ...]]] = {}
        for row in rows:
            for link in json.loads(row[6]):
                if link["kind"] == "outlet":
                    theirs = self._db.execute(
                        "SELECT id FROM articles WHERE story = ? AND outlet = ? AND id <> ?",
                        (row[7], link["source"], row[2]),
                    )
                    if articles := tuple(each[0] for each in theirs):
                        found.setdefault(row[2], {})[folded(link["source"])] = articles
        return found

    def _copy(self, row: Row, places: dict[str, int]) -> Copy:
        """The copy that altered a mention; its giver may stand in another claim."""
        giver = self._db.execute("SELECT article FROM mentions WHERE id = ?", (row[5],)).fetchone()[0]
        mine, theirs = _spans(places[row[1]])[0], _spans(places.get(row[5], 0))[0]
        change = Alteration(kind="bound", before=theirs, after=mine, before_text="up to 1", after_text="1")
        return Copy(
            family="k",
            kind="near-copy",
            article=row[2],
            of=giver,
            shared=0.9,
            passages=((mine, theirs),),
            altered=(change,),
        )


def _spans(at: int) -> tuple[Span, Span]:
    return Span(WIDTH * at, WIDTH * at + 2), Span(WIDTH * at + 2, WIDTH * at + 3)


def _article(row: Row, text: str) -> Article:
    return Article(id=row[2], text=text, outlet=row[8], published=Moment(iso=row[9], confidence=STATED), language="en")


def _mention(row: Row, at: int) -> Mention:
    content, source = _spans(at)
    return Mention(
        id=row[1],
        article=row[2],
        spans=(content,),
        quote=SAME,  # the mentions of one claim all say the same: that much is given
        speech="indirect" if row[6] != "[]" else "assertion",
        chain=tuple(_link(link, content, source) for link in json.loads(row[6])),
        copy_of=None if row[4] in ALTERING else row[5],
    )


def _link(link: Record, content: Span, source: Span) -> Attribution:
    speaks_for = link["root"] if link["kind"] in {"person", "document"} and link["root"] != link["source"] else None
    return Attribution(
        source=link["source"],
        kind=link["kind"],
        source_spans=(source,),
        cue="",
        cue_spans=(),
        content_spans=(content,),
        institution=speaks_for,
        count=link["count"],
    )


def _owned(link: Record) -> Owned:
    return Owned(name=link["root"], owner=link["owner"], evidence=Evidence(article="", span=Span(0, 0), quote=""))
