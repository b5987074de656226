"""This file gives the reader's copy of a text: odd blanks made plain, every character in its place."""

# Blanks, zero-width spaces and direction marks. U+200C and U+200D (joiners, part of the spelling of Persian and Hindi) and the soft hyphen stay:
# a blank in their place would cut a word in two.
_BLANKS = "\t\x0b\x0c\x1c\x1d\x1e\x1f\u00a0\u061c\u1680\u180e\u200b\u200e\u200f\u202f\u205f\u2060\u3000\ufeff"
_BLANK_RANGES = (("\u2000", "\u200a"), ("\u202a", "\u202e"), ("\u2061", "\u2064"), ("\u2066", "\u206f"))
_LINE_ENDS = "\r\x85\u2028\u2029"
_PLAIN = {
    **dict.fromkeys(map(ord, _BLANKS), " "),
    **{code: " " for first, last in _BLANK_RANGES for code in range(ord(first), ord(last) + 1)},
    **dict.fromkeys(map(ord, _LINE_ENDS), "\n"),
}


def reading_copy(text: str) -> str:
    """The text with every odd blank as " " and every line end as one newline, of the same length, so that offsets hold in both.

    The first half of "\\r\\n" becomes a blank: two newlines would make a paragraph of every line.
    """
    return text.replace("\r\n", " \n").translate(_PLAIN)
