"""This file is SANCTION: somebody cuts back normal relations, expels, dismisses or convicts."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="SANCTION",
    gist="somebody cuts back normal relations, expels, dismisses or convicts",
    quad=4,
    modes={
        "convict": "a court finds guilty or passes sentence",
        "expel": "a member, official, party, diplomat or group is put out",
        "withdraw": "own aid, staff or observers are pulled out",
        "discontinue": "trade or ties are broken off, sanctions imposed",
    },
    frames=frames_of("sanction.tsv"),
    examples=(
        Example(
            text="A court sentenced Tomas Lindgren to eleven years in prison.",
            actor="court",
            recipient="Tomas Lindgren",
            mode="convict",
            stance="asserted",
        ),
        Example(text="Tomas Lindgren was convicted of bribery.", actor="", recipient="Tomas Lindgren", mode="convict", stance="asserted"),
        Example(text="Hale dismissed his interior minister.", actor="Hale", recipient="interior minister", mode="expel", stance="asserted"),
        Example(text="The board fired the chief executive.", actor="board", recipient="chief executive", mode="expel", stance="asserted"),
        Example(text="Westmark imposed sanctions on Norland.", actor="Westmark", recipient="Norland", mode="discontinue", stance="asserted"),
        Example(
            text="The union suspended aid to the government of Norland.",
            actor="union",
            recipient="government of Norland",
            mode="withdraw",
            stance="asserted",
        ),
        Example(text="Norland recalled its ambassador from Westmark.", actor="Norland", mode="withdraw", stance="asserted"),
        Example(text="Westmark is designating Ivo Basel and Ana Hale.", actor="Westmark", recipient="Ivo Basel, Ana Hale", mode="discontinue"),
        Example(text="Norland reduced the flow of oil to Westmark.", actor="Norland", recipient="Westmark", mode="discontinue"),
        Example(text="Three diplomats were expelled from Norland.", recipient="diplomats", mode="expel", stance="asserted"),
        Example(
            text="The expulsion of the Norland envoy by Westmark came at dawn.",
            actor="Westmark",
            recipient="Norland envoy",
            mode="expel",
            stance="asserted",
        ),
        Example(
            text="Militias drove thousands of villagers from their homes.",
            actor="Militias",
            recipient="villagers",
            mode="expel",
            stance="asserted",
        ),
        Example(text="Norland threatened to break off relations with Westmark.", actor="Norland", mode="discontinue", stance="threatened"),
        Example(text="The conviction of Kovač was welcomed by nobody.", recipient="Kovač", mode="convict", stance="asserted"),
        Example(text="Allies have implemented sanctions against Norland.", actor="Allies", recipient="Norland", mode="discontinue", stance="asserted"),
        Example(text="The court upheld the sentence of Tomas Lindgren.", actor="court", recipient="Tomas Lindgren", mode="convict", stance="asserted"),
        Example(text="Sweden abandoned diplomatic ties with Finland.", actor="Sweden", recipient="diplomatic ties with Finland, Finland", mode="discontinue"),
        Example(text="The brothers of the minister are subject to these sanctions as well.", actor="", recipient="brothers"),
        Example(text="The African Union suspended Westmark after the coup.", actor="African Union", recipient="Westmark", mode="expel"),
    ),
    near_misses=(
        "The king sanctioned the new coinage.",
        "The sentence has eleven words.",
        "The company cut its workforce at the plant.",
        "Steam is expelled through a valve.",
        "He was fined by nobody and paid the fare.",
    ),
)
