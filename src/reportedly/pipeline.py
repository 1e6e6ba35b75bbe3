"""The whole flow on one screen: inputs go in, a ledger of claims comes out; any stage can be swapped.

articles → copies → mentions → values → claims → provenance → grades → ledger
"""

from collections.abc import Callable, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass

from reportedly.ledger import Ledger
from reportedly.records import Article, Mention, Rejected, Values
from reportedly.settings import Settings
from reportedly.wiring.stages import Reading, Stages, reading_of, stated_moment

AT_ONCE = 2_000  # articles whose copies are settled together: more would have to be in memory


@dataclass(slots=True, kw_only=True)
class Summary:
    """What one reading did, in numbers; `copies` and `claims` are those of the whole ledger.

    `other_languages` are those of the articles that are kept but whose language is not read.
    `read_once` is the share of word pieces, 0 to 1, that were read in other articles before, `seconds_saved` what
    reading them again would have taken.
    """

    articles: int = 0
    already_known: int = 0
    rejected: int = 0
    copies: int = 0
    claims: int = 0
    read_once: float = 0.0
    seconds_saved: float = 0.0
    other_languages: int = 0

    @property
    def taken_in(self) -> int:
        """How many texts were looked at, whatever became of them."""
        return self.articles + self.already_known + self.rejected


def read(
    inputs: Sequence[str],
    ledger: Ledger,
    *,
    settings: Settings | None = None,
    stages: Stages | None = None,
    progress: Callable[[int], None] | None = None,
    refused: Callable[[Rejected], None] | None = None,
) -> Summary:
    """Read `inputs` into `ledger`. The same input twice changes nothing.

    `progress` is told how many were taken in, `refused` what was rejected, also where that is known from before.
    Memory does not grow with the number of articles: stages 1 to 4 hold one article, the others one claim.
    Raises InputError for an input that is not there, LedgerError where the ledger cannot be written.
    """
    do = stages or Stages.of(ledger, settings or Settings())
    summary = Summary()
    for item in do.articles(inputs):  # 1 articles
        _take_in(item, ledger, do, summary)  # 3 mentions, 4 values
        if summary.taken_in % AT_ONCE == 0:
            do.settle()
        if progress:
            progress(summary.taken_in)
        if refused and isinstance(item, Rejected):
            refused(item)
    derive(ledger, do)
    counts = ledger.counts()
    summary.copies, summary.claims = counts["copies"], counts["claims"]
    summary.read_once, summary.seconds_saved = do.tally.share_saved, do.tally.seconds_saved
    return summary


def derive(ledger: Ledger, do: Stages) -> None:
    """Derive from articles and mentions what is new in them or waits to be derived; any interruption is made up for."""
    do.settle()  # 2 who took whose words
    for claims in do.group():  # 5 claims
        ledger.put_claims(claims)
    for traced in do.traced():  # 6 provenance
        ledger.put_findings(traced.findings)
        ledger.put_claims([traced.claim])
    for claim in do.graded():  # 7 grades
        ledger.put_claims([claim])


def _take_in(item: Article | Rejected, ledger: Ledger, do: Stages, summary: Summary) -> None:
    """Write one article with all that is read off it, or what it was rejected for, in one transaction."""
    if isinstance(item, Rejected):
        summary.rejected += 1
        ledger.reject(item)
        return
    if ledger.holds(item.id):
        summary.already_known += 1
        return
    mentions, values = do.read(item)  # outside the transaction: others can write while this one reads
    with ledger.transaction():
        if not ledger.add_article(item, keep_page=do.keep_pages):
            summary.already_known += 1
            return
        summary.articles += 1
        summary.other_languages += item.in_other_language
        do.copies.add([item])
        ledger.add_mentions(item.id, mentions, values, reader=do.reader)
        ledger.pend("article", [item.id])


def annotate(
    lines: Iterable[Mapping[str, str]], *, settings: Settings | None = None, stages: Reading | None = None
) -> Iterator[tuple[str, list[Mention], Values]]:
    """Yield id, mentions and values of each text, without a ledger; `lines` have "id", "text" and maybe "published"."""
    do = stages or reading_of(settings or Settings())
    for line in lines:
        moment = stated_moment(line.get("published"))
        article = Article(id=line["id"], text=line["text"], published=moment, language="en")
        yield line["id"], *do(article)
