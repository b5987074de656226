"""This file lists what akyn joins over the reports of two streams that no rule was tuned on, with what a reader held of it: one happening, or not.

    python bench/joining.py SHEET        # every event told by several reports, with its texts: the sheet stays outside the repository

docs/quality/joined-*.tsv keeps for each telling that was judged which happening it is of, by number; an event is strictly one if all its tellings are of one.
"""

from __future__ import annotations

import csv
import gzip
import sys
import tempfile
from collections import Counter
from collections.abc import Iterator
from itertools import islice
from pathlib import Path

from akyn.model import Event, Statement
from akyn.tell.lookup import Lookup
from boards import SHARED
from judging import KEPT, looked_into

SHORT = 6000  # characters of a record; longer releases are speeches
STREAMS = {  # file, first record and the one after the last, of the short ones
    "2008": (("current-events-2008", 600, 900), ("us-gov-2021-2022", 1500, 1575), ("fcdo-2018-2019", 400, 475)),
    "2013": (("current-events-2013", 1300, 1600), ("us-gov-2021-2022", 2000, 2075), ("fcdo-2018-2019", 600, 675)),
}

Where = tuple[str, str, str]  # of a telling: the record, and where its words begin and end


def main() -> None:
    """Write the sheet and print how many are one."""
    match sys.argv[1:]:
        case [sheet]:
            counts: Counter[str] = Counter()
            with Path(sheet).open("w", encoding="utf-8") as lines:
                for name in STREAMS:
                    for verdict, line in listed(name):
                        counts[verdict] += 1
                        lines.write(f"{verdict}\t{name}\t{line}\n")
            print(", ".join(f"{verdict} {count}" for verdict, count in sorted(counts.items())))
        case _:
            sys.exit(__doc__)


def listed(stream: str) -> Iterator[tuple[str, str]]:
    """Each event of a stream that several reports tell of: "one", "several" or "not judged", and its tellings."""
    known = judged()
    with tempfile.TemporaryDirectory() as folder:
        records = Path(folder) / "stream.jsonl"
        records.write_text("".join(line for part in STREAMS[stream] for line in short_records(*part)), encoding="utf-8")
        look = looked_into([str(records)])
    for event in look.account.events:
        told = [look.statements[id] for id in event.statements]
        if len({one.report for one in told}) > 1:
            yield verdict([known.get(where(look, one)) for one in told]), described(look, event, told)


def short_records(name: str, first: int, end: int) -> Iterator[str]:
    """These lines of a file of the stream, of those that are short."""
    with gzip.open(SHARED / "data" / "corpora" / "stream" / f"{name}.jsonl.gz", "rt", encoding="utf-8") as lines:
        yield from islice((line for line in lines if len(line) < SHORT or not name.startswith("us-gov")), first, end)


def verdict(happenings: list[str | None]) -> str:
    """What a reader held of tellings that are joined, by the happening of each."""
    if len(set(happenings) - {None}) > 1:
        return "several"
    return "not judged" if None in happenings else "one"


def where(look: Lookup, one: Statement) -> Where:
    """The record of a telling, and where in it its words stand."""
    return look.reports[one.report].name.rpartition("#")[2], str(one.span.start), str(one.span.end)


def described(look: Lookup, event: Event, told: list[Statement]) -> str:
    """The tellings of an event in one line."""
    quotes = (f"[{' '.join(where(look, one))}] {' '.join(look.quote(one.span).split())}" for one in told)
    return f"{event.type}\t{' | '.join(quotes)}"


def judged() -> dict[Where, str]:
    """The happening of each telling that was judged."""
    found: dict[Where, str] = {}
    for kept in sorted(KEPT.glob("joined-*.tsv")):
        with kept.open(encoding="utf-8", newline="") as rows:
            found |= {(row["record"], row["start"], row["end"]): f"{kept.stem} {row['happening']}" for row in csv.DictReader(rows, delimiter="\t")}
    return found


if __name__ == "__main__":
    main()
