"""This file is COERCE: somebody represses or restricts, short of violence."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="COERCE",
    gist="somebody represses or restricts, short of violence",
    quad=4,
    modes={
        "seize": "raids, searches, occupies, confiscates",
        "restrict": "limits movement or politics, bans a party, closes a border",
        "censor": "blocks or bans media",
        "curfew": "a curfew is imposed",
        "martial-law": "a state of emergency or martial law",
        "arrest": "arrests, detains, holds",
        "deport": "removes individuals from the country",
        "withhold": "cuts power, internet, food or water",
        "misinformation": "a campaign of deception",
        "cyber": "a hack or an attack on systems",
    },
    frames=frames_of("coerce.tsv"),
    examples=(
        Example(text="Police arrested Ana Kovač on Sunday.", actor="Police", recipient="Ana Kovač", mode="arrest", stance="asserted"),
        Example(text="Ana Kovač was detained at the airport by officers.", actor="officers", recipient="Ana Kovač", mode="arrest", stance="asserted"),
        Example(text="Demonstrators seized the city hall.", actor="Demonstrators", recipient="city hall", mode="seize", stance="asserted"),
        Example(text="Rebels took control of the airport.", actor="Rebels", recipient="airport", mode="seize", stance="asserted"),
        Example(text="The crowd tried to seize the mine.", actor="crowd", recipient="mine", mode="seize", stance="attempted"),
        Example(text="President Hale declared a state of emergency in the capital.", actor="President Hale", mode="martial-law", stance="asserted"),
        Example(text="A curfew was imposed in Ostrava.", mode="curfew", stance="asserted"),
        Example(text="The regulator blocked the newspaper's website.", actor="regulator", recipient="website", mode="censor", stance="asserted"),
        Example(text="The seizure of the television tower lasted an hour.", recipient="television tower", mode="seize", stance="asserted"),
        Example(text="Norland deported two journalists on Tuesday.", actor="Norland", recipient="journalists", mode="deport", stance="asserted"),
        Example(text="Authorities cut off the internet.", actor="Authorities", mode="withhold", stance="asserted"),
        Example(text="Police pushed back the protesters.", actor="Police", recipient="protesters", mode="restrict", stance="asserted"),
        Example(text="Norland closed its border with Westmark.", actor="Norland", mode="restrict", stance="asserted"),
        Example(text="The ministry denied the arrest of the editor.", recipient="editor", mode="arrest", stance="denied", speaker="ministry"),
        Example(text="Officials were barred from leaving the country.", recipient="Officials", mode="restrict", stance="asserted"),
    ),
    near_misses=(
        "She seized the opportunity to speak.",
        "The story arrested my attention.",
        "The flight took control of our holiday plans.",
        "He captured the mood in a painting.",
        "Kovač took office in May.",
        "Clouds blocked the view.",
    ),
)
