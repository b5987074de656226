"""This file draws the ground of a map: a window on the globe, the outlines in it as SVG paths, and free places for words.

The projection is Lambert's azimuthal equal-area one around the middle of the window, so that a radius of ignorance is as true at its edge as in its middle.
"""

from __future__ import annotations

from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import lru_cache
from itertools import pairwise
from math import asin, atan2, cos, degrees, hypot, radians, sin, sqrt

from akyn.places.borders import Borders, Line, Outline, Point, Ring, borders

Box = tuple[float, float, float, float]  # left, top, right, bottom

WIDTH, HEIGHT = 1000.0, 600.0
MARGIN = 60.0  # units left free around what must be seen
EARTH_KM = 6371.0
LEAST_KM = 60.0  # a window is never narrower, or a village would fill it
FARTHEST = 75.0  # degrees from the middle; what lies beyond is not drawn
FINEST = 1.2  # units; a step that is shorter is left out
WIDE_KM, COARSE = 3000.0, 2.2  # of a wider picture lines are drawn with steps of so many units, in whole ones
SAMPLES = (25, 15)  # the points across and down that are asked which country they lie in, to find room for its name
LEAST_SAMPLES = 5  # a country with fewer of them in sight gets no name


@dataclass(frozen=True, slots=True, kw_only=True)
class Window:
    """A view of the globe: its middle in degrees and how many units a kilometre takes."""

    lon: float
    lat: float
    scale: float

    def at(self, lon: float, lat: float) -> tuple[float, float]:
        """Where a point stands in the picture, which is 1000 by 600 units; it may lie outside."""
        x, y = _flat(lon, lat, self.lon, self.lat)
        return WIDTH / 2 + x * self.scale, HEIGHT / 2 - y * self.scale

    def degrees_at(self, x: float, y: float) -> Point:
        """Longitude and latitude of a place in the picture."""
        across, up = (x - WIDTH / 2) / self.scale, (HEIGHT / 2 - y) / self.scale
        rho = hypot(across, up)
        if not rho:
            return self.lon, self.lat
        turn = 2 * asin(min(rho / (2 * EARTH_KM), 1.0))
        middle = radians(self.lat)
        lat = asin(cos(turn) * sin(middle) + up * sin(turn) * cos(middle) / rho)
        lon = self.lon + degrees(atan2(across * sin(turn), rho * cos(middle) * cos(turn) - up * sin(middle) * sin(turn)))
        return (lon + 180) % 360 - 180, degrees(lat)

    def holds(self, x: float, y: float, *, margin: float = 0.0) -> bool:
        """Whether a place in units lies inside, so far from the edge."""
        return margin <= x <= WIDTH - margin and margin <= y <= HEIGHT - margin

    def sees(self, lon: float, lat: float) -> bool:
        """Whether a point is near enough to the middle to be drawn at all."""
        return _turn(lon, lat, self.lon, self.lat) < FARTHEST


@dataclass(frozen=True, slots=True, kw_only=True)
class Word:
    """A word on the ground, in the middle of some free place."""

    x: float
    y: float
    text: str
    is_home: bool


@dataclass(frozen=True, slots=True, kw_only=True)
class Ground:
    """What lies under the marks: SVG paths of the home country and of all border lines, and the names of countries."""

    home: str
    lines: str
    home_lines: str
    graticule: str
    countries: tuple[Word, ...]


def window_on(points: Iterable[Point]) -> Window:
    """The window that shows all these points, as near as can be."""
    known = sorted(set(points))
    lon, lat = _middle(known)
    for _ in range(3):  # the middle of what is drawn is not the middle of the degrees
        drawn = [_flat(*point, lon, lat) for point in known]
        across, up = [x for x, _ in drawn], [y for _, y in drawn]
        shown = Window(lon=lon, lat=lat, scale=1.0)
        lon, lat = shown.degrees_at(WIDTH / 2 + (min(across) + max(across)) / 2, HEIGHT / 2 - (min(up) + max(up)) / 2)
    wide, high = max(max(across) - min(across), LEAST_KM), max(max(up) - min(up), LEAST_KM)
    return Window(lon=lon, lat=lat, scale=min((WIDTH - 2 * MARGIN) / wide, (HEIGHT - 2 * MARGIN) / high))


def mainland(code: str, *, view: str) -> tuple[Point, ...]:
    """The points of a country's largest area; none where the view does not know the country."""
    known = borders(view)
    rings = [known.points(area[0]) for one in known.outlines if code and one.code == code for area in one.areas]
    return max(rings, key=_extent, default=())


@lru_cache(maxsize=32)
def ground(window: Window, *, home: str, view: str) -> Ground:
    """Everything under the marks of a map of this country."""
    known = borders(view)
    seen = {number: drawn for number, line in enumerate(known.lines) if (drawn := _drawn(window, line))}
    at_home = [one for one in known.outlines if home and one.code == home]
    around = {number if number >= 0 else ~number for one in at_home for area in one.areas for ring in area for number in ring}
    return Ground(
        home="".join(_ring(window, known, ring) for one in at_home for area in one.areas for ring in area),
        lines="".join(drawn for number, drawn in seen.items() if number not in around),
        home_lines="".join(drawn for number, drawn in seen.items() if number in around),
        graticule=_graticule(window),
        countries=tuple(_names(window, known, home)),
    )


def kilometres(window: Window) -> int:
    """A round length that a scale bar of at most 150 units can show."""
    most = 150 / window.scale
    size = 10 ** (len(str(int(most))) - 1)
    return int(next(factor * size for factor in (5, 2, 1) if factor * size <= most))


# ---- lines ------------------------------------------------------------------------------------------------------------------


def _drawn(window: Window, line: Line) -> str:
    """A line as an SVG path, "" where none of it is in sight."""
    if not any(window.sees(*point) for point in (line[0], line[len(line) // 2], line[-1])):
        return ""
    points = [window.at(*point) for point in line if window.sees(*point)]
    if not _is_in_sight(points):
        return ""
    return _path(window, points)


def _spots(window: Window, known: Borders, ring: Ring) -> list[tuple[float, float]]:
    """The points of a ring in the picture."""
    return [window.at(*point) for point in known.points(ring) if window.sees(*point)]


def _ring(window: Window, known: Borders, ring: Ring) -> str:
    points = _spots(window, known, ring)
    drawn = _path(window, points) if len(points) > 2 and _is_in_sight(points) else ""
    return f"{drawn}Z" if drawn else ""


def _is_in_sight(points: list[tuple[float, float]]) -> bool:
    """Whether the box around the points meets the picture."""
    if not points:
        return False
    across, down = [x for x, _ in points], [y for _, y in points]
    return max(across) >= 0 and min(across) <= WIDTH and max(down) >= 0 and min(down) <= HEIGHT


def _path(window: Window, points: list[tuple[float, float]]) -> str:
    """A line by its steps, as fine as the picture's scale deserves; "" where all of it is one point there."""
    is_wide = WIDTH / window.scale > WIDE_KM
    finest, places = (COARSE, 0) if is_wide else (FINEST, 1)
    kept = [points[0]]
    for point in points[1:]:
        if hypot(point[0] - kept[-1][0], point[1] - kept[-1][1]) >= finest:
            kept.append(point)
    kept.append(points[-1])
    drawn = [(round(_clamped(x, WIDTH), places), round(_clamped(y, HEIGHT), places)) for x, y in kept]
    steps = [f"{round(right[0] - left[0], places):g} {round(right[1] - left[1], places):g}" for left, right in pairwise(drawn) if left != right]
    return f"M{drawn[0][0]:g} {drawn[0][1]:g}l" + " ".join(steps) if steps else ""


def _clamped(value: float, length: float) -> float:
    """A coordinate at most one picture outside the picture."""
    return min(max(value, -length), 2 * length)


def _graticule(window: Window) -> str:
    """The lines of whole degrees, five or so each way."""
    corners = [window.degrees_at(x, y) for x in (0, WIDTH / 2, WIDTH) for y in (0, HEIGHT / 2, HEIGHT)]
    lats = [lat for _, lat in corners]
    step = next((step for step in (1, 2, 5, 10, 20) if (max(lats) - min(lats)) / step <= 6), 30)
    wide = int(min(90, 900 / window.scale / 111 / max(cos(radians(window.lat)), 0.1)))
    lons = range(int((window.lon - wide) // step) * step, int(window.lon + wide) + step, step)
    rows = range(int(min(lats) // step) * step, int(max(lats)) + step + 1, step)
    meridians = [[(float(lon), min(lats) + part * (max(lats) - min(lats)) / 8) for part in range(9)] for lon in lons]
    parallels = [[(lons[0] + part * (lons[-1] - lons[0]) / 24, float(lat)) for part in range(25)] for lat in rows if -90 < lat < 90]
    drawn = ([window.at(*point) for point in line if window.sees(*point)] for line in (*meridians, *parallels))
    return "".join(_path(window, points) for points in drawn if _is_in_sight(points))


# ---- names of countries -----------------------------------------------------------------------------------------------------


def _names(window: Window, known: Borders, home: str) -> Iterator[Word]:
    """Each country's name where most of it lies around, if enough of it is in sight."""
    cells: dict[str, list[tuple[float, float]]] = {}
    drawn = ((one, [_spots(window, known, ring) for ring in area]) for one in known.outlines for area in one.areas)
    in_sight = [(one, [ring for ring in area if ring], _box(area[0])) for one, area in drawn if _is_in_sight(area[0])]
    columns, lines = SAMPLES
    for column in range(columns):
        for line in range(lines):
            spot = ((column + 0.5) / columns * WIDTH, (line + 0.5) / lines * HEIGHT)
            held = _held_by(spot, in_sight)
            if held:
                cells.setdefault(held.name, []).append(spot)
    codes = {one.name: one.code for one in known.outlines}
    for name, spots in sorted(cells.items()):
        if len(spots) >= LEAST_SAMPLES:
            x, y = max(spots, key=lambda spot: (_room(spot, spots), spot))
            yield Word(x=round(x, 1), y=round(y, 1), text=name.upper(), is_home=bool(home) and codes[name] == home)


def _held_by(spot: tuple[float, float], areas: list[tuple[Outline, list[list[tuple[float, float]]], Box]]) -> Outline | None:
    near = ((one, rings) for one, rings, (left, top, right, low) in areas if left <= spot[0] <= right and top <= spot[1] <= low)
    return next((one for one, rings in near if sum(_is_inside(spot, ring) for ring in rings) % 2), None)


def _box(points: list[tuple[float, float]]) -> Box:
    return min(x for x, _ in points), min(y for _, y in points), max(x for x, _ in points), max(y for _, y in points)


def _is_inside(spot: tuple[float, float], ring: list[tuple[float, float]]) -> bool:
    """Whether a ray to the right crosses the ring an odd number of times."""
    x, y = spot
    inside = False
    for (left, top), (right, bottom) in zip(ring, [*ring[1:], ring[0]], strict=True):
        if (top > y) != (bottom > y) and x < (right - left) * (y - top) / (bottom - top) + left:
            inside = not inside
    return inside


def _room(spot: tuple[float, float], spots: list[tuple[float, float]]) -> float:
    """How much of a country lies near a spot; more across than up and down, for words are wide, and away from the edge of the picture."""
    near = sum(1 for x, y in spots if abs(x - spot[0]) <= 130 and abs(y - spot[1]) <= 60)
    edge = min(spot[0], WIDTH - spot[0], 120) / 120 + min(spot[1], HEIGHT - spot[1], 60) / 60
    return near + 2 * edge


# ---- the globe --------------------------------------------------------------------------------------------------------------


def _flat(lon: float, lat: float, middle_lon: float, middle_lat: float) -> tuple[float, float]:
    """Kilometres east and north of the middle, on Lambert's azimuthal equal-area plane."""
    across, phi, middle = radians(lon - middle_lon), radians(lat), radians(middle_lat)
    k = sqrt(2 / max(1 + sin(middle) * sin(phi) + cos(middle) * cos(phi) * cos(across), 1e-9))
    return EARTH_KM * k * cos(phi) * sin(across), EARTH_KM * k * (cos(middle) * sin(phi) - sin(middle) * cos(phi) * cos(across))


def _turn(lon: float, lat: float, middle_lon: float, middle_lat: float) -> float:
    """Degrees between two points on the globe."""
    phi, middle, across = radians(lat), radians(middle_lat), radians(lon - middle_lon)
    half = sin((phi - middle) / 2) ** 2 + cos(phi) * cos(middle) * sin(across / 2) ** 2
    return degrees(2 * asin(min(sqrt(half), 1.0)))


def _middle(points: list[Point]) -> Point:
    """The middle of some points on the globe, wherever the day begins."""
    x = sum(cos(radians(lat)) * cos(radians(lon)) for lon, lat in points)
    y = sum(cos(radians(lat)) * sin(radians(lon)) for lon, lat in points)
    z = sum(sin(radians(lat)) for _, lat in points)
    return degrees(atan2(y, x)), degrees(atan2(z, hypot(x, y)))


def _extent(ring: Line) -> float:
    """How much a ring holds, roughly, in square degrees of the equator."""
    turned = zip(ring, [*ring[1:], ring[0]], strict=True)
    return abs(sum((right[0] - left[0]) * (left[1] + right[1]) / 2 * cos(radians((left[1] + right[1]) / 2)) for left, right in turned))
