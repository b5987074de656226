"""This file measures how far two places lie apart."""

from math import asin, cos, radians, sin, sqrt

EARTH_KM = 6371.0


def distance_km(lat: float, lon: float, other_lat: float, other_lon: float) -> float:
    """The way along the great circle."""
    south, north = radians(lat), radians(other_lat)
    half = sin((north - south) / 2) ** 2 + cos(south) * cos(north) * sin(radians(other_lon - lon) / 2) ** 2
    return 2 * EARTH_KM * asin(sqrt(half))
