"""This file is ANNUL: a body makes a vote, law or decision void."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="ANNUL",
    gist="a body makes a vote, law or decision void",
    quad=None,
    frames=frames_of("annul.tsv"),
    examples=(
        Example(
            text="The election commission annulled the results of the vote.",
            actor="election commission",
            recipient="results",
            stance="asserted",
        ),
        Example(text="The results were declared invalid by the court.", actor="court", recipient="results", stance="asserted"),
        Example(text="The annulment of the election by the commission came on Tuesday.", actor="commission", recipient="election", stance="asserted"),
        Example(text="The supreme court overturned the verdict against Lindgren.", actor="supreme court", recipient="verdict", stance="asserted"),
        Example(text="Parliament plans to repeal the law.", actor="Parliament", recipient="law", stance="planned"),
        Example(text="The opposition demanded that the commission annul the vote.", actor="commission", recipient="vote", stance="demanded"),
        Example(text="The decree was cancelled on Friday.", actor="", recipient="decree", stance="asserted"),
        Example(text="Parliament scrapped the limit on presidential terms.", actor="Parliament"),
    ),
    near_misses=(
        "She cancelled her newspaper subscription.",
        "The lorry overturned on the bend.",
        "There was a void where the tower had stood.",
        "He declared his goods at customs.",
        "The minister cancelled the talks.",
    ),
)
