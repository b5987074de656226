"""This file is ELECT: somebody is elected, wins seats or runs; a vote is held."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="ELECT",
    gist="somebody is elected, wins seats or runs; a vote is held",
    quad=None,
    frames=frames_of("elect.tsv"),
    examples=(
        Example(text="Ana Kovač won the presidential election in May.", actor="Ana Kovač", recipient="", stance="asserted"),
        Example(text="Ana Kovač was elected president of Norland.", recipient="Ana Kovač", stance="asserted"),
        Example(text="Parliament elected Tomas Lindgren speaker.", actor="Parliament", recipient="Tomas Lindgren", stance="asserted"),
        Example(text="The Harvest Party won forty seats.", actor="Harvest Party", recipient="", stance="asserted"),
        Example(text="The Harvest Party won 32 out of 47 seats.", actor="Harvest Party", recipient="", stance="asserted"),
        Example(text="Norland will hold elections on 4 October.", actor="Norland", recipient="", stance="planned"),
        Example(text="The referendum was held in Norland in 2016.", stance="asserted"),
        Example(text="The re-election of Mayor Brandt surprised nobody.", recipient="Mayor Brandt", stance="asserted"),
        Example(text="Kovač wants to run for president.", actor="Kovač", recipient="", stance="planned"),
        Example(text="The Harvest Party received 51 percent of the vote.", actor="Harvest Party", recipient="", stance="asserted"),
        Example(text="Kovač claims to have won the vote.", actor="Kovač", recipient="", stance="claimed", speaker="Kovač"),
        Example(text="Four parties passed the threshold.", actor="parties", recipient="", stance="asserted"),
        Example(text="The election board declared Ana Kovač the winner of the vote.", actor="election board", recipient="Ana Kovač", stance="asserted"),
        Example(text="Kovač dropped out of the race.", actor="Kovač"),
        Example(text="The two candidates meet in a runoff.", actor="candidates"),
        Example(text="The court upheld the result of the election.", actor="court"),
        Example(text="Hale was returned unopposed in 2011.", recipient="Hale"),
        Example(text="Ana Kovač was credited with 41 percent of the vote."),
    ),
    near_misses=(
        "She won the lottery.",
        "The horse ran in the second race.",
        "The machine runs for six hours.",
        "Prices rose by nine percent.",
        "The Central Election Commission moved to a new building.",
        "The protest won wide sympathy.",
    ),
)
