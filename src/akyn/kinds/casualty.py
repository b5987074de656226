"""This file is CASUALTY: people are killed, hurt, missing or taken to hospital; an actor only where the text names who did it."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="CASUALTY",
    gist="people are killed, hurt, missing or taken to hospital; an actor only where the text names who did it",
    quad=None,
    frames=frames_of("casualty.tsv"),
    examples=(
        Example(text="Nine soldiers were killed near Varna.", actor="", recipient="soldiers", stance="asserted"),
        Example(text="The rebels killed two policemen.", actor="rebels", recipient="policemen"),
        Example(text="At least 40 people died in the fire.", actor="", recipient="people"),
        Example(text="Dozens of protesters were injured in the clashes.", actor="", recipient="protesters"),
        Example(text="Three miners lost their lives.", actor="", recipient="miners"),
        Example(text="The blast claimed the lives of five children.", recipient="children"),
        Example(text="The ministry said that six soldiers had been wounded.", recipient="soldiers", stance="claimed", speaker="ministry"),
        Example(text="The death of Tomas Lindgren was announced on Sunday.", actor="", recipient="Tomas Lindgren"),
        Example(text="The death toll rose to 40.", actor=""),
        Example(text="Four residents are missing after the flood.", actor="", recipient="residents"),
        Example(text="Two journalists were hospitalised.", actor="", recipient="journalists"),
        Example(text="The mayor denied that anyone had been killed.", stance="denied"),
        Example(text="The murder of Ana Kovač by the militia shocked Norland.", actor="militia", recipient="Ana Kovač"),
        Example(text="The flood left 40 people homeless.", actor="", recipient="people"),
        Example(text="Dozens were trapped under the rubble.", actor="", recipient="Dozens"),
        Example(text="The death toll from the earthquake rose to 300.", actor="", recipient=""),
        Example(text="Two boys died in police firing.", actor="police", recipient="boys", stance="asserted"),
        Example(text="One man was killed and four were hurt when guards fired several rounds at the crowd.", actor="guards"),
        Example(text="The ministry put the toll at nine."),
        Example(text="An earthquake has killed 29 people in the town.", recipient="29 people"),
        Example(text="The victims included two children.", recipient="two children"),
    ),
    near_misses=(
        "The committee killed the bill.",
        "The toll on the bridge is two euros.",
        "Farmers lost their harvest.",
        "The firm took a heavy loss.",
        "The talks claimed everyone's attention.",
        "She missed the train.",
        "Tomas Lindgren is wanted for murder.",
        "The court sentenced him to death.",
        "The shop put the price at nine euros.",
    ),
)
