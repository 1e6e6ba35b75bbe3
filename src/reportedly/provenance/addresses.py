"""What page an address really is: redirectors followed, AMP and archive copies undone, trackers taken off."""

import re
from collections.abc import Callable, Iterator
from urllib.parse import SplitResult, parse_qsl, unquote, urlencode, urlsplit, urlunsplit

INVISIBLE = re.compile(r"[\x00-\x20\x7f-\xa0]")
DEEPEST = 4  # wrappings that are undone one after the other: an archive copy of an AMP page behind a redirector
TRACKERS = re.compile(
    r"^(?:utm_\w+|at_\w+|ns_\w+|mc_[ce]id|mkt_tok|fbclid|gclid|gbraid|wbraid|dclid|msclkid|yclid|igshid|igsh|twclid"
    r"|ocid|cmpid|cmp|ncid|smid|smtyp|sh|ref|ref_src|ref_url|referrer|source|src|xtor|s_cid|spm|icid|ito|ftag|amp"
    r"|amp_js_v|usqp|outputtype|__twitter_impression|feature|partner|taid|soc_src|soc_trk|guccounter|_ga|_gl|hss_channel"
    r"|campaign_id|emc|nl|te|rss|via|share|sharetype)$",
    re.IGNORECASE,
)
# (host, names of the parameter that holds the real address): who sends readers on
REDIRECTORS = (
    (re.compile(r"(?:^|\.)google\.[a-z.]{2,6}$"), ("q", "url", "adurl")),
    (re.compile(r"^(?:l|lm)\.(?:facebook|instagram)\.com$"), ("u",)),
    (re.compile(r"(?:^|\.)safelinks\.protection\.outlook\.com$"), ("url",)),
    (re.compile(r"^(?:www\.)?(?:youtube|linkedin|steamcommunity)\.com$"), ("q", "url")),
    (re.compile(r"^t\.umblr\.com$"), ("z",)),
    (re.compile(r"^(?:away\.vk\.com|vk\.com)$"), ("to",)),
    (
        re.compile(r"^(?:out\.reddit\.com|slack-redir\.net|exit\.sc|duckduckgo\.com|r\.search\.yahoo\.com)$"),
        ("url", "uddg", "RU"),
    ),
    (re.compile(r"^(?:go\.redirectingat\.com|click\.linksynergy\.com|anrdoezrs\.net)$"), ("url", "murl")),
)
ARCHIVED = re.compile(
    r"^/(?:web/)?(?:[\d.-]{4,20}(?:[a-z]{2}_)?|\*|newest|latest|o/\w+)/(?P<inner>(?:https?:/?/?)?[^/]+\..+)$",
    re.IGNORECASE,
)
ARCHIVES = re.compile(
    r"(?:^|\.)(?:archive\.(?:org|is|ph|today|fo|li|md|vn)|webarchive\.org\.uk|arquivo\.pt|webrecorder\.io)$"
)
AMP_CACHE = re.compile(r"\.cdn\.ampproject\.org$|\.ampproject\.net$")


def real_address(href: str) -> str | None:
    """Return the address that a link means, or None where it is no address of the web."""
    parts = _split(href)
    for _ in range(DEEPEST):
        inner = next((found for undo in WRAPPINGS if parts and (found := undo(parts))), None)
        unwrapped = _split(inner) if inner else None
        if unwrapped is None:
            break
        parts = unwrapped
    return urlunsplit(_plain(parts)) if parts else None


def same_pages(href: str) -> tuple[str, ...]:
    """Return the ways in which the page that a link means may be written: with "www." or without, and so on."""
    address = real_address(href)
    if address is None:
        return ()
    parts = urlsplit(address)
    bare = re.sub(r"^(?:www|m|mobile|amp)\.", "", parts.netloc)
    path = parts.path.rstrip("/")
    return tuple(
        dict.fromkeys(
            urlunsplit((scheme, f"{host}{bare}", f"{path}{end}", parts.query, ""))
            for scheme in ("https", "http")
            for host in ("", "www.", "m.")
            for end in ("", "/")
        )
    )


def _split(href: str) -> SplitResult | None:
    try:
        parts = urlsplit(INVISIBLE.sub("", href))
        named = parts.scheme.lower() in {"http", "https"} and "." in (parts.hostname or "")
    except ValueError:
        return None
    return parts if named else None


def _redirected(parts: SplitResult) -> str | None:
    host = parts.hostname or ""
    for site, names in REDIRECTORS:
        if site.search(host):
            values = dict(parse_qsl(parts.query))
            return next((values[name] for name in names if values.get(name, "").startswith("http")), None)
    return None


def _archived(parts: SplitResult) -> str | None:
    found = ARCHIVED.match(parts.path) if ARCHIVES.search(parts.hostname or "") else None
    if not found:
        return None
    inner = re.sub(r"^(https?):/*", r"\1://", unquote(found["inner"]))
    query = f"?{parts.query}" if parts.query else ""
    return (inner if inner.startswith("http") else f"https://{inner}") + query


def _amp_cached(parts: SplitResult) -> str | None:
    host = parts.hostname or ""
    place = r"^/amp/(?:s/)?(?P<inner>.+)$" if re.search(r"(?:^|\.)google\.", host) else r"^/[a-z]/(?:s/)?(?P<inner>.+)$"
    if not (AMP_CACHE.search(host) or parts.path.startswith("/amp/")):
        return None
    found = re.match(place, parts.path)
    return f"https://{found['inner']}" if found and "." in found["inner"].partition("/")[0] else None


def _cached(parts: SplitResult) -> str | None:
    """Search engines' own copies: "cache:abc:https://…"."""
    if "webcache" not in (parts.hostname or ""):
        return None
    found = re.match(r"cache:(?:[\w-]+:)?(?P<inner>\S+)", dict(parse_qsl(parts.query)).get("q", ""))
    return None if not found else re.sub(r"^(?!https?://)", "https://", found["inner"])


WRAPPINGS: tuple[Callable[[SplitResult], str | None], ...] = (_cached, _amp_cached, _redirected, _archived)


def _plain(parts: SplitResult) -> tuple[str, str, str, str, str]:
    """The address without trackers, AMP marks, port, fragment and capitals in its host."""
    host = re.sub(r"^amp\.", "www.", parts.hostname or "")
    path = re.sub(r"(?:/amp/?|\.amp|/amp\.html)+$", "", parts.path)
    path = re.sub(r"(?:\.amp)+(?=\.html?$)", "", re.sub(r"^(?:/amp)+(?=/)", "", path)) or "/"
    kept = list(_kept(parts.query))
    return (parts.scheme.lower(), host, path, urlencode(kept), "")


def _kept(query: str) -> Iterator[tuple[str, str]]:
    return (pair for pair in parse_qsl(query, keep_blank_values=True) if not TRACKERS.match(pair[0]))
