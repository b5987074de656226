"""This file is THREATEN: somebody warns of serious harm or penalty."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="THREATEN",
    gist="somebody warns of serious harm or penalty",
    quad=3,
    modes={
        "restrict": "limits, bans, boycotts, strikes, blockades",
        "arrest": "jail or detention; a warrant in absentia",
        "relations": "an end of ties or talks",
        "expel": "throwing out diplomats, peacekeepers, organisations",
        "territory": "occupation or seizure of land",
        "violence": "use of force",
    },
    frames=frames_of("threaten.tsv"),
    examples=(
        Example(text="General Hale said that the army would retaliate against Westmark.", actor="army"),
        Example(
            text="President Hale threatened the protesters with arrest.",
            actor="President Hale",
            recipient="protesters",
            mode="arrest",
            stance="asserted",
        ),
        Example(text="The miners threatened a strike.", actor="miners", mode="restrict", stance="asserted"),
        Example(text="Norland warned Westmark against crossing the border.", actor="Norland", recipient="Westmark", stance="asserted"),
        Example(
            text="Journalists were threatened with violence by unknown men.",
            actor="men",
            recipient="Journalists",
            mode="violence",
            stance="asserted",
        ),
        Example(text="The rebels vowed revenge for the death of their commander.", actor="rebels", mode="violence", stance="asserted"),
        Example(
            text="The court issued a warrant for the exiled banker Tomas Lindgren.",
            actor="court",
            recipient="Tomas Lindgren",
            mode="arrest",
            stance="asserted",
        ),
        Example(text="The army gave the garrison an ultimatum.", actor="army", recipient="garrison", stance="asserted"),
        Example(text="Kovač spoke of threats of violence against her supporters.", recipient="supporters", mode="violence"),
        Example(
            text="The ministry denied that it had threatened the editors.",
            actor="ministry",
            recipient="editors",
            stance="denied",
            speaker="ministry",
        ),
        Example(text="Threats against the judges have multiplied since March.", actor="", recipient="judges", stance="asserted"),
        Example(text="Norland vowed to retaliate.", actor="Norland", mode="violence", stance="asserted"),
        Example(text="The rebels set a deadline.", actor="rebels", stance="asserted"),
        Example(text="Norland threatened to shell Varna.", actor="Norland", recipient="Varna", stance="asserted"),
        Example(text="Norland offered a bounty for the rebel commander.", actor="Norland", mode="arrest"),
    ),
    near_misses=(
        "A threatening sky hung over the lake.",
        "The warning light on the dashboard came on.",
        "Storms threatened by evening.",
        "The film carries a warning for parents.",
        "The eruption poses a threat to air traffic.",
        "The inspectors spoke of a threat to stability.",
        "The wildfires threatened the vineyards.",
    ),
)
