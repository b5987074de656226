"""Share of names whose partner in the other script was found first: `score_first.py GOLD ANSWERS --json --misses N`.

An answer is {"id", "cyrillic", "latin"}: the Cyrillic name found for the Latin one, and the other way round; a missing one is wrong.
"""

from __future__ import annotations

import json
import sys

from asking import asked


def main() -> None:
    """Print the two shares in percent as JSON; misses go to stderr."""
    gold, answers, misses = asked(__doc__)
    by_id = {answer["id"]: answer for answer in answers}
    wanted = [(record["id"], {"cyrillic": record["gold"]["cyrillic"], "latin": record["text"]}) for record in gold]
    missed = [(id, script, name) for id, names in wanted for script, name in names.items() if by_id.get(id, {}).get(script) != name]
    shares = {script: round(100 * (1 - sum(one[1] == script for one in missed) / len(wanted)), 2) for script in ("cyrillic", "latin")}
    print(json.dumps(shares))
    for id, script, name in missed[:misses]:
        print("MISS", {"id": id, "wanted": name, "found": by_id.get(id, {}).get(script)}, file=sys.stderr)


if __name__ == "__main__":
    main()
