"""This file is APPOINT: somebody is named to an office or takes it up."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="APPOINT",
    gist="somebody is named to an office or takes it up",
    quad=None,
    frames=frames_of("appoint.tsv"),
    examples=(
        Example(text="President Hale appointed Ana Kovač prime minister.", actor="President Hale", recipient="Ana Kovač", stance="asserted"),
        Example(text="Ana Kovač was sworn in as president on Friday.", recipient="Ana Kovač", stance="asserted"),
        Example(text="Parliament confirmed the new cabinet.", actor="Parliament", recipient="cabinet", stance="asserted"),
        Example(text="Tomas Lindgren became mayor of Ostrava.", actor="", recipient="Tomas Lindgren", stance="asserted"),
        Example(text="Kovač took office in May.", actor="", recipient="Kovač", stance="asserted"),
        Example(text="The appointment of Kovač by the president was criticised.", actor="president", recipient="Kovač", stance="asserted"),
        Example(text="Lindgren's nomination was approved by parliament.", recipient="Lindgren", stance="asserted"),
        Example(text="Brandt succeeded Lindgren as governor.", actor="", recipient="Brandt", stance="asserted"),
        Example(text="The president wants to name a successor.", actor="president", recipient="successor", stance="planned"),
        Example(text="The party proposed that Kovač be nominated for prime minister.", recipient="Kovač"),
        Example(text="The speaker hung the presidential sash on Brandt.", actor="speaker", recipient="Brandt"),
    ),
    near_misses=(
        "The street was named after a poet.",
        "She has an appointment with the dentist.",
        "They named the ship Aurora.",
        "He became ill in spring.",
        "The report confirmed the rumours.",
        "The office opens at nine.",
        "The firm was designated for sanctions.",
    ),
)
