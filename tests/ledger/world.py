"""A small invented world, as records: two outlets report what a port authority said; a third copies one of them."""

from datetime import date

from reportedly.ledger import Ledger
from reportedly.records import (
    Alteration,
    Appearance,
    Article,
    Attribution,
    Change,
    Claim,
    Comparison,
    Copy,
    Grade,
    Independence,
    Link,
    Mention,
    Moment,
    Probability,
    Quantity,
    Rejected,
    Related,
    Root,
    Score,
    Sources,
    Span,
    Values,
    When,
    article_id,
    finding,
    mention_id,
    quote_of,
)  # fmt: skip


def place(text: str, words: str) -> Span:
    """Return where `words` stand in `text`."""
    start = text.index(words)
    return Span(start, start + len(words))


def article(title: str, body: str, *, outlet: str, published: str, url: str | None = None) -> Article:
    """Return an article of an invented outlet."""
    text = f"{title}\n\n{body}"
    domain = outlet.lower().replace(" ", "") + ".example"
    address = url or f"https://{domain}/{len(text)}"
    return Article(
        id=article_id(text=text, url=address, outlet=outlet, published=published),
        text=text,
        title=title,
        url=address,
        outlet=outlet,
        outlet_because="The table of outlets knows the domain.",
        domain=domain,
        byline="Ida Marsh",
        published=Moment(iso=published, confidence=Score(0.9, "The page's metadata says so.")),
        modified=Moment(iso=published + "T08:30:00+02:00", confidence=Score(0.5, "The page says so.")),
        language="en",
        links=(Link(span=Span(0, len(title)), href="https://port.example/note?a=1&b=2"),),
        captions=(Span(0, 4),),
        credits=("Tidewater Agency",),
        input=f"{domain}.html",
    )


def mention(of: Article, content: str, source: str, cue: str, *, copy_of: str | None = None) -> Mention:
    """Return a mention of `content`, attributed to `source` by `cue`."""
    spans = (place(of.text, content),)
    link = Attribution(
        source=source,
        kind="organisation",
        source_spans=(place(of.text, source),),
        cue=cue,
        cue_spans=(place(of.text, cue),),
        content_spans=spans,
        institution="Port Authority",
        because="Named in full here.",
    )
    return Mention(
        id=mention_id(of.id, spans, (link,)),
        article=of.id,
        spans=spans,
        quote=quote_of(of.text, spans),
        speech="indirect",
        certainty="hedged",
        chain=(link,),
        quantities=(quantity(of.text),),
        changes=(
            Change(span=place(of.text, "containers"), factor_low=2, direction="up", to=0, readings=((3, 4), (None, 4))),
        ),
        when=(
            When(span=place(of.text, "Monday"), edtf="2031-05-05", start=date(2031, 5, 5), end=date(2031, 5, 5)),
        ),
        copy_of=copy_of,
    )  # fmt: skip


def quantity(text: str) -> Quantity:
    """Return the quantity of the world's articles."""
    return Quantity(
        span=place(text, "up to 1,200"),
        low=None,
        high=1200,
        unit="container",
        of="empty containers",
        per="day",
        step=100,
        base_factor=0.5,
        base_unit="metre",
    )


BODY = "On Monday the Port Authority said that up to 1,200 containers a day were lost at Kell Harbour."
FIRST = article("Kell Harbour loses boxes", BODY, outlet="Kell Courier", published="2031-05-06")
SECOND = article("Containers gone", f"{BODY} Nobody was hurt — 🚢 yet.", outlet="The Gull", published="2031-05-07")
THIRD = article("Boxes “lost” at sea", BODY.replace("1,200", "1,200 "), outlet="Skerry Post", published="2031-05-08")
ARTICLES = (FIRST, SECOND, THIRD)
CONTENT = "up to 1,200 containers a day were lost at Kell Harbour"
SAID = "the Port Authority said"
ORIGIN = mention(FIRST, CONTENT, "Port Authority", "said")
TAKEN = mention(SECOND, CONTENT, "Port Authority", "said", copy_of=ORIGIN.id)
MENTIONS = (ORIGIN, TAKEN)
VALUES = {item.id: Values(quantities=(quantity(item.text),)) for item in (FIRST, SECOND)}
COPY = Copy(
    family=FIRST.id,
    kind="near-copy",
    article=SECOND.id,
    of=FIRST.id,
    shared=0.93,
    passages=((place(SECOND.text, BODY), place(FIRST.text, BODY)),),
    altered=(
        Alteration(
            kind="wording", before=place(FIRST.text, "Monday"), after=place(SECOND.text, "Monday"),
            before_text="Monday", after_text="Monday",
        ),
    ),
    credit="Tidewater Agency",
    because=("94 of 100 words stand in the other.",),
)  # fmt: skip
ROOT = Root(
    key="port authority",
    name="Port Authority",
    kind="organisation",
    institution="Port Authority",
    letter="B",
    because=("Both mentions name it.",),
    evidence=(FIRST.evidence(place(FIRST.text, "Port Authority")),),
)
OBJECTION = finding(
    "copied", "The Gull took it from the Kell Courier.", (SECOND.evidence(place(SECOND.text, BODY)),), "c1"
)
CLAIM = Claim(
    id="c1",
    text=ORIGIN.quote,
    appearances=(
        Appearance(mention=ORIGIN.id, stance="for", because=("It is the fullest.",)),
        Appearance(mention=TAKEN.id, stance="for", because=("Copied with its text.",)),
    ),
    related=(Related(claim="c2", kind="update", because=("A later count.",)),),
    sources=Sources(
        for_=Independence(least=1, most=1, roots=(ROOT,)),
        would_change=("If the authority only passed on a count of the shipping line: 1.",),
    ),
    grade=Grade(digit=3, because=("One source of its own.",)),
    probability=Probability(low=0.4, high=0.8),
    findings=(OBJECTION.id,),
)
OTHER = Claim(id="c2", text="Nobody was hurt", appearances=(Appearance(mention=TAKEN.id, stance="neither"),))
COMPARISON = Comparison(
    a=min(ORIGIN.id, TAKEN.id), b=max(ORIGIN.id, TAKEN.id), kind="same", score=0.9, parts=(Score(0.9, "Same words."),)
)
REJECTED = Rejected(input="boats.pdf", reason="PDF is not read yet")


def filled(ledger: Ledger) -> Ledger:
    """Return `ledger` with the whole world in it."""
    for item in ARTICLES:
        ledger.add_article(item)
    for item in (FIRST, SECOND):
        ledger.add_mentions(item.id, [found for found in MENTIONS if found.article == item.id], VALUES[item.id])
    ledger.add_copies([COPY])
    ledger.reject(REJECTED)
    ledger.put_relations([COMPARISON])
    with ledger.transaction():
        ledger.put_findings([OBJECTION])
        ledger.put_claims([CLAIM, OTHER])
    return ledger


def claim_of(ledger: Ledger, mention: str) -> Claim | None:
    """The claim that a mention belongs to, None where it belongs to none."""
    return next(iter(ledger.claims_by_id(ledger.claim_ids_of([mention]).values())), None)
