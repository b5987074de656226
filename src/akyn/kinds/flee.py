"""This file is FLEE: somebody leaves a country or place to escape."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="FLEE",
    gist="somebody leaves a country or place to escape danger or justice",
    quad=None,
    frames=frames_of("flee.tsv"),
    examples=(
        Example(text="Former president Tomas Lindgren fled to Sweden in 2011.", actor="Tomas Lindgren", recipient=""),
        Example(text="Thousands of villagers have fled the fighting.", actor="villagers"),
        Example(text="Dozens of inmates escaped from the prison in Varna.", actor="inmates"),
        Example(text="Residents evacuated the town before the fighting reached it.", actor="Residents"),
        Example(text="The general switched sides.", actor="general"),
        Example(text="Residents poured out of the city.", actor="Residents"),
    ),
    near_misses=(
        "The flight from Vienna landed at noon.",
        "The money escaped notice.",
        "The driver escaped injury.",
        "The trains switched tracks.",
        "Coffee poured out of the pot.",
    ),
)
