"""This package knows where a name is: countries, admin areas, towns and the regions that no gazetteer lists."""

from akyn.places.countries import Country, all_countries, country, country_named, country_of_code, country_of_demonym, country_of_seat, name_of, names_of
from akyn.places.gazetteer import Gazetteer, Kind, Place
from akyn.places.settling import settled

__all__ = [
    "Country", "Gazetteer", "Kind", "Place", "all_countries", "country", "country_named", "country_of_code", "country_of_demonym", "country_of_seat",
    "name_of", "names_of", "settled",
]  # fmt: skip
