"""This file is CONSULT: people or bodies talk, meet, visit, phone or negotiate, and it took place."""

from akyn.kinds import Example, Kind, frames_of

KIND = Kind(
    name="CONSULT",
    gist="people or bodies talk, meet, visit, phone or negotiate, and it took place",
    quad=1,
    modes={
        "visit": "one side travels and the other hosts; the actor is the visitor",
        "third-party": "somebody else hosts or mediates",
        "multilateral": "the talk is inside an alliance or an intergovernmental body",
        "phone": "over the telephone or a video link",
    },
    frames=frames_of("consult.tsv"),
    examples=(
        Example(text="Minister Ana Kovač contacted the Norse ambassador over the visas.", actor="Ana Kovač", recipient="ambassador"),
        Example(text="President Hale met with Prime Minister Ana Kovač in Vienna.", actor="President Hale", recipient="Ana Kovač", stance="asserted"),
        Example(text="The delegations of Norland held talks with the rebels.", actor="delegations of Norland", recipient="rebels"),
        Example(text="Ana Kovač took part in the negotiations.", actor="Ana Kovač"),
        Example(text="Foreign Minister Lena Orlov visited Norland on Monday.", actor="Lena Orlov", recipient="Norland", mode="visit"),
        Example(text="President Hale received Ambassador Tomas Lindgren at the palace.", actor="Tomas Lindgren", recipient="President Hale", mode="visit"),
        Example(text="Ambassador Tomas Lindgren was received by President Hale.", actor="Tomas Lindgren", recipient="President Hale", mode="visit"),
        Example(text="Ana Kovač arrived in Norland on an official visit.", actor="Ana Kovač", recipient="Norland", mode="visit"),
        Example(text="President Hale spoke by phone with Ana Kovač.", actor="President Hale", recipient="Ana Kovač", mode="phone"),
        Example(text="The meeting between Norland and Sweden lasted two hours.", actor="Norland, Sweden"),
        Example(text="Hale's visit to Norland ended on Friday.", actor="Hale", recipient="Norland", mode="visit"),
        Example(text="Norland mediated between the government and the rebels.", actor="Norland", mode="third-party"),
        Example(text="The ministers discussed the situation on the border.", actor="ministers"),
        Example(text="Hale denied meeting Ana Kovač.", actor="Hale", recipient="Ana Kovač", stance="denied"),
        Example(text="Foreign Minister Lena Orlov wrapped up a visit to Norland.", actor="Lena Orlov", recipient="Norland", mode="visit"),
        Example(text="President Hale spoke of trade during a visit to Sweden.", actor="President Hale", recipient="Sweden", mode="visit"),
        Example(text="Officials of Norland discussed opportunities for young miners.", actor="Officials of Norland"),
        Example(text="Ana Kovač held a round of talks with Tomas Lindgren.", actor="Ana Kovač", recipient="Tomas Lindgren"),
        Example(text="The envoy concluded his trip to Norland.", actor="envoy", recipient="Norland", mode="visit"),
        Example(text="The minister testified before a committee of the senate.", actor="minister", recipient="committee of the senate"),
        Example(text="The general attended a ceremony in Norvik.", actor="general"),
    ),
    near_misses=(
        "The wire contacted the metal.",
        "The budget met the demands of the miners.",
        "The proposal met resistance in the assembly.",
        "Hale spoke to reporters after the match.",
        "The team received a medal.",
        "The runner visited the dentist.",
        "The shop called its new cake Sunrise.",
        "She attended school in Varna.",
    ),
)
