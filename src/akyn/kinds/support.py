"""This file is SUPPORT: somebody backs another in words: praise, endorsement, thanks, recognition, better relations, a signature under a pact."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="SUPPORT",
    gist="somebody backs another in words: praise, endorsement, thanks, recognition, better relations, a signature under a pact",
    quad=1,
    frames=frames_of("support.tsv"),
    examples=(
        Example(text="Norland maintains friendly ties with Westmark.", actor="Norland", recipient="Westmark"),
        Example(text="President Hale praised the work of Ana Kovač.", actor="President Hale"),
        Example(text="Norland expressed its support for the new government of Sweden.", actor="Norland", recipient="government of Sweden"),
        Example(text="Ana Kovač and President Hale signed a treaty on Tuesday.", actor="Ana Kovač, President Hale", stance="asserted"),
        Example(text="The convention was ratified by the parliament of Norland.", actor="parliament of Norland"),
        Example(text="Norland recognized the independence of Southmark.", actor="Norland"),
        Example(text="The European Union welcomed the release of the journalists.", actor="European Union"),
        Example(text="Norland and Sweden restored diplomatic relations.", actor="Norland, Sweden"),
        Example(text="President Hale congratulated Ana Kovač on her victory.", actor="President Hale", recipient="Ana Kovač"),
        Example(text="Tomas Lindgren said Norland stands with Sweden.", actor="Norland", recipient="Sweden", speaker="Tomas Lindgren"),
        Example(text="The ministry's support for the plan surprised the unions.", actor="ministry"),
        Example(text="Lindgren received the endorsement of the mayors.", actor="mayors", recipient="Lindgren"),
        Example(
            text="Norland, Sweden and Denmark welcomed the renewal of ties with Finland.",
            actor="Norland, Sweden, Denmark",
            recipient="renewal of ties with Finland, Finland",
        ),
        Example(text="Sweden renewed its ties with Finland.", actor="Sweden", recipient="Finland"),
        Example(text="Governor Brandt signed the bill into law.", actor="Governor Brandt"),
        Example(text="The senate approved the annexation of the islands.", actor="senate"),
        Example(text="The bishop dedicated his life to the poor.", actor="bishop"),
        Example(text="The mayor tweeted support for the strikers.", actor="mayor", recipient="strikers"),
    ),
    near_misses=(
        "Josef Hale withdraws his support for the premier.",
        "The pillars support the roof.",
        "The committee recognized the need for change.",
        "She signed the register at the hotel.",
        "The driver hailed a taxi.",
        "Hale backed down.",
        "The bank approved a loan.",
        "The port adopted new software.",
        "The army will not stand by while villages burn.",
        "Families celebrated the harvest festival.",
        "Ten soldiers defended the country.",
        "We were honoured to visit the school.",
        "The new boots passed the test.",
    ),
)
