"""Helpers: an invented page, and reading bytes as an input."""

import io

from reportedly.articles import ArticleReader
from reportedly.records import Article, Outlet, Outlets, Rejected

OUTLETS = Outlets(
    [
        Outlet(name="The Arlen Courier", domains=("arlencourier.example",), aliases=("Arlen Courier",), kind="paper"),
        Outlet(name="Norvale Press Agency", domains=("npa.example",), aliases=("NPA",), kind="agency"),
        Outlet(name="Harbour Radio", domains=("harbourradio.example",), kind="broadcaster"),
    ]
)
SENTENCES = (
    "The river Teal rose by two metres on Monday night, the water board of Arlen said.",
    "Some 300 people left the lower town before midnight and slept in the grammar school.",
    "Mayor Ines Hald thanked the fire service, which had warned every street by loudspeaker.",
    "Trains to Norvale will not run before Thursday, according to the railway.",
)


def paragraphs(*more: str) -> str:
    """The invented story as HTML paragraphs, then `more` as it stands."""
    return "".join(f"<p>{sentence}</p>\n" for sentence in SENTENCES) + "".join(more)


def page(body: str = "", *, head: str = "", headline: str = "Flood empties lower town of Arlen") -> str:
    """A page of news with `body` between navigation and footer."""
    return (
        f"<!DOCTYPE html><html lang='en'><head><title>{headline} | Arlen Courier</title>{head}</head><body>"
        "<nav><ul><li><a href='/'>Home</a></li><li><a href='/sport'>Sport</a></li></ul></nav>"
        f"<main><article><h1>{headline}</h1>{body or paragraphs()}</article></main>"
        "<footer><p>Imprint · Privacy</p></footer></body></html>"
    )


def read_all(*inputs: str, data: bytes | str = b"") -> list[Article | Rejected]:
    """Everything that `inputs` (or `data` as standard input) hold."""
    source = data.encode() if isinstance(data, str) else data
    return list(ArticleReader(OUTLETS).read(inputs or ("-",), stdin=io.BytesIO(source)))


def read_one(data: bytes | str) -> Article:
    """The one article in `data`."""
    (found,) = read_all(data=data)
    assert isinstance(found, Article), found
    return found


def reason(data: bytes | str) -> str:
    """Why `data` is rejected, and nothing else comes of it."""
    (found,) = read_all(data=data)
    assert isinstance(found, Rejected), found
    return found.reason


def anchors(article: Article) -> dict[str, str]:
    """The links of an article by the words they hang on."""
    return {link.span.of(article.text): link.href for link in article.links}
