"""The cases of Recognizers-Text for dates, periods, durations and repeated times: passed, or listed with the reason.

Their resolutions are for commands ("wake me on Friday"), so each date has a past and a future reading: a case passes
where ours is one of them. `bench/cases/date_differences.csv` lists every other case by its place in its file.
`python bench/date_cases.py DATA` prints the figures; `python bench/date_cases.py DATA SUITE` what fails there.
"""

import csv
import json
import sys
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta
from itertools import pairwise
from pathlib import Path
from typing import Any, Final

from reportedly.records import When
from reportedly.values.dates import dates
from reportedly.values.language.tokens import tokenize

FOLDER = "recognizers_specs/DateTime/English"
SUITES: Final = {
    "date": "DateParser",
    "period": "DatePeriodParser",
    "duration": "DurationParser",
    "set": "SetParser",
    "holiday": "HolidayParser",
}
NEEDS = tuple(f"{FOLDER}/{name}.json" for name in SUITES.values())
LOWER_IS_BETTER = frozenset({"unlisted", "stale"})
LISTED: Final = Path(__file__).parent / "cases" / "date_differences.csv"
_SEASONS: Final = {"SP": "21", "SU": "22", "FA": "23", "WI": "24"}
_PARTS: Final = {"P0.5Y": "P6M", "P3.5Y": "P3Y6M", "PT0.5H": "PT30M", "PT1.5H": "PT1H30M", "PT2.5H": "PT2H30M"}
Days = tuple[date, date]


@dataclass(frozen=True, slots=True)
class Case:
    """One case: its place in its file, text, day of reference, and for each expression the readings that pass."""

    place: int
    text: str
    today: date
    wanted: tuple[frozenset[Days | str], ...]


def cases(data: Path, suite: str) -> Iterator[Case]:
    """Yield the cases of a suite."""
    rows = json.loads((data / FOLDER / f"{SUITES[suite]}.json").read_text(encoding="utf-8-sig"))
    for place, row in enumerate(rows):
        today = date.fromisoformat(row.get("Context", {}).get("ReferenceDateTime", "2016-11-07")[:10])
        wanted = tuple(_readings(result["Value"]) for result in row["Results"] if result.get("Value"))
        yield Case(place, row["Input"], today, wanted)


def _readings(value: dict[str, Any]) -> frozenset[Days | str]:
    """Return the days of the past and the future reading, or the code of a duration or repeated time."""
    found: set[Days | str] = set()
    for resolution in (value.get("FutureResolution") or {}, value.get("PastResolution") or {}):
        if "date" in resolution:
            found.add((_day(resolution["date"]), _day(resolution["date"])))
        elif "startDate" in resolution or "endDate" in resolution:
            found |= _period(resolution)
    return frozenset(found or {_code(value["Timex"])})


def _code(timex: str) -> str:
    """Return a code in the form in which we have it: "P0.5Y" is six months, "2016-SU" a summer in EDTF."""
    year, _, season = timex.partition("-")
    return _PARTS.get(timex) or (f"{year}-{_SEASONS[season]}" if season in _SEASONS else timex)


def _day(text: str) -> date:
    return date.fromisoformat(text[:10])


def _period(resolution: dict[str, str]) -> set[Days | str]:
    """Return a period with its last day; theirs leaves the end out, and one without an end is its first day."""
    ends = resolution.get("startDate") or resolution["endDate"], resolution.get("endDate") or resolution["startDate"]
    try:
        start, end = map(_day, ends)
    except ValueError:  # "0001-01-01" and the like stand for none
        return set()
    return {(start, end - timedelta(1)), (start, end)} if end > start else {(start, end)}


def ours(case: Case) -> list[When]:
    """Return the expressions of a case as we read them."""
    found = dates(tokenize(case.text), published=case.today)
    return sorted((*found.when, *found.spells), key=lambda when: when.span.start)


def passes(case: Case) -> bool:
    """True where each expression has one of its readings; two dates of ours are the ends of one period of theirs."""
    found = ours(case)
    readings: list[Days | str] = [_reading(when) for when in found]
    readings += [when.duration or when.edtf or "" for when in found]
    days = [(when.start, when.end) for when in found if when.start is not None and when.end is not None]
    for one, other in pairwise(days):
        readings += [(one[0], other[1]), (one[0], other[0]), (one[0], other[0] - timedelta(1))]
    return all(any(reading in wanted for reading in readings) for wanted in case.wanted)


def _reading(when: When) -> Days | str:
    if when.start is not None and when.end is not None:
        return when.start, when.end
    return when.duration or when.edtf or ""


def failures(data: Path, suite: str) -> Iterator[Case]:
    """Yield the cases of a suite that do not pass."""
    yield from (case for case in cases(data, suite) if not passes(case))


def listed() -> dict[tuple[str, int], str]:
    """Return the reason of each listed difference by suite and place."""
    with LISTED.open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {(row["suite"], int(place)): row["because"] for row in rows for place in row["cases"].split()}


def measure(data: Path) -> dict[str, float]:
    """Return the share of cases that pass by suite, how many failures are not listed, how many listed ones pass."""
    figures: dict[str, float] = {}
    known, failing = listed(), set()
    for suite in SUITES:
        many = len(list(cases(data, suite)))
        failed = {(suite, case.place) for case in failures(data, suite)}
        figures[f"{suite}_passed"] = 1 - len(failed) / many
        failing |= failed
    return {**figures, "unlisted": len(failing - known.keys()), "stale": len(known.keys() - failing)}


if __name__ == "__main__":
    DATA = Path(sys.argv[1])
    for name in sys.argv[2:]:
        for failed_case in failures(DATA, name):
            print(failed_case.place, failed_case.today, failed_case.text)
            print("   wanted", [sorted(map(str, readings)) for readings in failed_case.wanted])
            print("   found ", [str(_reading(when)) for when in ours(failed_case)])
    if len(sys.argv) == 2:
        print(json.dumps({key: round(value, 4) for key, value in measure(DATA).items()}, indent=2))
