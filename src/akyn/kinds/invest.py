"""This file is INVEST: somebody puts money into an economy, a project or a company."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="INVEST",
    gist="somebody puts money into an economy, a project or a company",
    quad=None,
    frames=frames_of("invest.tsv"),
    examples=(
        Example(text="Norland invested 40 million dollars in the mine.", actor="Norland", recipient="mine", stance="asserted"),
        Example(text="Kestrel Holding invested in the economy of Sweden.", actor="Kestrel Holding", recipient="economy of Sweden"),
        Example(text="Kestrel Holding bought a stake in the refinery.", actor="Kestrel Holding", recipient="refinery"),
        Example(text="The railway was financed by Norland.", actor="Norland", recipient="railway"),
        Example(text="Norland's investment in the pipeline reached 2 billion dollars.", actor="Norland", recipient="pipeline"),
        Example(text="Kestrel Holding plans to invest in Sweden.", actor="Kestrel Holding", recipient="Sweden", stance="planned"),
        Example(text="The group bought the pipeline in 2009.", actor="group", recipient="pipeline"),
        Example(text="A Danish firm took over the smelter.", actor="Danish firm", recipient="smelter"),
    ),
    near_misses=(
        "She invested time in the garden.",
        "The bishop invested the mayor with a medal.",
        "They bought bread.",
        "The cook poured milk into the bowl.",
        "The child built a tower.",
    ),
)
