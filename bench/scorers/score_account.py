"""Share of questions on an account that are answered as wanted, by measure: `score_account.py GOLD ANSWERS --json --misses N`.

A question's gold is {"measure", "wanted"}; an answer is {"id", "found"}, a missing one is wrong.
"""

from __future__ import annotations

import argparse
import json
import sys
from pathlib import Path


def main() -> None:
    """Print the share of each measure in percent as JSON; misses go to stderr."""
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("gold", type=Path)
    arguments.add_argument("answers", type=Path)
    arguments.add_argument("--json", action="store_true", help="how the boards ask; there is no other form")
    arguments.add_argument("--misses", type=int, default=0)
    asked = arguments.parse_args()
    gold, answers = ([json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()] for path in (asked.gold, asked.answers))
    found = {answer["id"]: answer["found"] for answer in answers}
    right: dict[str, list[bool]] = {}
    missed = []
    for question in gold:
        is_right = question["id"] in found and found[question["id"]] == question["gold"]["wanted"]
        right.setdefault(question["gold"]["measure"], []).append(is_right)
        missed += [] if is_right else [{"id": question["id"], "wanted": question["gold"]["wanted"], "found": found.get(question["id"])}]
    print(json.dumps({measure: round(100 * sum(each) / len(each), 2) for measure, each in sorted(right.items())}))
    for miss in missed[: asked.misses]:
        print("MISS", miss, file=sys.stderr)


if __name__ == "__main__":
    main()
