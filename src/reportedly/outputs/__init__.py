"""Outputs: the ledger's records in, JSON Lines for programs and tables for people out."""

from reportedly.outputs.article_lines import article_json, copy_json, rejection_json
from reportedly.outputs.brief import brief_html, brief_markdown
from reportedly.outputs.claim_page import claim_page, mentions_page
from reportedly.outputs.dossier import Dossier, dossiers
from reportedly.outputs.exports import VIEWS, Format, export
from reportedly.outputs.graph_lines import edge_json, edge_line
from reportedly.outputs.history import events_table, reviews_table
from reportedly.outputs.json_lines import (
    claim_json,
    event_json,
    finding_json,
    line,
    reading_json,
    review_json,
)  # fmt: skip
from reportedly.outputs.moves import moves
from reportedly.outputs.plain import plain
from reportedly.outputs.reading_list import unread_json, unread_origins, unread_table
from reportedly.outputs.screen import reading, say, show
from reportedly.outputs.selfcheck import self_check, self_check_json, self_check_page
from reportedly.outputs.tables import (
    articles_table,
    claims_table,
    copies_table,
    findings_table,
    reading_page,
    rejections_table,
    section,
)  # fmt: skip
from reportedly.outputs.texts import texts_of
from reportedly.outputs.words import counted, plural

__all__ = [
    "VIEWS",
    "Dossier",
    "Format",
    "article_json",
    "articles_table",
    "brief_html",
    "brief_markdown",
    "claim_json",
    "claim_page",
    "claims_table",
    "copies_table",
    "copy_json",
    "counted",
    "dossiers",
    "edge_json",
    "edge_line",
    "event_json",
    "events_table",
    "export",
    "finding_json",
    "findings_table",
    "line",
    "mentions_page",
    "moves",
    "plain",
    "plural",
    "reading",
    "reading_json",
    "reading_page",
    "rejection_json",
    "rejections_table",
    "review_json",
    "reviews_table",
    "say",
    "section",
    "self_check",
    "self_check_json",
    "self_check_page",
    "show",
    "texts_of",
    "unread_json",
    "unread_origins",
    "unread_table",
]
