"""From an article to its mentions: relations, chains, sources, certainty and the outlet's own assertions."""

from collections.abc import Callable, Iterator, Sequence
from dataclasses import replace
from functools import partial

from reportedly.mentions.again import SecondLook
from reportedly.mentions.attribution import RuleReader
from reportedly.mentions.certainty import certainty_of, certainty_of_words
from reportedly.mentions.chains import Statement, extent, parents_of, statements_of
from reportedly.mentions.completion import completed
from reportedly.mentions.datelines import without_dateline
from reportedly.mentions.frames import put_by, with_frame, with_negation
from reportedly.mentions.headlines import ends_with_source, headline_relations, opens_with_quotation, with_inner
from reportedly.mentions.hearers import hearer_of
from reportedly.mentions.idioms import is_his_own, tells
from reportedly.mentions.introduced import without_introductions
from reportedly.mentions.lexicon import word_set
from reportedly.mentions.nests import Read
from reportedly.mentions.own_sentences import within_its_sentence
from reportedly.mentions.own_voice import assertions_of, worth_checking
from reportedly.mentions.quotes import quotes_of
from reportedly.mentions.reading import Reading, RelationReader
from reportedly.mentions.reasons import without_reasons
from reportedly.mentions.relays import relayed
from reportedly.mentions.signed import with_signed
from reportedly.mentions.source_words import cut_to_statement, is_label, with_apposition
from reportedly.mentions.sources import Sources
from reportedly.mentions.titled_sources import with_titles
from reportedly.mentions.told_of import told_of
from reportedly.mentions.units import trim
from reportedly.mentions.whole_names import with_whole_name
from reportedly.mentions.whole_sources import with_whole_source
from reportedly.records import (
    Article,
    Attribution,
    Certainty,
    Mention,
    Outlets,
    Relation,
    Span,
    Speech,
    folded,
    mention_id,
    quote_of,
)

Links = dict[tuple[Relation, bool], tuple[Attribution, Attribution | None]]
_LEAST_QUOTED = 6
_MOST_OF_ONE = 2  # words: "people close to the king" are not who "he" is
_ONESELF = frozenset({"he", "she"})
_MARKS = frozenset('“”"«»„')
_OPENERS = _MARKS | {"'", "‘", "`"}


class MentionReader:
    """Reads every mention of an article, without values; articles that are not English have none.

    `every` asks for those too whose content is a pronoun alone, which no claim can be made of.
    """

    def __init__(
        self,
        relations: RelationReader,
        outlets: Outlets,
        sentences: Callable[[str], Sequence[Span]],
        *,
        every: bool = False,
    ) -> None:
        self._relations = relations
        self._outlets = outlets
        self._sentences = sentences
        self._rules = RuleReader()
        self._every = every

    def read(self, article: Article) -> list[Mention]:
        """Return the mentions of `article` in the order of their first span."""
        if article.in_other_language:
            return []
        sentences = _lines(article.text, self._sentences(article.text))
        reading = self._relations.read_all(article.text, sentences)
        found = self._found(article, sentences, reading)
        relations, nested = (without_reasons(article.text, article.headline, part, every=self._every) for part in found)
        look = SecondLook(article.text, [*relations, *nested], self._relations, self._rules)
        statements = statements_of(article.text, [*relations, *nested], look.within)
        links = self._links(article, statements, Sources(article.text, sentences, self._outlets))
        mentions = [_attributed(article, statement, links) for statement in statements]
        taken = [extent(relation) for relation in relations] + _quoted(article.text)
        mentions += _own(article, sentences, taken, reading)
        unique = {mention.id: mention for mention in mentions}
        return sorted(unique.values(), key=lambda mention: (mention.spans[0], mention.id))

    def _found(
        self, article: Article, sentences: Sequence[Span], reading: Reading
    ) -> tuple[list[Relation], list[Relation]]:
        """Return the relations of the article and those inside their contents; some headlines have their own rules."""
        headline = article.headline
        read = Read(reading.relations, reading.nested)
        if not isinstance(self._relations, RuleReader):
            read = completed(article.text, sentences, read)
        nested = [one for one in read.nested if tells(article.text, one) and not is_his_own(article.text, one)]
        outer = with_signed(article.text, _mended(article, sentences, read.outer, every=self._every))
        outer = without_introductions(article.text, outer)
        relations = told_of(article.text, sentences, outer)
        read = relayed(article.text, sentences, Read(tuple(relations), tuple(nested)))
        named = partial(with_whole_source, article.text)
        named_outer, named_inner = list(map(named, read.outer)), list(map(named, read.nested))
        relations, nested = with_titles(article.text, named_outer, named_inner)
        own = [relation for relation in relations if extent(relation).start < headline.end]
        below = [relation for relation in nested if extent(relation).start < headline.end]
        cites = partial(self._is_other_outlet, article)
        ruled = headline_relations(article.text, headline, sentences, is_known=cites) if len(headline) else []
        ruled = [one for one in ruled if not is_label(article.text, one)]
        ruled = with_inner(article.text, ruled, [*own, *below])
        deeper = _depth(ruled) > _depth([*own, *below])
        sure = opens_with_quotation(article.text, ruled) or ends_with_source(article.text, headline, ruled)
        if not ruled or (own and not deeper and not sure):
            return relations, nested
        kept = [one for one in nested if one not in below]
        return [*ruled, *(relation for relation in relations if relation not in own)], kept

    def _is_other_outlet(self, article: Article, name: str) -> bool:
        """True for an outlet in the table that is not the article's own: pages put their own name into headlines."""
        known = self._outlets.by_name(name)
        return known is not None and folded(known.name) != folded(article.outlet or "")

    def _links(self, article: Article, statements: Sequence[Statement], sources: Sources) -> Links:
        """Return for each relation its link and that of an outlet that was told, resolved as the text goes."""
        places = {(relation, depth == 0) for said in statements for depth, relation in enumerate(said.links)}
        links: Links = {}
        for relation, outermost in sorted(places, key=lambda place: (extent(place[0]), place[1])):
            link = sources.attribution(relation)
            links[relation, outermost] = (link, self._hearer(article, relation, sources, outermost=outermost))
        return links

    def _hearer(self, article: Article, relation: Relation, sources: Sources, *, outermost: bool) -> Attribution | None:
        """Return the link of an outlet that was told, None where it is the article's own."""
        heard = hearer_of(article.text, relation, self._outlets, outermost=outermost)
        if heard is None:
            return None
        outer = Relation(source_spans=(heard,), cue_spans=relation.cue_spans, content_spans=(extent(relation),))
        link = sources.attribution(outer, told=True)
        return link if link.kind == "outlet" and folded(link.source) != folded(article.outlet or "") else None


def _own(article: Article, sentences: Sequence[Span], taken: Sequence[Span], reading: Reading) -> Iterator[Mention]:
    """Yield what the outlet says in its own voice: the headline, and what is worth checking in its sentences."""
    headline = article.headline
    title = trim(article.text, headline.start, headline.end)
    if title and not any(span.overlaps(headline) for span in taken):
        yield _mention(article, (title,), (), certainty_of_words(title.of(article.text)))
    body = [sentence for sentence in sentences if sentence.start >= headline.end]
    for whole in assertions_of(article.text, worth_checking(article.text, body, reading.worth), taken):
        span = without_dateline(article.text, whole)
        yield _mention(article, (span,), (), certainty_of_words(span.of(article.text)))


def _mended(
    article: Article, sentences: Sequence[Span], relations: Sequence[Relation], *, every: bool
) -> list[Relation]:
    """Return what tells something, each content without what is no part of it."""
    text = article.text
    ended = (within_its_sentence(text, sentences, one) for one in relations)
    told = (one for one in ended if tells(text, one, every=every) and not is_label(text, one))
    framed = (with_frame(text, one) for one in told)
    whole = (with_whole_name(text, with_apposition(text, one)) for one in framed)
    return [cut_to_statement(text, one, article.headline) for one in whole]


def _depth(relations: Sequence[Relation]) -> int:
    """Return how many relations of a headline stand inside another, and one for the outermost."""
    return 1 + sum(parent is not None for parent in parents_of([one for one in relations if one.source_spans]))


def _attributed(article: Article, statement: Statement, links: Links) -> Mention:
    """Return the mention of a statement; a source that cites itself is one link."""
    chain: list[Attribution] = []
    for depth, relation in enumerate(statement.links):
        link, hearer = links[relation, depth == 0]
        if chain and (_same_report(article.text, relation, chain[-1]) or _is_himself(link, chain[-1])):
            continue
        inner = {links[below, False][0].source for below in statement.links[depth + 1 :]}
        if hearer is not None and hearer.source not in {link.source, *(known.source for known in chain), *inner}:
            chain.append(hearer)
        if chain and (link.source, link.kind) == (chain[-1].source, chain[-1].kind):
            if not _is_another(article.text, link):
                continue
            link = replace(link, source=_bare(article.text, link), kind="anonymous")
        chain.append(link)
    innermost = with_negation(article.text, statement.links[-1])
    certainty = certainty_of(article.text, put_by(article.text, innermost), innermost)
    return _mention(article, statement.spans, tuple(chain), certainty)


def _is_himself(link: Attribution, outer: Attribution) -> bool:
    """True for "he" in "a foreman's testimony that he reported cracks": who speaks of himself is one link."""
    one = outer.kind == "anonymous" and outer.count == 1 and len(outer.source.split()) <= _MOST_OF_ONE
    return one and link.source.lower() in _ONESELF


def _is_another(text: str, link: Attribution) -> bool:
    """True for "the king" in "Vell says the king promised a pardon": nobody calls himself by a title."""
    words = quote_of(text, link.source_spans)
    return link.kind == "person" and words.startswith("the ") and words.islower()


def _bare(text: str, link: Attribution) -> str:
    return quote_of(text, link.source_spans).removeprefix("the ")


def _same_report(text: str, relation: Relation, outer: Attribution) -> bool:
    """True for "a story" of "according to a story by the Courier": it is the Courier's own report."""
    if outer.kind != "outlet" or not relation.source_spans or not outer.source_spans:
        return False
    words = relation.source_spans[-1].of(text).lower().split()
    gap = text[relation.source_spans[-1].end : outer.source_spans[0].start].strip().lower()
    return (
        words[-1:] != []
        and words[-1] in word_set("reports")
        and gap in {"by", "in", "from", "of", "by the", "in the", "from the"}
    )


def _quoted(text: str) -> list[Span]:
    """Return the quotations that are more than a word or two: never the outlet's own voice."""
    return [quote.span for quote in quotes_of(text) if len(quote.inner.of(text).split()) >= _LEAST_QUOTED]


def _lines(text: str, sentences: Sequence[Span]) -> list[Span]:
    """Return the sentences cut at line breaks and without white space at their ends."""
    pieces: list[Span] = []
    for sentence in sentences:
        start = sentence.start
        while start < sentence.end:
            stop = text.find("\n", start, sentence.end)
            end = stop if stop >= 0 else sentence.end
            if trimmed := trim(text, start, end):
                pieces.append(trimmed)
            start = end + 1
    return pieces


def _mention(
    article: Article, spans: tuple[Span, ...], chain: tuple[Attribution, ...], certainty: Certainty
) -> Mention:
    return Mention(
        id=mention_id(article.id, spans, chain),
        article=article.id,
        spans=spans,
        quote=quote_of(article.text, spans),
        speech=_speech(article.text, spans, chain),
        certainty=certainty,
        in_headline=spans[0].start < article.headline.end,
        chain=chain,
    )


def _speech(text: str, spans: tuple[Span, ...], chain: tuple[Attribution, ...]) -> Speech:
    if not chain:
        return "assertion"
    words = [span.of(text).strip(" ,.") for span in spans]
    if all(word[:1] in _OPENERS and not set(word[1:-1]) & _MARKS for word in words):
        return "direct"
    return "mixed" if any(mark in word for word in words for mark in _MARKS) else "indirect"
