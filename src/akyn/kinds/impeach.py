"""This file is IMPEACH: a parliament moves to remove an office-holder by procedure."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="IMPEACH",
    gist="a parliament moves to remove an office-holder by procedure",
    quad=None,
    frames=frames_of("impeach.tsv"),
    examples=(
        Example(text="Deputies impeached President Hale.", actor="Deputies", recipient="President Hale", stance="asserted"),
        Example(
            text="Parliament launched impeachment proceedings against President Hale.",
            actor="Parliament",
            recipient="President Hale",
            stance="asserted",
        ),
        Example(text="The impeachment of Hale was demanded by Kovač.", recipient="Hale", stance="demanded"),
        Example(text="The opposition intends to start the impeachment procedure.", actor="opposition", stance="planned"),
        Example(text="Parliament passed a vote of no confidence in the government.", actor="Parliament", recipient="government", stance="asserted"),
        Example(text="Prime Minister Brandt survived a no-confidence vote.", actor="", recipient="Prime Minister Brandt", stance="asserted"),
        Example(text="The cabinet survived a vote of no confidence.", actor="", recipient="cabinet"),
        Example(text="The opposition tabled a motion of no confidence.", actor="opposition"),
    ),
    near_misses=(
        "The evidence was unimpeachable.",
        "She has every confidence in her team.",
        "The doctor prescribed a new procedure.",
    ),
)
