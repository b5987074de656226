"""This file tells the language of a text."""

SHORTEST = 20  # characters; under that the guess is a lottery
LONGEST = 5_000  # characters; more changes no guess
_SAME = {"arz": "ar", "pcm": "en"}  # the model takes much standard Arabic for Egyptian, and short English for Nigerian Pidgin


def language_of(text: str) -> str | None:
    """The ISO 639-1 code of the text's language, None where it is too short to tell."""
    if len(text.strip()) < SHORTEST:
        return None
    import py3langid  # loads its model, and a run of `akyn --help` needs none

    code = str(py3langid.classify(text[:LONGEST])[0])
    return _SAME.get(code, code)
