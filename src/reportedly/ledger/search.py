"""Turns what a person types into a query of the full-text index that can never be a wrong one."""


def match_of(query: str) -> str | None:
    """Return the FTS5 expression that finds all words of `query`, or None where it holds no word.

    Each word is quoted, so that nothing in it (quotes, brackets, AND, NEAR, a colon) is syntax to FTS5
    (https://sqlite.org/fts5.html#full_text_query_syntax); the last one may be the beginning of a word.
    """
    chunks = query.replace("\x00", " ").encode("utf-8", "ignore").decode().split()
    words = ['"' + chunk.replace('"', " ").strip() + '"' for chunk in chunks if any(map(str.isalnum, chunk))]
    return " AND ".join(words) + "*" if words else None
