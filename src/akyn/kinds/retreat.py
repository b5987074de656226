"""This file is RETREAT: somebody gives way in deed: leaves ground or office, frees captives, hands in weapons, stops firing, lets observers in."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="RETREAT",
    gist="somebody gives way in deed: leaves ground or office, frees captives, hands in weapons, stops firing, lets observers in",
    quad=2,
    modes={
        "withdraw": "forces leave ground or property is handed back",
        "release": "captives go free",
        "disarm": "weapons are handed in or scrapped",
        "ceasefire": "the shooting stops",
        "access": "observers, peacekeepers or relief are let in",
        "resign": "an office-holder steps down",
    },
    frames=frames_of("retreat.tsv"),
    examples=(
        Example(text="On Monday the finance minister Ana Kovač, an ally of President Hale, resigned.", actor="Ana Kovač", recipient="", mode="resign"),
        Example(text="Ana Kovač stepped down as prime minister on Friday.", actor="Ana Kovač", recipient="", mode="resign"),
        Example(text="Ana Kovač submitted her resignation to President Hale.", actor="Ana Kovač", mode="resign", stance="asserted"),
        Example(text="The resignation of Ana Kovač surprised the markets.", actor="Ana Kovač", mode="resign"),
        Example(text="Norland released 12 prisoners.", actor="Norland", recipient="prisoners", mode="release"),
        Example(text="Tomas Lindgren was freed from prison by the rebels.", actor="rebels", recipient="Tomas Lindgren", mode="release"),
        Example(text="The release of the hostages followed long talks.", recipient="hostages", mode="release"),
        Example(text="Norland's troops withdrew from Southmark.", actor="troops", mode="withdraw"),
        Example(text="The army pulled its tanks back from the border.", actor="army", mode="withdraw"),
        Example(text="The rebels laid down their arms.", actor="rebels", mode="disarm"),
        Example(text="The ceasefire between Norland and Southmark took effect at midnight.", actor="Norland, Southmark", mode="ceasefire"),
        Example(text="Norland allowed the observers into the camp.", actor="Norland", recipient="observers", mode="access"),
        Example(text="Hale demanded that Ana Kovač resign.", actor="Ana Kovač", mode="resign", stance="demanded", speaker="Hale"),
        Example(text="Ana Kovač denied that she had resigned.", mode="resign", stance="denied"),
        Example(text="The gunman turned himself in to the police.", actor="gunman", recipient="police"),
        Example(text="The governor signed a letter of resignation.", actor="governor", mode="resign"),
        Example(text="The museum returned the painting to Peru.", actor="museum", recipient="Peru"),
        Example(text="The last of the hostages were freed on Monday.", mode="release"),
        Example(text="The mayor came under pressure to resign.", actor="mayor", mode="resign", stance="demanded"),
    ),
    near_misses=(
        "The bank released a report on wages.",
        "The ministry released a statement.",
        "She resigned herself to a long wait.",
        "The couple left a tip.",
        "Hale left the palace by helicopter.",
        "Hale quit smoking.",
        "The tourists withdrew money from the bank.",
        "The candidate withdrew her bid.",
    ),
)
