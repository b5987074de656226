"""This file is PROTEST: civilians gather, march, strike or block to show dissent."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="PROTEST",
    gist="civilians gather, march, strike or block to show dissent",
    quad=4,
    modes={
        "demo": "a gathering that is mostly peaceful",
        "riot": "a crowd that turns violent, unrest",
        "strike": "work is stopped",
        "hunger": "food is refused",
        "boycott": "trade, votes or ties are withheld",
        "obstruct": "a way or a site is blocked",
        "vandalize": "symbolic damage",
    },
    frames=frames_of("protest.tsv"),
    examples=(
        Example(
            text="Thousands of students marched against President Hale on Saturday.",
            actor="students",
            recipient="President Hale",
            mode="demo",
            stance="asserted",
        ),
        Example(text="Farmers took to the streets in Ostrava.", actor="Farmers", mode="demo", stance="asserted"),
        Example(text="Protests erupted in the capital after the count.", mode="demo", stance="asserted"),
        Example(
            text="The opposition plans to hold a rally outside parliament.",
            actor="opposition",
            recipient="parliament",
            mode="demo",
            stance="planned",
        ),
        Example(text="Miners went on strike over unpaid wages.", actor="Miners", mode="strike", stance="asserted"),
        Example(text="Ana Kovač began a hunger strike in prison.", actor="Ana Kovač", mode="hunger", stance="asserted"),
        Example(text="Villagers blocked the highway to the mine.", actor="Villagers", recipient="highway", mode="obstruct", stance="asserted"),
        Example(text="The highway was blocked by villagers.", actor="villagers", recipient="highway", mode="obstruct", stance="asserted"),
        Example(text="Mass unrest followed in three towns.", mode="riot", stance="asserted"),
        Example(text="Several parties boycotted the referendum.", actor="parties", recipient="referendum", mode="boycott", stance="asserted"),
        Example(text="Close to 400 protesters marched through Lindholm.", actor="protesters", mode="demo", stance="asserted"),
        Example(text="The march of the teachers demanded higher pay.", actor="teachers", mode="demo", stance="asserted"),
        Example(text="The mayor said that nobody had rioted.", actor="nobody", mode="riot"),
        Example(text="Demonstrators burned a portrait of Governor Brandt.", actor="Demonstrators", mode="vandalize", stance="asserted"),
        Example(text="Crowds gathered to protest against the law.", actor="Crowds", mode="demo", stance="asserted"),
        Example(text="Hundreds of nurses walked out over pay.", actor="nurses", mode="strike", stance="asserted"),
        Example(text="Hundreds of followers were out on the streets.", actor="followers", mode="demo", stance="asserted"),
    ),
    near_misses=(
        "March was the coldest month of the year.",
        "The air strike hit a bridge.",
        "He struck a match.",
        "The athletes rallied to win the final.",
        "The army marched through the parade ground.",
        "Kovač protested that she was not hungry.",
        "The crisis demonstrates the value of unity.",
    ),
)
