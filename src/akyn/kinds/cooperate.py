"""This file is COOPERATE: both sides gain by something material: trade, joint exercises, extradition, shared intelligence."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="COOPERATE",
    gist="both sides gain by something material: trade, joint exercises, extradition, shared intelligence",
    quad=2,
    frames=frames_of("cooperate.tsv"),
    examples=(
        Example(text="Norland cooperates with Sweden in the fight against smuggling.", actor="Norland", recipient="Sweden"),
        Example(text="The army of Norland held joint exercises with Sweden.", actor="army of Norland", recipient="Sweden", stance="asserted"),
        Example(text="Norland extradited Tomas Lindgren to Sweden.", actor="Norland", recipient="Sweden"),
        Example(text="Tomas Lindgren was extradited to Sweden by Norland.", actor="Norland", recipient="Sweden"),
        Example(text="Norland shared intelligence with Sweden.", actor="Norland", recipient="Sweden"),
        Example(text="Norland exported 40 tonnes of wheat to Sweden.", actor="Norland", recipient="Sweden"),
        Example(text="The joint drill between Norland and Sweden ended on Friday.", actor="Norland, Sweden"),
        Example(text="Norland resumed gas supplies to Sweden.", actor="Norland", recipient="Sweden"),
        Example(text="Norland may sell tanks to Sweden.", actor="Norland", recipient="Sweden", stance="planned"),
        Example(text="Prosecutors handed over Ivo Kane to Westmark.", actor="Prosecutors", recipient="Westmark"),
        Example(text="The two armies patrol jointly along the river.", actor="armies, two armies"),
    ),
    near_misses=(
        "The army of Norland held exercises near Varna.",
        "The two leaders traded insults.",
        "The shop sells bread.",
        "She exercised with weights.",
        "The brothers shared a room.",
        "Shares of the bank began trading on Monday.",
    ),
)
