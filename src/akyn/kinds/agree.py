"""This file is AGREE: somebody says yes to working together: consents, offers, promises, strikes a deal, or will soon meet, help or sign."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="AGREE",
    gist="somebody says yes to working together: consents, offers, promises, strikes a deal, or will soon meet, help or sign",
    quad=1,
    frames=frames_of("agree.tsv"),
    examples=(
        Example(text="Norland says that it will halve the price of its gas by May.", actor="Norland", recipient="price", stance="planned"),
        Example(text="Norland and Sweden reached an agreement on fishing rights on Tuesday.", actor="Norland, Sweden", stance="asserted"),
        Example(text="Prime Minister Ana Kovač agreed to mediation by the African Union.", actor="Ana Kovač"),
        Example(text="Norland promised Sweden 40 buses.", actor="Norland", recipient="Sweden", stance="asserted"),
        Example(text="President Hale expressed readiness to cooperate with the opposition.", actor="President Hale"),
        Example(text="The invitation was accepted by the foreign ministry of Norland.", actor="foreign ministry of Norland"),
        Example(text="The pledge by Norland to Sweden came late on Friday.", actor="Norland", recipient="Sweden"),
        Example(text="Norland offered assistance to Sweden after the flood.", actor="Norland", recipient="Sweden"),
        Example(text="President Hale will meet Prime Minister Ana Kovač on Friday.", actor="President Hale", recipient="Ana Kovač", stance="planned"),
        Example(text="Norland will send food aid to Sweden next month.", actor="Norland", recipient="Sweden", stance="planned"),
        Example(text="If the rebels agree to talks, the army will wait.", actor="rebels", stance="hypothetical"),
        Example(text="Norland offered to pay for the repairs.", actor="Norland", stance="asserted"),
        Example(text="The company settled the lawsuit with its workers.", actor="company", recipient="workers"),
        Example(text="Norland promised to send aid to Sweden.", actor="Norland", recipient="Sweden"),
        Example(text="The port authority awarded the contract for the new quay to a Danish firm.", actor="port authority", recipient="Danish firm"),
    ),
    near_misses=(
        "Hale vowed revenge for the attack.",
        "The clerk committed a murder in 2009.",
        "The company offered discounts to customers.",
        "The promise of spring brought the tourists back.",
    ),
)
