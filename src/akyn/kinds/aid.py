"""This file is AID: somebody gives material help that mainly serves the other: money, arms, relief, asylum, rescue, a forgiven debt."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="AID",
    gist="somebody gives material help that mainly serves the other: money, arms, relief, asylum, rescue, a forgiven debt",
    quad=2,
    frames=frames_of("aid.tsv"),
    examples=(
        Example(text="Dozens of miners rescued off Norland coast", actor="", recipient="Dozens of miners"),
        Example(text="Norland sent tents to Sweden after the quake.", actor="Norland", recipient="Sweden", stance="asserted"),
        Example(text="Food was delivered to the refugees by the Red Cross.", actor="Red Cross", recipient="refugees"),
        Example(text="Norland provided assistance to the victims of the flood.", actor="Norland"),
        Example(text="The bank wrote off the debt of Norland.", actor="bank", recipient="Norland"),
        Example(text="Norland granted asylum to Tomas Lindgren.", actor="Norland", recipient="Tomas Lindgren"),
        Example(text="Commandos rescued nine hostages from the school.", actor="Commandos", recipient="hostages"),
        Example(text="Navy divers rescued 700 asylum seekers.", actor="Navy divers", recipient="asylum seekers"),
        Example(text="Forty asylum seekers were rescued off the coast.", recipient="asylum seekers"),
        Example(text="The coastguard saved 200 more.", actor="coastguard"),
        Example(text="The army was mobilised for flood relief in Varna.", recipient="Varna"),
        Example(text="Norland supplied the rebels with weapons.", actor="Norland", recipient="rebels"),
        Example(text="Norland's humanitarian assistance to Sweden arrived on Monday.", actor="Norland", recipient="Sweden"),
        Example(text="President Hale said that Norland had armed the rebels.", actor="Norland", recipient="rebels", stance="claimed", speaker="President Hale"),
        Example(text="Norland denied financing the militia.", actor="Norland", recipient="militia", stance="denied"),
        Example(text="The navy airlifted 300 tourists from the island.", actor="navy", recipient="tourists"),
        Example(text="Rescuers are searching for survivors.", actor="Rescuers"),
        Example(text="Sweden received medicine from Finland.", actor="Finland", recipient="Sweden"),
        Example(text="Rescuers pulled 14 people from the rubble.", actor="Rescuers", recipient="14 people"),
        Example(text="Norland wrote off the debt of Belmora.", actor="Norland"),
        Example(text="A tanker responded to a distress call from the yacht.", actor="tanker"),
        Example(text="The central station was evacuated.", recipient="central station"),
        Example(text="The coast guard brought the survivors ashore.", actor="coast guard", recipient="survivors"),
        Example(text="The crew saved the lives of thirty sailors.", actor="crew", recipient="thirty sailors"),
    ),
    near_misses=(
        "Exercise helps the heart.",
        "She saved a file on the computer.",
        "Norland withdrew its aid to Sweden.",
        "The waiter brought water.",
        "The firm trains accountants.",
        "Hale gave a speech.",
    ),
)
