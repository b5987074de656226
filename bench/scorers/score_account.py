"""Share of questions on an account that are answered as wanted, by measure: `score_account.py GOLD ANSWERS --json --misses N`.

A question's gold is {"measure", "wanted"}; an answer is {"id", "found"}, a missing one is wrong.
"""

from __future__ import annotations

import json
import sys

from asking import asked


def main() -> None:
    """Print the share of each measure in percent as JSON; misses go to stderr."""
    gold, answers, misses = asked(__doc__)
    found = {answer["id"]: answer["found"] for answer in answers}
    right: dict[str, list[bool]] = {}
    missed = []
    for question in gold:
        is_right = question["id"] in found and found[question["id"]] == question["gold"]["wanted"]
        right.setdefault(question["gold"]["measure"], []).append(is_right)
        missed += [] if is_right else [{"id": question["id"], "wanted": question["gold"]["wanted"], "found": found.get(question["id"])}]
    print(json.dumps({measure: round(100 * sum(each) / len(each), 2) for measure, each in sorted(right.items())}))
    for miss in missed[:misses]:
        print("MISS", miss, file=sys.stderr)


if __name__ == "__main__":
    main()
