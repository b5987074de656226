"""This file is MOBILIZE: armed forces are readied or moved, short of using force."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="MOBILIZE",
    gist="armed forces are readied or moved, short of using force",
    quad=4,
    modes={
        "troops": "army units",
        "weapons": "ships, systems, vehicles",
        "police": "police or security units",
        "militia": "armed groups outside the state",
    },
    frames=frames_of("mobilize.tsv"),
    examples=(
        Example(text="Westmark condemned the presence of Norse warships in the strait.", actor="Norse warships"),
        Example(text="The border guards are preparing for an attack.", actor="border guards"),
        Example(text="Norland deployed troops along the border.", actor="Norland", mode="troops", stance="asserted"),
        Example(
            text="Troops were sent to the capital by President Hale.",
            actor="President Hale",
            recipient="capital",
            mode="troops",
            stance="asserted",
        ),
        Example(text="The army was put on high alert.", mode="troops", stance="asserted"),
        Example(text="Norland's troops deployed across the capital.", actor="Norland's troops", recipient="capital", mode="troops"),
        Example(text="Westmark began military exercises near the frontier.", actor="Westmark", mode="troops", stance="asserted"),
        Example(text="The deployment of tanks in Ostrava alarmed residents.", mode="weapons", stance="asserted"),
        Example(text="The governor plans to reinforce the police patrols.", actor="governor", mode="police", stance="planned"),
        Example(text="Residents took up arms against the looters.", actor="Residents", recipient="looters", mode="militia", stance="asserted"),
        Example(text="The minister denied that soldiers had been deployed.", mode="troops", stance="denied", speaker="minister"),
        Example(text="Norland sent a contingent of peacekeepers to Sarvia.", actor="Norland", recipient="Sarvia", mode="troops", stance="asserted"),
        Example(text="Volunteers patrolled the streets at night.", actor="Volunteers", mode="police", stance="asserted"),
        Example(text="Norland scrambled fighter jets.", actor="Norland", mode="weapons", stance="asserted"),
        Example(text="Norland conducted a nuclear test.", actor="Norland", mode="weapons", stance="asserted"),
        Example(text="Riot police lined the streets around parliament.", actor="Riot police", mode="police"),
        Example(text="Westmark resumed its patrols along the coast.", actor="Westmark", mode="police"),
        Example(text="Norland rushed reinforcements to the border.", actor="Norland", mode="troops"),
    ),
    near_misses=(
        "She is preparing for an exam.",
        "He enjoyed the presence of friends.",
        "The airbag deployed too late.",
        "The company deployed new software.",
        "She exercised her right to stay silent.",
        "He sent a letter to the army museum.",
        "The two armies held a joint exercise.",
        "The grant will strengthen the evidence base.",
        "The central bank deployed its reserves.",
        "Gunmen ambushed a patrol near Varna.",
    ),
)
