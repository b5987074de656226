"""This file is REJECT: somebody refuses, declines, vetoes or bars entry, or cancels a meeting."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="REJECT",
    gist="somebody refuses, declines, vetoes or bars entry, or cancels a meeting",
    quad=3,
    modes={
        "assist": "refuses help, exchange, relations or entry",
        "change": "refuses a change of policy, government or institution",
        "yield": "refuses to give way: no release, easing or ceasefire",
        "meet": "refuses or calls off talks",
    },
    frames=frames_of("reject.tsv"),
    examples=(
        Example(text="President Hale rejected the demand for his resignation.", actor="President Hale", mode="change", stance="asserted"),
        Example(text="The proposal was rejected by parliament.", actor="parliament", recipient="proposal", mode="change", stance="asserted"),
        Example(
            text="Norland refused entry to a group of observers from Westmark.",
            actor="Norland",
            recipient="observers",
            mode="assist",
            stance="asserted",
        ),
        Example(text="The rebels turned down the ceasefire.", actor="rebels", recipient="ceasefire", mode="yield", stance="asserted"),
        Example(text="Minister Brandt cancelled his meeting with the miners.", actor="Minister Brandt", mode="meet", stance="asserted"),
        Example(text="Lindgren's refusal of the offer surprised his allies.", actor="Lindgren", recipient="offer", stance="asserted"),
        Example(text="The president is ready to veto the bill.", actor="president", recipient="bill", mode="change"),
        Example(
            text="Kovač denied that the government had rejected the aid.",
            actor="government",
            recipient="aid",
            mode="assist",
            stance="denied",
            speaker="Kovač",
        ),
        Example(text="Two parties walked out of the talks on Friday.", actor="parties", recipient="talks", mode="meet", stance="asserted"),
        Example(
            text="Opposition to the reform came from the trade unions.",
            actor="trade unions",
            recipient="reform",
            mode="change",
            stance="asserted",
        ),
        Example(text="Minister Brandt did not attend the ceremony.", actor="Minister Brandt", mode="meet", stance="asserted"),
        Example(text="Kovač denied involvement in the plot.", actor="Kovač", stance="asserted"),
        Example(text="The police looked the other way.", actor="police", mode="assist", stance="asserted"),
        Example(text="The authorities failed to protect the villagers.", actor="authorities", mode="assist", stance="asserted"),
        Example(text="Sweden will not lift the ban on Finland.", actor="Sweden", recipient="Finland", stance="asserted"),
        Example(text="Norland failed to comply with the ruling.", actor="Norland"),
        Example(text="Tomas Kovač pleaded not guilty.", actor="Tomas Kovač"),
    ),
    near_misses=(
        "The actress looked the other way in the photograph.",
        "The brakes failed to stop the lorry.",
        "Oil prices declined for a third week.",
        "The lorry collected the refuse at dawn.",
        "Kovač declined to comment.",
        "Rain cancelled the football match.",
        "He opposes his brother in the final.",
        "The pilot shot down a drone over the bay.",
    ),
)
