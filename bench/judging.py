"""This file draws statements at random for a reader who does not know the code to judge, and keeps what was judged without the texts.

    python bench/judging.py draw NUMBER SEED SHEET        # a sheet to judge, with the texts: it stays outside the repository
    python bench/judging.py keep SHEET DATE               # docs/quality/judged-DATE.tsv: ids, offsets and judgements
"""

from __future__ import annotations

import csv
import json
import random
import sys
import tempfile
from pathlib import Path

from akyn import pipeline
from akyn.model import Slot, Statement
from akyn.tell.lookup import Lookup
from akyn.tell.wheres import FROM_THE_REPORT, place_basis
from boards import ROOT, SHARED

KEPT = ROOT / "docs" / "quality"
AROUND = 300  # characters of the report on each side of the statement
COLUMNS = ("statement", "report", "start", "end", "type", "drawn_from", "true_and_type", "wholly", "wrong_part")


def main() -> None:
    """Run the command that the arguments name."""
    match sys.argv[1:]:
        case ["draw", number, seed, sheet]:
            draw(int(number), int(seed), Path(sheet))
        case ["keep", sheet, date]:
            keep(Path(sheet), KEPT / f"judged-{date}.tsv")
        case _:
            sys.exit(__doc__)


def draw(number: int, seed: int, sheet: Path) -> None:
    """Write a sheet of statements, half of the seeds and half of the central-asia corpus, each with what is to be judged and the words around it."""
    chance = random.Random(seed)
    lines = [line for name, paths in sources().items() for line in drawn(name, paths, number // 2, chance)]
    sheet.write_text("".join(f"{json.dumps(line, ensure_ascii=False)}\n" for line in lines), encoding="utf-8")


def sources() -> dict[str, list[str]]:
    """What is drawn from, by name."""
    corpus = SHARED / "data" / "corpora" / "central-asia"
    return {"seeds": [str(SHARED / "seeds")], "central-asia": [str(path) for path in sorted(corpus.glob("*.jsonl"))]}


def drawn(name: str, paths: list[str], number: int, chance: random.Random) -> list[dict[str, object]]:
    """So many statements of a case of these files, in order of the draw."""
    look = looked_into(paths)
    chosen = chance.sample(sorted(look.account.statements, key=lambda one: one.id), number)
    return [line(look, one, name) for one in chosen]


def looked_into(paths: list[str]) -> Lookup:
    """What a case of these files holds."""
    with tempfile.TemporaryDirectory() as folder:
        case = Path(folder) / "case"
        pipeline.add(case, paths, recorded_at="2026-01-01T00:00:00+00:00")
        return Lookup(pipeline.account(case))


def line(look: Lookup, one: Statement, name: str) -> dict[str, object]:
    """One statement as a line of the sheet; the last three fields are the judge's."""
    report, day = look.reports[one.report], look.account.date_of.get(one.id)

    def told(slot: Slot) -> str:
        return f"{report.quote(slot.span)} [{look.name(look.entity_of(slot))}]"

    return {
        "statement": one.id,
        "report": one.report,
        "start": one.span.start,
        "end": one.span.end,
        "drawn_from": name,
        "published": report.published,
        "title": report.title,
        "text": f"{report.text[max(0, one.span.start - AROUND) : one.span.start]}⟦{report.quote(one.span)}⟧{report.text[one.span.end : one.span.end + AROUND]}",
        "trigger": report.quote(one.trigger),
        "type": one.type,
        "mode": one.mode,
        "stance": one.stance,
        "actors": [told(slot) for slot in one.actors],
        "recipients": [told(slot) for slot in one.recipients],
        "speaker": told(one.speaker) if one.speaker else None,
        "via": [told(slot) for slot in one.via],
        "date": f"{day.start} to {day.end} ({day.precision}, from {day.basis})" if day else None,
        "place": told(one.where) + (FROM_THE_REPORT if place_basis(one) == "report" else "") if one.where else None,
        "figures": [f"{figure.measure} {figure.low}..{figure.value}..{figure.high} {figure.unit or ''}".strip() for figure in one.figures],
        "true_and_type": None,
        "wholly": None,
        "wrong_part": None,
    }


def keep(sheet: Path, file: Path) -> None:
    """Write the judgements of a sheet down by ids and offsets, and print what they come to."""
    lines = [json.loads(line) for line in sheet.read_text(encoding="utf-8").splitlines()]
    unjudged = [line["statement"] for line in lines if line["true_and_type"] not in (0, 1) or line["wholly"] not in (0, 1)]
    if unjudged:
        sys.exit(f"{sheet}: {len(unjudged)} lines are not judged, expected 0 or 1 in true_and_type and wholly: {', '.join(unjudged[:5])}")
    file.parent.mkdir(parents=True, exist_ok=True)
    with file.open("w", encoding="utf-8", newline="") as out:
        writer = csv.DictWriter(out, COLUMNS, delimiter="\t", lineterminator="\n", extrasaction="ignore")
        writer.writeheader()
        writer.writerows(sorted(lines, key=lambda line: line["statement"]))
    for name in ("all", *sources()):
        some = [line for line in lines if name in ("all", line["drawn_from"])]
        right, whole = (sum(line[part] for line in some) / len(some) for part in ("true_and_type", "wholly"))
        print(f"{name}: {len(some)} statements, {right:.2f} true and of the right type, {whole:.2f} wholly right")


if __name__ == "__main__":
    main()
