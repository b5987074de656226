"""This file measures the dates: expressions found and their values on TimeBank and AQUAINT, as TempEval-3 counts them.

    python bench/timex.py [--misses N]

Reads the pinned data beside the repository (AKYN_SHARED, default ../shared), every 8th document by id as the peer was measured, then all.
No parser runs here: a clause with "will", "scheduled" and the like stands in for the future tense, any other has no known tense.
"""

import argparse
import gzip
import json
import os
import re
import subprocess
import tempfile
from collections.abc import Iterable
from dataclasses import replace
from datetime import date
from pathlib import Path
from time import perf_counter

from akyn.lang.en.dates import find_times
from akyn.text.dates import PERIODS, FoundTime, resolve, timex3_value

SHARED = Path(os.environ.get("AKYN_SHARED", Path(__file__).parents[1].parent / "shared"))
GOLD = SHARED / "data/bench/timex/train.jsonl.gz"
SCORER = SHARED / "tools/boards/score_timex.py"
EVERY = 8
DAY_PARTS = {"afternoon": "TAF", "evening": "TEV"}
REACH = 120
CLAUSE_END = re.compile(r"[.?!;,\"]\s+|\n\s*\n|\b(?:said|told|announced|reported)\b")
FUTURE = re.compile(r"\b(?:will|won't|shall|scheduled|due|expected|expects|is to|are to|plans? to|planned|set for|set to|to be held)\b|'ll\b")


def main() -> None:
    """Print the scores of the peer's documents and of all."""
    arguments = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawDescriptionHelpFormatter)
    arguments.add_argument("--misses", type=int, default=0)
    misses = arguments.parse_args().misses
    with gzip.open(GOLD, "rt", encoding="utf-8") as lines:
        documents = sorted((json.loads(line) for line in lines), key=lambda document: str(document["id"]))
    for name, chosen in (("every 8th", documents[::EVERY]), ("all", documents)):
        print(f"{name}: {len(chosen)} documents", flush=True)
        score(chosen, misses=misses)


def score(documents: list[dict], *, misses: int) -> None:  # type: ignore[type-arg]  # JSON as it comes
    """Predict the documents and run the scorer on them."""
    began = perf_counter()
    predictions = [predict(document) for document in documents]
    words = sum(len(document["text"].split()) for document in documents)
    print(f"{1000 * (perf_counter() - began) / words * 500:.2f} ms for 500 words")
    with tempfile.TemporaryDirectory() as folder:
        gold, answer = write(Path(folder) / "gold.jsonl", documents), write(Path(folder) / "answer.jsonl", predictions)
        subprocess.run(["python3", SCORER, gold, answer, "--misses", str(misses)], check=True)


def predict(document: dict) -> dict:  # type: ignore[type-arg]
    """One document's line of predictions."""
    anchor = date.fromisoformat(document["meta"]["dct"][:10])
    return {"id": document["id"], "timexes": [timex(found, anchor, document["text"]) for found in find_times(document["text"])]}


def timex(found: FoundTime, anchor: date, text: str) -> dict[str, object]:
    """One expression as the scorer reads it."""
    inner = replace(found.expression, form=found.expression.form.removeprefix("since "))
    interval = resolve(inner, anchor=anchor, past=False if is_future(text, found) else None)
    kind = "SET" if inner.form == "every" else "DURATION" if inner.form in PERIODS else "DATE"
    return {"start": found.start, "end": found.end, "type": kind, "value": timex3_value(inner, interval) + day_part(found.words)}


def day_part(words: str) -> str:
    """The letters for the part of the day that closes an expression: TMO for "Thursday morning"."""
    return DAY_PARTS.get(words.rpartition(" ")[2].lower(), "") if not words.lower().startswith("last night") else ""


def is_future(text: str, found: FoundTime) -> bool:
    """Whether the clause before an expression speaks of what is to come."""
    return bool(FUTURE.search(CLAUSE_END.split(text[max(0, found.start - REACH) : found.start])[-1]))


def write(path: Path, rows: Iterable[object]) -> Path:
    """A JSON-lines file of the rows."""
    path.write_text("".join(json.dumps(row) + "\n" for row in rows), encoding="utf-8")
    return path


if __name__ == "__main__":
    main()
