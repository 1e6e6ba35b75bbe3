"""Sources whose name does not fit the words that were read as it: such a source confirms nobody in *least*.

What stands for a source ("the airline", "an official body") is given the name that the article seems to mean. Where
that name cannot be right, or nothing in the words leads to it, *most* still counts it, with the reason, and *least*
does not.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence

from reportedly.provenance.aliases import given_form
from reportedly.provenance.case import Case
from reportedly.provenance.denials import denies
from reportedly.provenance.graph import Step, end_of
from reportedly.provenance.merging import Suspicion, same_names
from reportedly.provenance.rewording import same_origin
from reportedly.provenance.speakers import TELLING
from reportedly.records import Attribution, Mention, Root, Span, folded, quote_of
from reportedly.records.people import is_given_name
from reportedly.records.places import country_of

# What any business or body may be called in the place of its name; "the county office" tells it from others.
OF_ANY = re.compile(
    r"(?:[a-z-]+ ){0,2}(?:company|firm|corporation|business|airline|carrier|line|service|group|giant|start-?up|platform"
    r"|network|maker|producer|manufacturer|operator|retailer|builder|administration|department|organi[sz]ation|coalition|alliance|campaign)"
)
# What somebody may speak for though it has no name of its own; "typhoid" is a word that was read as a body.
BODY = re.compile(
    r"\b(?:administration|agency|airline|airport|alliance|archdiocese|archive|army|assembly|association|authorit|bank"
    r"|board|brewery|brigade|broadcaster|bureau|business|cabinet|campaign|cent(?:er|re)|chain|charity|choir|church|city"
    r"|clinic|club|coalition|coastguard|college|commission|committee|company|congress|consortium|cooperative|council"
    r"|court|department|diocese|directorate|embassy|exchange|factory|family|farm|federation|firm|force|foundation|fund"
    r"|galler(?:y|ies)|government|group|guard|guild|hospital|hotel|house|inspectorate|institut|label|laborator|league"
    r"|legislature|library|magazine|military|mill|mine|ministry|mosque|museum|navy|network|newspaper|observatory|office"
    r"|operator|orchestra|organi[sz]ation|parish|parliament|party|plant|police|port|prison|producer|programme|program"
    r"|project|publisher|railway|refinery|regulator|school|secretariat|senate|service|shop|society|squad|startup|state"
    r"|station|store|studio|supermarket|synagogue|team|theat(?:er|re)|treasury|tribunal|trust|union|unit|universit"
    r"|village|watchdog|works|yard|zoo|\w*(?:maker|manufacturer|retailer|insurer|lender))",
    re.I,
)
# The reader's own reasons for whom a pronoun means: "it" may be any body that was named before.
IT = re.compile(r"^“(?:it|they)” stands for\b", re.I)
SHE = re.compile(r"^“(?:s?he)” stands for\b", re.I)
# "Ada Brenn, spokeswoman of …" at the start of a sentence: whoever speaks next.
INTRODUCED = re.compile(r"(?:^|[.!?]['”\"’]?\s+|\n)(?P<name>[A-Z][\w'’-]+(?: [A-Z][\w'’-]+)+), (?=[a-zA-Z])", re.M)
TWO_QUOTATIONS = re.compile(r"[.!?,][”\"’']\s*\n\s*[“\"‘']")
ASKED = re.compile(r"\W*(?:when |if )?(?:was |were )?asked(?: (?:about|whether|if|by)\b.*)?\W*", re.I)
CLOSED = re.compile(r"[.!?]['’”\"]$")
SAID = r"(?:said|says|stated|announced|confirmed|explained|stressed|added|told)"
NAME_WITHIN = re.compile(r"(?:^| )[A-Z]")
# “S,” said the Harbour Office, “on 4 May”: who speaks is named between the pieces.
AMID = re.compile(rf"[,.!?][”’\"']\s+{SAID}\s+(?P<who>[^“‘\"”\n]{{3,90}}?),?\s+[“‘\"']")
REOPENED = re.compile(r",\s*[“‘\"'](?=\w[^”’\"]*$)")  # a quotation that goes on behind the name and is cut there
NAMED = frozenset(["person", "organisation"])
# "Brenn Mills, a maker of ovens, will close its works": nobody is told to have said it, where this is what was read.
DOES = re.compile(r"(?:will|would|is|was|has|had|plans|planned)\b")
APPOSITION = re.compile(r"(?:, [^,.\n]{3,60},)?\s*")
EACH = re.compile(r"(?:every|each|any|no|many|most|several|other)\b", re.I)
INDEFINITE = re.compile(r"(?:an?|another|some|one of)\b", re.I)
MARK = re.compile(
    r"(?:file|photo|picture|image|handout|video|watch|read|update|updated|breaking|exclusive|caption)", re.I
)
CREDIT = re.compile(
    r"\b(?:photo(?:graph)?|image|picture|illustration|video) (?:by|via|courtesy)\b|\)\s*[A-Z]{2,}", re.I
)


def _of_another_nation(words: str, name: str, _: str) -> bool:
    told, read = country_of(words), country_of(name)
    return told is not None and read is not None and told != read


def _of_no_one(words: str, name: str, _: str) -> bool:
    """True for "an airline" that was given a name: whoever is not yet named is nobody named before."""
    return bool(INDEFINITE.match(words.strip())) and not _share_a_word(words, name)


def _a_mark(_: str, name: str, __: str) -> bool:
    return bool(MARK.fullmatch(name) or CREDIT.search(name))


def _an_ordinary_word(words: str, name: str, text: str) -> bool:
    """True for "Crew", found at the start of a line, as what "the airline" means: the article has it as a word."""
    one = name.strip()
    if " " in one or not one[:1].isupper() or _share_a_word(words, one):
        return False
    return bool(re.search(rf"\b{re.escape(one.lower())}\b", text))


def _across_lines(words: str, _: str, __: str) -> bool:
    """True where a byline, a dateline or a picture's credit above was read into the name below it."""
    return "\n" in words.strip()


def _into_a_quotation(words: str, _: str, __: str) -> bool:
    """True for "Ada Brenn, head of the office, ‘on 4 May": the other half of what was said is in the source."""
    return bool(REOPENED.search(words))


def _a_dateline(words: str, name: str, _: str) -> bool:
    return name.isupper() and " " in name.strip() and not _share_a_word(words, name)


def _names_nobody(_: str, name: str, __: str) -> bool:
    """True for "company", "music streaming service": a description, which fits whoever is named beside it."""
    return bool(OF_ANY.fullmatch(name))


def _each_of_many(words: str, _: str, __: str) -> bool:
    return bool(EACH.match(words.strip()))


def _of_a_namesake(words: str, name: str, text: str) -> bool:
    """True for "Quill" read as Ada Quill in an article that knows a Tom Quill as well."""
    given, _, surname = name.rpartition(" ")
    if not given or folded(words) != folded(surname):
        return False
    known = {given_form(folded(part)) for part in given.split()}
    others = re.findall(rf"\b([A-Z][\w’'-]+) (?:[A-Z]\. )?{re.escape(surname)}\b", text)
    return any(is_given_name(other) and given_form(folded(other)) not in known for other in others)


def _share_a_word(words: str, name: str) -> bool:
    return bool(set(folded(words).split()) & set(folded(name).split()))


# Whether a name cannot be meant by the words (words, name, text of the article), and what is said about it.
RULES: tuple[tuple[Callable[[str, str, str], bool], str], ...] = (
    (_of_another_nation, "“{words}” was read as {name}, which is of another nation"),
    (_of_no_one, "“{words}” is nobody who was named before, and was read as {name}"),
    (_a_mark, "{name} is a mark beside a picture or a headline and no source"),
    (_an_ordinary_word, "“{words}” was read as {name}, which is an ordinary word of the article"),
    (_across_lines, "{name} was read across lines: a byline, place or credit may stand in it"),
    (_into_a_quotation, "“{words}” runs on into a quotation, so that it is not known what else {name} said"),
    (_a_dateline, "“{words}” was read as {name}, which stands in capitals as a place above a report does"),
    (_names_nobody, "“{words}” names nobody and may be any of those that are named"),
    (_each_of_many, "“{words}” is nobody in particular"),
    (_of_a_namesake, "“{words}” was read as {name}, and another of that name is in the article"),
)


def misread_sources(
    case: Case, steps: Mapping[str, Step], roots: Mapping[str, Sequence[Root]]
) -> tuple[frozenset[str], tuple[Suspicion, ...]]:
    """Return the keys of named roots that no reading supports, and with which other root each counts once.

    Who is named soundly under another form of the name is known to say so.
    """
    why = dict(_doubts(case, steps))
    understood = sorted(key for key, found in roots.items() if found[0].named and why.get(key) is None)
    names = same_names(root for found in roots.values() for root in found)
    known = {names.get(key, key) for key in understood}
    doubted = {key: said for key, said in why.items() if said is not None and names.get(key, key) not in known}
    partner = understood or sorted(doubted)
    return frozenset(doubted), tuple(
        Suspicion(keys=frozenset([key, partner[0]]), because=f"{said}: it confirms nobody.")
        for key, said in sorted(doubted.items())
    )


def _doubts(case: Case, steps: Mapping[str, Step]) -> Iterator[tuple[str, str | None]]:
    """Yield each named root with why it was not understood, None where one reading of it is sound."""
    said: dict[str, list[str | None]] = {}
    for mention in (case.mentions[name] for name in sorted(steps)):
        for root in steps[mention.id].roots:
            if root.named:
                said.setdefault(root.key, []).append(_why(case, mention))
    for key, reasons in said.items():
        yield key, None if None in reasons else reasons[0]


def _is_told_of(case: Case, mention: Mention, name: str) -> bool:
    """True where somebody who is named in a statement as others make it is not its source but who it is about."""
    others = (other for other in case.own if other.id != mention.id and other.chain)
    return any(
        folded(name) in folded(other.quote) and all(link.source != name for link in other.chain) for other in others
    )


def _is_no_body(institution: str) -> bool:
    return institution.islower() and not BODY.search(institution)


def _another_since(case: Case, mention: Mention, link: Attribution) -> bool:
    """True where somebody else was introduced between a person and the pronoun that was read as that person."""
    start = link.source_spans[0].start if link.source_spans else mention.spans[0].start
    text = case.articles[mention.article].text[:start]
    since = text[max(0, text.rfind(link.source.rpartition(" ")[2])) :]
    return any(link.source not in found["name"] for found in INTRODUCED.finditer(since))


def is_from_a_pronoun(mention: Mention) -> bool:
    """Return whether whose word it is was read from "it", "she" or "they" alone."""
    because = mention.chain[end_of(mention)].because
    return bool(IT.match(because) or SHE.match(because))


def _a_denial(case: Case, mention: Mention, link: Attribution) -> str | None:
    return f"“{link.cue}” or what it is about is a word of denial" if denies(case, mention, link.cue) else None


def _two_quotations(_: Case, mention: Mention, link: Attribution) -> str | None:
    said = f"What {link.source} says was read across two quotations, one of which may be another's"
    return said if TWO_QUOTATIONS.search(mention.quote) else None


def _in_another_line(case: Case, mention: Mention, link: Attribution) -> str | None:
    """A quotation is closed by its line: who is named below it is hardly its speaker."""
    text, end = case.articles[mention.article].text, mention.spans[-1].end
    below = link.source_spans and not mention.in_headline and "\n" in text[end : link.source_spans[0].start]
    return (
        f"{link.source} is named in the line below what was quoted" if below and CLOSED.search(mention.quote) else None
    )


def _two_statements(case: Case, mention: Mention, link: Attribution) -> str | None:
    """What is read in pieces may hold the next statement as well, which somebody else makes in the words around it."""
    others = (other for other in case.said.get(mention.article, ()) if other.id != mention.id and other.origin)
    for other in others:
        told_outside = other.origin and not any(_within(span, mention) for span in other.origin.source_spans)
        if (
            told_outside
            and all(_within(span, mention) for span in other.spans)
            and not same_origin(case, mention, other)
        ):
            return f"What {link.source} says was read together with what another says"
    return None


def _another_amid(case: Case, mention: Mention, link: Attribution) -> str | None:
    """Who is named between the pieces of a quotation says it, and nobody who was named before."""
    found = AMID.search(case.articles[mention.article].text, mention.spans[0].start, mention.spans[-1].end)
    own = f"{link.source} {link.institution or ''} {link.post or ''}"
    if found is None or not NAME_WITHIN.search(found["who"]) or _share_a_word(found["who"], own):
        return None
    return f"Between the pieces of what {link.source} was read to say, {found['who']} is named as the speaker"


def _within(span: Span, mention: Mention) -> bool:
    return any(span in piece for piece in mention.spans)


def _from_a_pronoun(case: Case, mention: Mention, link: Attribution) -> str | None:
    doubtful = IT.match(link.because) or (SHE.match(link.because) and _another_since(case, mention, link))
    return f"That {link.source} says this is known from a pronoun alone" if doubtful else None


def _a_doer(case: Case, mention: Mention, link: Attribution) -> str | None:
    named = link.kind in NAMED and not TELLING.search(link.cue) and _is_told_of(case, mention, link.source)
    return f"“{link.cue}” is what {link.source} does, and others tell of it" if named else None


def _only_asked(_: Case, __: Mention, link: Attribution) -> str | None:
    return f"{link.source} was asked, and what the answer was is not read" if ASKED.fullmatch(link.cue) else None


def _its_own_doing(case: Case, mention: Mention, link: Attribution) -> str | None:
    """Who stands right before the verb of a statement is who it is about: nobody says "Brenn Mills will close"."""
    text, last = case.articles[mention.article].text, mention.spans[-1]
    if link.kind not in NAMED or not link.source_spans or not DOES.match(text, last.start):
        return None
    between = text[link.source_spans[-1].end : last.start]
    if link.source_spans[-1].end <= last.start and APPOSITION.fullmatch(between):
        return f"{link.source} is who does what is told, and was read as who tells it"
    return None


def _for_no_body(_: Case, __: Mention, link: Attribution) -> str | None:
    if link.kind == "person" and link.institution and _is_no_body(link.institution):
        return f"{link.source} was read as speaking for “{link.institution}”, which is no body"
    return None


def _by_its_words(case: Case, mention: Mention, link: Attribution) -> str | None:
    text = case.articles[mention.article].text
    words = quote_of(text, link.source_spans) if link.kind in NAMED else ""
    found = (said for fits, said in RULES if words and fits(words, link.source, text))
    said = next(found, None)
    return said and said.format(words=" ".join(words.split()), name=link.source)


# What makes a source one that was not understood, tried in turn; each gives the reason.
DOUBTS: tuple[Callable[[Case, Mention, Attribution], str | None], ...] = (
    _a_denial,
    _two_quotations,
    _in_another_line,
    _two_statements,
    _another_amid,
    _from_a_pronoun,
    _a_doer,
    _its_own_doing,
    _only_asked,
    _for_no_body,
    _by_its_words,
)


def _why(case: Case, mention: Mention) -> str | None:
    link = mention.chain[end_of(mention)]
    return next((said for doubt in DOUBTS if (said := doubt(case, mention, link))), None)
