"""This file is REQUEST: somebody asks, urges, demands or orders in words."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="REQUEST",
    gist="somebody asks, urges, demands or orders in words",
    quad=3,
    modes={
        "assist": "what is asked for is help, exchange or better relations",
        "change": "what is asked for is a new policy, rule, government or person in office",
        "yield": "what is asked for is a release, an easing, a ceasefire, an end to sanctions",
        "meet": "what is asked for is talks",
    },
    frames=frames_of("request.tsv"),
    examples=(
        Example(text="Norland called on Sweden to free the journalists.", actor="Norland", recipient="Sweden", stance="asserted"),
        Example(text="President Hale urged the protesters to go home.", actor="President Hale", recipient="protesters", stance="asserted"),
        Example(text="Ana Kovač asked Norland for help.", actor="Ana Kovač", recipient="Norland", mode="assist"),
        Example(text="The opposition demanded the resignation of President Hale.", actor="opposition", mode="change"),
        Example(text="The United Nations called for a ceasefire in Southmark.", actor="United Nations", mode="yield"),
        Example(text="Ana Kovač requested a meeting with President Hale.", actor="Ana Kovač", recipient="President Hale", mode="meet"),
        Example(text="President Hale ordered the troops to leave Varna.", actor="President Hale", recipient="troops", stance="asserted"),
        Example(text="The troops were ordered by President Hale to leave Varna.", actor="President Hale", recipient="troops"),
        Example(text="The union issued an appeal to the government.", actor="union", recipient="government"),
        Example(text="Hale's call for calm went unheard.", actor="Hale", mode="yield"),
        Example(text="Norland demanded an apology from Sweden.", actor="Norland", recipient="Sweden", mode="yield"),
        Example(text="Ana Kovač demanded that President Hale resign.", actor="Ana Kovač", recipient="President Hale", stance="asserted"),
        Example(text="Norland did not ask Sweden for weapons.", actor="Norland", recipient="Sweden", mode="assist", stance="denied"),
        Example(text="The regulator gave the company a deadline.", actor="regulator"),
        Example(text="The panel recommends that General Kane be dismissed.", actor="panel"),
        Example(text="Norland came under pressure from Westmark over the levy.", actor="Westmark", recipient="Norland"),
        Example(text="Norland advises against all travel to Westmark.", actor="Norland"),
        Example(text="Residents were told to stay indoors.", recipient="Residents"),
    ),
    near_misses=(
        "The recipe calls for two eggs.",
        "Demand for steel fell in May.",
        "She asked a question about the weather.",
        "They ordered pizza.",
        "The judge ordered the arrest of Tomas Lindgren.",
        "He worked in order to eat.",
        "The lawyer appealed the verdict.",
        "Thousands marched through Varna, demanding the resignation of President Hale.",
        "Hale insisted that he had won.",
        "The miners intend to appeal the ruling.",
    ),
)
