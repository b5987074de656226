"""This file is CONCEDE: somebody gives way in words or rules: lifts a ban, pardons, apologises, drops a demand, announces a truce or a pull-out."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="CONCEDE",
    gist="somebody gives way in words or rules: lifts a ban, pardons, apologises, drops a demand, announces a truce or a pull-out",
    quad=1,
    frames=frames_of("concede.tsv"),
    examples=(
        Example(text="Norland lifted the curfew in Varna.", actor="Norland", stance="asserted"),
        Example(text="The restrictions were eased by the ministry on Friday.", actor="ministry"),
        Example(text="President Hale pardoned 12 prisoners.", actor="President Hale", recipient="prisoners"),
        Example(text="The government announced an amnesty for the rebels.", actor="government"),
        Example(text="Ana Kovač apologised to the families.", actor="Ana Kovač", recipient="families"),
        Example(text="Norland announced a ceasefire from midnight.", actor="Norland", stance="asserted"),
        Example(text="President Hale announced the withdrawal of troops from Southmark.", actor="President Hale"),
        Example(text="Norland will withdraw its troops from Southmark in June.", actor="Norland", stance="planned"),
        Example(text="The union dropped its demand for higher wages.", actor="union"),
        Example(text="Norland agreed to the ultimatum.", actor="Norland"),
        Example(text="The party gave in to the demands of the miners.", actor="party"),
        Example(text="The pardon of Tomas Lindgren by President Hale angered the judges.", actor="President Hale", recipient="Tomas Lindgren"),
        Example(text="Lindgren confessed to the bribery.", actor="Lindgren"),
        Example(text="Tomas Kovač pleaded guilty to fraud.", actor="Tomas Kovač"),
        Example(text="Norland announced the withdrawal of its troops.", actor="Norland"),
        Example(text="Norland abolished the death penalty.", actor="Norland"),
        Example(text="The inquiry cleared the guards of wrongdoing.", recipient="guards"),
    ),
    near_misses=(
        "The crane lifted the container.",
        "The pain eased after a week.",
        "Pardon me, where is the station?",
        "The goalkeeper conceded two goals.",
        "Hale accepted the prize.",
        "The bank dropped its forecast.",
        "She ended her speech with a joke.",
    ),
)
