"""This file is ACCUSE: somebody blames, criticises, sues, charges or investigates somebody."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="ACCUSE",
    gist="somebody blames, criticises, sues, charges or investigates somebody",
    quad=3,
    modes={
        "disapprove": "condemns, complains, hands over a diplomatic protest, calls in an ambassador",
        "investigate": "opens a case, a probe or an inquiry, questions a suspect",
        "allege": "accuses of a wrong, charges, sues, puts on trial",
    },
    frames=frames_of("accuse.tsv"),
    examples=(
        Example(
            text="Ana Kovač accused President Hale of rigging the vote.",
            actor="Ana Kovač",
            recipient="President Hale",
            mode="allege",
            stance="asserted",
        ),
        Example(
            text="President Hale was accused of abuse of office by the opposition.",
            actor="opposition",
            recipient="President Hale",
            mode="allege",
            stance="asserted",
        ),
        Example(
            text="The foreign ministry of Norland condemned the attack on its embassy.",
            actor="foreign ministry of Norland",
            mode="disapprove",
            stance="asserted",
        ),
        Example(
            text="Norland summoned the ambassador of Westmark on Monday.",
            actor="Norland",
            recipient="ambassador of Westmark",
            mode="disapprove",
            stance="asserted",
        ),
        Example(
            text="Prosecutors opened a criminal case against Tomas Lindgren.",
            actor="Prosecutors",
            recipient="Tomas Lindgren",
            mode="investigate",
            stance="asserted",
        ),
        Example(text="Tomas Lindgren was charged with fraud.", actor="", recipient="Tomas Lindgren", mode="allege", stance="asserted"),
        Example(text="An investigation into the mayor's accounts began in May.", mode="investigate", stance="asserted"),
        Example(
            text="The opposition wants to sue the election commission.",
            actor="opposition",
            recipient="election commission",
            mode="allege",
            stance="planned",
        ),
        Example(
            text="Observers said that the ruling party bought votes in the villages.",
            actor="Observers",
            recipient="ruling party",
            mode="allege",
            stance="claimed",
            speaker="Observers",
        ),
        Example(text="Protesters called the election fraudulent.", actor="Protesters", recipient="election", mode="disapprove", stance="asserted"),
        Example(text="The lawsuit against the newspaper was filed by Governor Brandt.", recipient="newspaper", mode="allege", stance="asserted"),
        Example(
            text="If the commission falsifies the results, we will not stay silent, Kovač said.",
            actor="Kovač",
            recipient="commission",
            mode="allege",
            stance="hypothetical",
            speaker="Kovač",
        ),
    ),
    near_misses=(
        "The hotel charged its guests forty dollars a night.",
        "The battery was charged overnight.",
        "Kovač called her brother on Sunday.",
        "The blast shook the harbour.",
        "The court summoned enough chairs for everyone.",
        "He slammed the door and left.",
    ),
)
