"""The commands that keep a ledger: decide, look back, derive anew, join, hand on."""

import getpass
import json
import re
from collections.abc import Callable, Iterable, Iterator, Mapping
from pathlib import Path
from typing import Any

import click
from click.core import ParameterSource

from reportedly import outputs
from reportedly.cli_options import as_json, at, lines, opened, opened_to_write, with_settings
from reportedly.errors import DamagedLedgerError, NotFoundError, ReviewError
from reportedly.ledger import Ledger
from reportedly.ledger.codec import unpacked
from reportedly.ledger.table import the_only
from reportedly.outputs import reading, say, show
from reportedly.records import (
    AcceptMentions,
    Claim,
    Comment,
    CorrectMention,
    Decision,
    DifferentClaims,
    DifferentSources,
    DismissFinding,
    RejectMentions,
    Review,
    SameClaims,
    SameSources,
    SetAlias,
    SetDigit,
    SetLetter,
    SetOwner,
    SplitClaim,
)  # fmt: skip
from reportedly.settings import Settings

GRADE = re.compile(r"([A-F]?)([1-6]?)", re.IGNORECASE)
Deciding = Callable[[Claim, tuple[str, ...], str, str], Decision]


def _mentions_of(claim: Claim, chosen: tuple[str, ...]) -> tuple[str, ...]:
    return chosen or tuple(item.mention for item in claim.appearances)


def _correction(claim: Claim, chosen: tuple[str, ...], value: str, because: str) -> CorrectMention:
    mentions = _mentions_of(claim, chosen)
    if len(mentions) != 1:
        raise ReviewError("one mention is corrected at a time", hint="Name it: --mention ID.")
    try:
        given = {**json.loads(value), "mention": mentions[0], "because": because}
        correction: CorrectMention = unpacked(CorrectMention, json.dumps(given))
    except (ValueError, TypeError, DamagedLedgerError) as error:
        raise ReviewError(f"{value!r} is no correction", hint='Write, say, {"source": "Port Authority"}.') from error
    return correction


def _names(value: str) -> tuple[str, str]:
    one, sign, other = value.partition("=")
    if not sign:
        raise ReviewError(f"{value!r} is not two names", hint='Write it as "NKH=NHK".')
    return one.strip(), other.strip()


def _alias(value: str, because: str) -> SetAlias:
    name, of = _names(value)
    return SetAlias(name=name, of=of, because=because)


def _owner(value: str, because: str) -> SetOwner:
    outlet, owner = _names(value)
    return SetOwner(outlet=outlet, owner=owner, because=because)


def _two(kind: type[SameSources] | type[DifferentSources], value: str, because: str) -> Decision:
    name, other = _names(value)
    return kind(name=name, other=other, because=because)


# Each option of `review` that decides something, and what it decides.
DECIDING: dict[str, Deciding] = {
    "accept": lambda claim, own, _, why: AcceptMentions(mentions=_mentions_of(claim, own), because=why),
    "reject": lambda claim, own, _, why: RejectMentions(mentions=_mentions_of(claim, own), because=why),
    "correct": _correction,
    "same": lambda claim, _, other, why: SameClaims(claim=claim.id, other=other, because=why),
    "different": lambda claim, _, other, why: DifferentClaims(claim=claim.id, other=other, because=why),
    "split": lambda claim, own, _, why: SplitClaim(claim=claim.id, mentions=own, because=why),
    "source": lambda _, __, value, why: _alias(value, why),
    "same_source": lambda _, __, value, why: _two(SameSources, value, why),
    "different_source": lambda _, __, value, why: _two(DifferentSources, value, why),
    "owner": lambda _, __, value, why: _owner(value, why),
    "dismiss": lambda _, __, finding, why: DismissFinding(finding=finding, because=why),
    "comment": lambda claim, _, text, __: Comment(subject=claim.id, text=text),
}


@click.command()
@click.argument("claim")
@click.option("--accept", is_flag=True, help="Its mentions say what was read.")
@click.option("--reject", is_flag=True, help="Its mentions do not say that.")
@click.option("--correct", metavar="JSON", help='What stands instead: {"source": …, "spans": …}; with --mention.')
@click.option("--same", metavar="OTHER", help="It is the same claim as OTHER.")
@click.option("--different", metavar="OTHER", help="It is another claim than OTHER, however alike.")
@click.option("--split", is_flag=True, help="The mentions named with --mention are a claim of their own.")
@click.option("--source", metavar="NAME=OF", help='Whoever is called NAME is OF: "NKH=NHK".')
@click.option("--same-source", metavar="A=B", help="Two names count as one root.")
@click.option("--different-source", metavar="A=B", help="Two names count as two roots.")
@click.option("--owner", metavar="OUTLET=OWNER", help="An outlet belongs to OWNER.")
@click.option("--grade", metavar="GRADE", help="The claim's digit, its root's letter, or both: B2.")
@click.option("--root", metavar="NAME", help="Whose letter --grade gives, where the claim has several roots.")
@click.option("--dismiss", metavar="FINDING", help="Nobody need object to that; with --because.")
@click.option("--comment", metavar="TEXT", help="A remark.")
@click.option("--undo", is_flag=True, help="Take back the last decision about the claim.")
@click.option("--redo", is_flag=True, help="Let hold again what was taken back last.")
@click.option(
    "--event", type=int, metavar="NO", help="Which decision --undo or --redo means, by its number in the log."
)
@click.option(
    "--mention",
    "mentions",
    multiple=True,
    metavar="ID",
    help="Only this mention, by how its id begins (may be repeated).",
)
@click.option("--because", default="", metavar="WHY", help="The reason.")
@click.option("--author", metavar="NAME", help="Who decides (default: the user of this machine).")
@at
@as_json
@with_settings
def review(*, claim: str, path: Path, as_json: bool, settings: Settings, **options: Any) -> None:  # noqa: ANN401
    """Decide about a claim; without a decision, list those that were taken about it."""
    if not any(options[name] for name in (*DECIDING, "grade", "undo", "redo")):
        with opened(path, settings) as ledger:
            _tell(ledger.reviews(ledger.decided_claim_id_of(claim)), as_json=as_json)
        return
    with opened_to_write(path, settings) as ledger:
        claim_id = ledger.decided_claim_id_of(claim)
        _tell(_decided(ledger, claim_id, settings, options), as_json=as_json)
        if not as_json:
            _show_now(ledger, claim_id)


def _show_now(ledger: Ledger, claim_id: str) -> None:
    try:
        now = ledger.claims_by_id([ledger.claim_id_of(claim_id)])
    except NotFoundError:
        click.echo("Nothing is left of the claim: its mentions were rejected. --undo brings it back.")
        return
    show(outputs.section("The claim now", outputs.claims_table(outputs.dossiers(ledger, now))))


def _decided(ledger: Ledger, claim_id: str, settings: Settings, options: Mapping[str, Any]) -> list[Review]:
    from reportedly.wiring import reviews  # noqa: PLC0415 -- the stages take a second to load

    who = options["author"] or getpass.getuser()
    done = reviews.apply_all(ledger, _decisions(ledger, claim_id, options), author=who, settings=settings)
    if options["undo"]:
        event = options["event"] or _last_held(ledger, claim_id)
        done.append(reviews.undo(ledger, event, author=who, settings=settings))
    if options["redo"]:
        event = options["event"] or _last_taken_back(ledger, claim_id)
        done.append(reviews.redo(ledger, event, author=who, settings=settings))
    return done


def _decisions(ledger: Ledger, claim_id: str, options: Mapping[str, Any]) -> list[Decision]:
    if not any(options[name] for name in (*DECIDING, "grade")):
        return []
    claim, because = ledger.claim(claim_id), options["because"]
    mentions = tuple(_mention_of(claim, start) for start in options["mentions"])
    decisions = [
        decide(claim, mentions, _in_full(ledger, name, str(options[name])), because)
        for name, decide in DECIDING.items()
        if options[name]
    ]
    if options["grade"]:
        decisions += _grades(claim, options["grade"], options["root"], because)
    return decisions


def _mention_of(claim: Claim, start: str) -> str:
    """Return the mention of a claim whose id begins with `start`, else `start`."""
    own = [item.mention for item in claim.appearances if item.mention.startswith(start)]
    return the_only(own or [start], start, what="mention")


def _in_full(ledger: Ledger, option: str, value: str) -> str:
    """Return what an option names, an id in full where its beginning was given."""
    if option in {"same", "different"}:
        return ledger.claim_id_of(value)
    return ledger.finding_id_of(value) if option == "dismiss" else value


def _grades(claim: Claim, grade: str, root: str | None, because: str) -> Iterator[Decision]:
    found = GRADE.fullmatch(grade.strip())
    if not found or not grade.strip():
        raise ReviewError(f"{grade!r} is no grade", hint="A letter A to F, a digit 1 to 6, or both: B2.")
    letter, digit = found[1].upper(), found[2]
    if digit:
        yield SetDigit(claim=claim.id, digit=int(digit), because=because)
    if letter:
        names = [root] if root else [item.name for item in claim.sources.for_.roots]
        if len(names) != 1:
            what = f"the claim has {len(names)} roots: {'; '.join(names)}" if names else "the claim has no root"
            raise ReviewError(what, hint="Say whose letter it is: --root NAME.")
        yield SetLetter(source=names[0], letter=letter, because=because)  # type: ignore[arg-type]  # one of A to F


def _last_held(ledger: Ledger, claim_id: str) -> int:
    holding = list(ledger.reviews(claim_id, in_force=True))
    if not holding:
        hint = "`reportedly log` lists all; --event NO takes one of them back."
        raise ReviewError(f"no decision about claim {claim_id} holds", hint=hint)
    return holding[-1].event


def _last_taken_back(ledger: Ledger, claim_id: str) -> int:
    undone = {item.undone_by: item.event for item in ledger.reviews(claim_id) if item.undone_by}
    if not undone:
        raise ReviewError(f"no decision about claim {claim_id} was taken back")
    return undone[max(undone)]


def _tell(found: Iterable[Review], *, as_json: bool, nothing: str = "Nobody decided anything about it.") -> None:
    if as_json:
        lines(map(outputs.review_json, found))
        return
    listed = list(found)
    if listed:
        show(outputs.reviews_table(listed))
    else:
        say(nothing)


@click.command()
@click.option("--read-again", is_flag=True, help="Read every article anew, also where its reader is the same.")
@at
@as_json
@with_settings
def rebuild(*, read_again: bool, path: Path, as_json: bool, settings: Settings) -> None:
    """Derive everything anew from articles, readings and decisions; the ledger answers meanwhile."""
    from reportedly import upkeep  # noqa: PLC0415 -- see above

    with opened_to_write(path, settings) as ledger, reading("Deriving anew") as progress:
        done = upkeep.rebuild(ledger, settings, read_again=read_again, progress=progress or (lambda _: None))
        orphans = sum(1 for _ in ledger.orphans())
    if as_json:
        lines([{"articles": done.articles, "read_anew": done.read_anew, "orphans": orphans}])
        return
    say(f"{outputs.plural(done.articles, 'article')} taken up again, {done.read_anew} with another reading.")
    if orphans:
        say(f"{outputs.plural(orphans, 'decision')} made on words no longer read there: reportedly log --orphans.")


@click.command()
@click.argument("first", type=Path, metavar="[LEDGER]")
@click.argument("second", type=Path, required=False, metavar="OTHER")
@at
@as_json
@with_settings
def merge(*, first: Path, second: Path | None, path: Path, as_json: bool, settings: Settings) -> None:
    """Add what the ledger OTHER holds to another one: articles, pages, readings, decisions. OTHER stays as it is.

    `merge A B` adds B to A; with one name it is added to the ledger of --ledger.
    """
    from reportedly import upkeep  # noqa: PLC0415 -- see above

    if second and click.get_current_context().get_parameter_source("path") is ParameterSource.COMMANDLINE:
        raise click.UsageError("Two ledgers are named already: --ledger is for one name alone.")
    other, path = (second, first) if second else (first, path)
    with (
        opened(other, settings) as theirs,
        opened_to_write(path, settings) as ledger,
        reading("Taking over") as progress,
    ):
        done = upkeep.merge(ledger, theirs, settings, progress=progress or (lambda _: None))
    if as_json:
        lines([{"articles": done.articles, "already_known": done.already_known, "decisions": done.decisions}])
    else:
        came = f"{outputs.plural(done.articles, 'article')} and {outputs.plural(done.decisions, 'decision')} came over"
        say(f"{came}; {outputs.plural(done.already_known, 'article')} stood in both.")


@click.command()
@click.argument("form", type=click.Choice(["parquet", "csv", "jsonl"]), metavar="FORMAT")
@click.option("--to", "folder", type=Path, default=Path(), metavar="FOLDER", help="Where (default: here).")
@click.option(
    "--view",
    "views",
    multiple=True,
    type=click.Choice(outputs.VIEWS),
    metavar="VIEW",
    help="Only this view, say claims.",
)
@at
@as_json
@with_settings
def export(
    *, form: outputs.Format, folder: Path, views: tuple[str, ...], path: Path, as_json: bool, settings: Settings
) -> None:
    """Write the views of a ledger as files: FORMAT is parquet, csv or jsonl."""
    with opened(path, settings) as ledger:
        for place, rows in outputs.export(ledger, form, folder, views or outputs.VIEWS):
            lines([{"file": place, "rows": rows}]) if as_json else say(f"{place}: {outputs.plural(rows, 'row')}.")


@click.command()
@click.argument("subject", required=False)
@click.option("--orphans", is_flag=True, help="Only decisions whose words are no longer read where they were made.")
@at
@as_json
@with_settings
def log(*, subject: str | None, orphans: bool, path: Path, as_json: bool, settings: Settings) -> None:
    """List what was done to a ledger, by whom and when; SUBJECT is the full id of an article or claim."""
    with opened(path, settings) as ledger:
        if orphans:
            _tell(ledger.orphans(), as_json=as_json, nothing="Every decision stands on words that are read.")
        elif as_json:
            lines(map(outputs.event_json, ledger.log(subject)))
        else:
            events = list(ledger.log(subject))
            if not events:
                say(f"Nothing was done to {subject!r}. SUBJECT is a full id." if subject else "Nothing was done yet.")
                return
            show(outputs.events_table(events, ledger.orphaned(event.number for event in events)))


COMMANDS = (review, log, rebuild, merge, export)
