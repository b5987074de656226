"""This file is OUST: somebody is driven from power; power is seized. An official who is dismissed is SANCTION."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="OUST",
    gist="somebody is driven from power; power is seized",
    quad=None,
    frames=frames_of("oust.tsv"),
    examples=(
        Example(text="Protesters overthrew President Hale in 2010.", actor="Protesters", recipient="President Hale", stance="asserted"),
        Example(text="President Hale was ousted by the army.", actor="army", recipient="President Hale", stance="asserted"),
        Example(text="The opposition seized power on Tuesday night.", actor="opposition", recipient="", stance="asserted"),
        Example(text="The overthrow of Hale led to new elections.", recipient="Hale", stance="asserted"),
        Example(text="King Osmar dismissed Prime Minister Ana Kovač.", actor="King Osmar", recipient="Ana Kovač", stance="asserted"),
        Example(text="The council announced that it had taken power.", actor="council", recipient="", stance="claimed"),
        Example(text="General Brandt tried to take power.", actor="General Brandt", recipient="", stance="attempted"),
        Example(text="Officers staged a coup against the government.", actor="Officers", recipient="government", stance="asserted"),
        Example(text="Lindgren was removed from office in June.", actor="", recipient="Lindgren", stance="asserted"),
        Example(text="The president dissolved parliament.", actor="president", recipient="parliament", stance="asserted"),
        Example(
            text="If the crowd topples the governor, the army will act, Kovač said.",
            actor="crowd",
            recipient="governor",
            stance="hypothetical",
            speaker="Kovač",
        ),
        Example(text="The coalition collapsed on Monday.", actor="", recipient="coalition", stance="asserted"),
        Example(text="The curfew followed the army into the streets after the failed coup.", actor=""),
    ),
    near_misses=(
        "The wind toppled an old tree.",
        "The gunner fired the cannon.",
        "The new plant will take power from the grid.",
        "Sugar dissolved in the tea.",
        "Thousands of homes lost power in the storm.",
        "The museum tells of the industrial revolution.",
        "The coupon was removed from the packet.",
        "The team was sacked of its energy by the heat.",
        "The court dismissed the case of Ana Kovač.",
    ),
)
