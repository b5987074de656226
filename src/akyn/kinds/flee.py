"""This file is FLEE: somebody leaves a country or place to escape."""

from akyn.kinds import Example, Frame, Kind

KIND = Kind(
    name="FLEE",
    gist="somebody leaves a country or place to escape danger or justice",
    quad=None,
    frames=(
        Frame(predicate="flee", recipient="none"),
        Frame(predicate="escape to", recipient="none"),
        Frame(predicate="go into exile", recipient="none"),
        Frame(predicate="seek refuge", recipient="none"),
    ),
    examples=(
        Example(text="Former president Tomas Lindgren fled to Sweden in 2011.", actor="Tomas Lindgren", recipient=""),
        Example(text="Thousands of villagers have fled the fighting.", actor="villagers"),
    ),
    near_misses=("The flight from Vienna landed at noon.", "The money escaped notice."),
)
