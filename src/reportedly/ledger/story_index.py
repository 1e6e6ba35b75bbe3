"""What the pipeline looks up between stages: mentions not yet grouped, who copied whom, articles on one story."""

from collections.abc import Iterable, Mapping

from reportedly.ledger.table import Table

UNCOMPARED = "SELECT number, id FROM mentions WHERE number > ? AND copy_of IS NULL ORDER BY number LIMIT ?"
UNCLAIMED = """
    SELECT m.id FROM mentions m LEFT JOIN appearances p ON p.mention = m.id
    WHERE p.mention IS NULL AND m.copy_of IS NULL
    AND m.id NOT IN (SELECT mention FROM corrections WHERE standing = 'rejected') ORDER BY m.number LIMIT ?
"""
# A copy of a copy is a copy of the first: the text came from there.
FIRST_GIVER = """
    UPDATE mentions SET copy_of = (SELECT g.copy_of FROM mentions g WHERE g.id = mentions.copy_of)
    WHERE copy_of IN (SELECT id FROM mentions WHERE copy_of IS NOT NULL)
"""
MATES = """
    SELECT DISTINCT q.mention FROM appearances p JOIN appearances q ON q.claim = p.claim
    WHERE p.mention IN (?) ORDER BY q.mention
"""
CONFLICTING = tuple(
    f"""
    SELECT DISTINCT q.claim FROM appearances p
    JOIN relations r ON r.{ours} = p.mention AND r.kind IN ('conflict', 'refinement')
    JOIN appearances q ON q.mention = r.{theirs}
    WHERE p.claim IN (?)
    """  # noqa: S608 -- our own names
    for ours, theirs in (("a", "b"), ("b", "a"))
)
NEAR = """
    SELECT DISTINCT s.claim FROM mentions ours
    JOIN appearances p ON p.mention = ours.id
    JOIN appearances q ON q.claim = p.claim
    JOIN mentions theirs ON theirs.id = q.mention
    JOIN mentions all_of_theirs ON all_of_theirs.article = theirs.article
    JOIN appearances s ON s.mention = all_of_theirs.id
    WHERE ours.article IN (?)
"""
LONGEST_CHAIN = 8  # of copies of copies; more would be a loop of wrong directions


class StoryIndexTable(Table):
    """Looks across articles, mentions and claims."""

    def uncompared(self, *, after: int, limit: int) -> list[tuple[int, str]]:
        """Return the number and id of the next `limit` mentions that are no copies after mention number `after`."""
        found = self._rows(UNCOMPARED, (after, limit))
        return [(int(row[0]), str(row[1])) for row in found]

    def unclaimed(self, *, limit: int) -> list[str]:
        """Return at most `limit` mentions that are no copies and belong to no claim yet."""
        return [str(row[0]) for row in self._rows(UNCLAIMED, (limit,))]

    def set_copies(self, givers: Mapping[str, str | None]) -> None:
        """Note for mentions from which other mention they were copied (None: from none)."""
        with self.transaction():
            self._run_all(
                "UPDATE mentions SET copy_of = ? WHERE id = ?", ((giver, own) for own, giver in givers.items())
            )
            for _ in range(LONGEST_CHAIN):
                if not self._run(FIRST_GIVER):
                    break
            self._run("UPDATE mentions SET copy_of = NULL WHERE copy_of = id")

    def claim_mates(self, mentions: Iterable[str]) -> list[str]:
        """Return every mention of the claims that these mentions belong to."""
        return [str(row[0]) for row in self._rows_of(MATES, mentions)]

    def conflicting_claims(self, claims: Iterable[str]) -> list[str]:
        """Return the claims that hold a mention in conflict with one of these claims' mentions."""
        return sorted({str(row[0]) for sql in CONFLICTING for row in self._rows_of(sql, claims)})

    def claims_near(self, articles: Iterable[str]) -> list[str]:
        """Return all claims of the articles that share a claim with one of these, and of these themselves."""
        return [str(row[0]) for row in self._rows_of(NEAR, articles)]

    def urls_of(self, urls: Iterable[str]) -> dict[str, tuple[str, ...]]:
        """Return, for each of these addresses that the ledger holds, the articles there."""
        found: dict[str, tuple[str, ...]] = {}
        for url, article in self._rows_of("SELECT url, id FROM articles WHERE url IN (?) ORDER BY id", urls):
            found[str(url)] = (*found.get(str(url), ()), str(article))
        return found

    def articles_by_outlet(self, outlet: str, *, since: str, until: str, limit: int) -> list[str]:
        """Return the last `limit` articles that an outlet published from one day to another, both as ISO 8601 text."""
        sql = """
            SELECT id FROM articles WHERE outlet = ? AND published >= ? AND published < ?
            ORDER BY published DESC, id LIMIT ?
        """
        return [str(row[0]) for row in self._rows(sql, (outlet, since, until, limit))]

    def post_of(self, person: str) -> tuple[str, str | None] | None:
        """Return whom a person speaks for and as what, as most mentions that say it have it; None where none does."""
        sql = """
            WITH told AS (
                SELECT institution FROM attributions WHERE source = ? AND kind = 'person' AND institution IS NOT NULL
                GROUP BY institution ORDER BY count(*) DESC, length(institution) DESC, institution LIMIT 1
            )
            SELECT told.institution, a.post FROM told LEFT JOIN attributions a
            ON a.source = ? AND a.kind = 'person' AND a.institution = told.institution AND a.post IS NOT NULL
            GROUP BY a.post ORDER BY count(*) DESC, length(a.post) DESC, a.post LIMIT 1
        """
        row = self._one(sql, (person, person))
        return (str(row[0]), row[1]) if row else None

    def claims_of_people(self, articles: Iterable[str]) -> list[str]:
        """Return the claims that rest on people of whom only these articles say whom they speak for."""
        sql = """
            SELECT DISTINCT p.claim FROM mentions m
            JOIN attributions told ON told.mention = m.id AND told.kind = 'person' AND told.institution IS NOT NULL
            JOIN attributions bare ON bare.source = told.source AND bare.kind = 'person' AND bare.institution IS NULL
            JOIN appearances p ON p.mention = bare.mention WHERE m.article IN (?)
        """
        return [str(row[0]) for row in self._rows_of(sql, articles)]

    def claims_citing(self, names: Iterable[str], *, since: str, until: str) -> list[str]:
        """Return the claims in which one of these names is given as a source by an article of these days."""
        found = []
        for name in names:
            sql = """
                SELECT DISTINCT p.claim FROM attributions l
                JOIN mentions m ON m.id = l.mention JOIN articles a ON a.id = m.article
                JOIN appearances p ON p.mention = m.id
                WHERE l.source = ? AND a.published >= ? AND a.published < ?
            """
            found += [str(row[0]) for row in self._rows(sql, (name, since, until))]
        return found
