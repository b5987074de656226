"""This file is ORGANIZE: somebody founds or forms a body: a party, council, coalition, committee, headquarters, company."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="ORGANIZE",
    gist="somebody founds or forms a body: a party, council, coalition, committee, headquarters, company",
    quad=None,
    frames=frames_of("organize.tsv"),
    examples=(
        Example(text="The opposition formed a coordination council on Monday.", actor="opposition", recipient="coordination council", stance="asserted"),
        Example(text="The party was founded by Ana Kovač in 2011.", actor="Ana Kovač", recipient="party"),
        Example(text="Norland set up a commission on the flood.", actor="Norland", recipient="commission on the flood"),
        Example(text="Three parties created a coalition.", actor="parties", recipient="coalition"),
        Example(text="The creation of a crisis headquarters was announced on Friday.", recipient="crisis headquarters"),
        Example(text="The villagers organized a self-defence squad.", actor="villagers", recipient="self-defence squad"),
        Example(text="The parties failed to form a coalition.", actor="parties", recipient="coalition", stance="denied"),
        Example(text="The eastern region declared independence.", actor="eastern region"),
        Example(text="She went on to found the Alliance for Norland.", recipient="Alliance for Norland"),
        Example(text="The ministry established a crisis staff.", actor="ministry", recipient="crisis staff"),
        Example(text="Three parties merged on Sunday.", actor="parties"),
    ),
    near_misses=(
        "Ice formed on the lake.",
        "The court found the driver guilty.",
        "The students organized a concert.",
        "The storm created waves.",
        "The police set up a roadblock.",
        "Hale established the cause of the fire.",
        "A guard was found in the cellar of the museum.",
    ),
)
