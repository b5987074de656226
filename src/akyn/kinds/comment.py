"""This file is COMMENT: somebody assesses the situation: concern, hope, judgement."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="COMMENT",
    gist="somebody assesses the situation: concern, hope, judgement",
    quad=None,
    frames=frames_of("comment.tsv"),
    examples=(
        Example(text="Concerns over the risk of a long war remain.", actor=""),
        Example(text="The mayor noted that the bridges are in a poor state.", actor="mayor", recipient="bridges"),
        Example(text="Norland expressed concern over the situation in Westmark.", actor="Norland", recipient="situation", stance="asserted"),
        Example(text="Kovač is concerned about the violence.", actor="Kovač", recipient="", stance="asserted"),
        Example(text="President Hale expressed hope for a peaceful transition.", actor="President Hale", recipient="transition", stance="asserted"),
        Example(text="Analysts describe the election as competitive.", actor="Analysts", recipient="election", stance="asserted"),
        Example(text="The ambassador noted the importance of calm.", actor="ambassador", stance="asserted"),
        Example(text="Concern about the unrest was voiced by Westmark.", actor="Westmark", recipient="", stance="asserted"),
        Example(text="Hale's assessment of the crisis was gloomy.", actor="Hale", recipient="crisis", stance="asserted"),
        Example(text="Lindgren believes the government will survive.", actor="Lindgren", recipient="government", stance="asserted"),
        Example(text="Officials in Norland are closely monitoring the situation.", actor="Officials", recipient="situation", stance="asserted"),
        Example(text="The ministry noted with regret that the bridge had not been built.", actor="ministry"),
    ),
    near_misses=(
        "The concern employs two hundred people.",
        "He noted the address on an envelope.",
        "The committee considered the bill for an hour.",
        "She viewed the flat with an agent.",
        "The play describes a family.",
        "She watches the news every evening.",
    ),
)
