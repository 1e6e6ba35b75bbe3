"""Writes examples/newsroom from examples/stories and examples/templates: `python examples/make_newsroom.py`.

The same stories always give the same files. People, places and outlets are invented.
"""

import html
import io
import re
import tomllib
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from email.utils import format_datetime
from pathlib import Path
from string import Template
from uuid import NAMESPACE_URL, uuid5

from warcio.statusandheaders import StatusAndHeaders
from warcio.warcwriter import WARCWriter

HERE = Path(__file__).parent
NEWSROOM = HERE / "newsroom"
SITES = {
    "northline": "https://northline.example",
    "courier": "https://portsorrelcourier.example",
    "post": "https://lornevalleypost.example",
    "standard": "https://valmarastandard.example",
    "vbc": "https://vbc.example",
    "dockside": "https://dockside.example",
    "brightday": "https://brightday.example",
    "meridian": "https://meridiandaily.example",
}
LINK = re.compile(r"\[([^\]]+)\]\(([^)\s]+)\)")


@dataclass(frozen=True, slots=True, kw_only=True)
class Story:
    """One article of the world; `form` says where it is published: a page, the feed or the archive."""

    name: str
    outlet: str
    path: str
    title: str
    byline: str
    published: datetime
    modified: datetime
    form: str
    body: str

    @property
    def url(self) -> str:
        """Where the article stands."""
        return SITES[self.outlet] + self.path


def read_story(path: Path) -> Story:
    """Return the story of a file: TOML between two lines of "+++", then paragraphs."""
    _, head, body = path.read_text(encoding="utf-8").split("+++\n", 2)
    fields = tomllib.loads(head)
    published = datetime.fromisoformat(fields.pop("published"))
    modified = datetime.fromisoformat(fields.pop("modified", published.isoformat()))
    return Story(name=path.stem, body=body.strip(), published=published, modified=modified, **fields)


def stories(folder: Path = HERE / "stories") -> list[Story]:
    """Return all stories in the order of their names."""
    return [read_story(path) for path in sorted(folder.glob("*.md"))]


def paragraphs(body: str) -> str:
    """Return the paragraphs of a story as HTML; "[words](address)" becomes a link."""
    return "\n".join(f"<p>{_linked(paragraph)}</p>" for paragraph in body.split("\n\n"))


def _linked(paragraph: str) -> str:
    escaped = html.escape(" ".join(paragraph.split()), quote=False)
    return LINK.sub(r'<a href="\2">\1</a>', escaped)


def page(story: Story) -> str:
    """Return the story as its outlet's site shows it."""
    template = Template((HERE / "templates" / f"{story.outlet}.html").read_text(encoding="utf-8"))
    return template.substitute(
        title=html.escape(story.title),
        byline=html.escape(story.byline),
        url=story.url,
        published=story.published.isoformat(),
        modified=story.modified.isoformat(),
        published_text=f"{story.published:%A} {story.published.day} {story.published:%B %Y, %H:%M}",
        body=paragraphs(story.body),
    )


def feed(items: Iterable[Story]) -> str:
    """Return the broadcaster's RSS feed with the full text of each item."""
    entries = "".join(
        f"""  <item>
    <title>{html.escape(story.title)}</title>
    <link>{story.url}</link>
    <guid isPermaLink="true">{story.url}</guid>
    <pubDate>{format_datetime(story.published)}</pubDate>
    <dc:creator>{html.escape(story.byline)}</dc:creator>
    <description>{html.escape(story.body.partition(". ")[0])}.</description>
    <content:encoded><![CDATA[{paragraphs(story.body)}]]></content:encoded>
  </item>
"""
        for story in sorted(items, key=lambda story: story.published, reverse=True)
    )
    return f"""<?xml version="1.0" encoding="UTF-8"?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:dc="http://purl.org/dc/elements/1.1/">
<channel>
  <title>VBC News</title>
  <link>https://vbc.example/</link>
  <description>The Valmara Broadcasting Corporation</description>
  <language>en</language>
{entries}</channel>
</rss>
"""


def archive(items: Iterable[Story]) -> bytes:
    """Return a WARC file with one response for each story, as a crawler would have kept it."""
    out = io.BytesIO()
    writer = WARCWriter(out, gzip=True, warc_version="1.1")
    for story in items:
        seen = story.published.astimezone(UTC)
        headers = [("Content-Type", "text/html; charset=utf-8"), ("Date", format_datetime(seen, usegmt=True))]
        content = page(story).encode()
        record = writer.create_warc_record(
            story.url,
            "response",
            payload=io.BytesIO(content),
            length=len(content),
            http_headers=StatusAndHeaders("200 OK", headers, protocol="HTTP/1.1"),
            warc_headers_dict={
                "WARC-Date": f"{seen:%Y-%m-%dT%H:%M:%SZ}",
                "WARC-Record-ID": f"<urn:uuid:{uuid5(NAMESPACE_URL, story.url)}>",
            },
        )
        writer.write_record(record)
    return out.getvalue()


def files() -> dict[str, bytes]:
    """Return the files of the newsroom by their names."""
    world = stories()
    made = {f"pages/{story.name}.html": page(story).encode() for story in world if story.form == "page"}
    made["vbc.xml"] = feed(story for story in world if story.form == "feed").encode()
    made["crawl.warc.gz"] = archive(story for story in world if story.form == "archive")
    return made


def main() -> None:
    """Write the files and remove pages whose story is gone."""
    made = files()
    for name, content in made.items():
        (NEWSROOM / name).parent.mkdir(parents=True, exist_ok=True)
        (NEWSROOM / name).write_bytes(content)
    for old in (NEWSROOM / "pages").glob("*.html"):
        if f"pages/{old.name}" not in made:
            old.unlink()
    print(f"{len(stories())} articles in {len(made)} files")


if __name__ == "__main__":
    main()
