"""This file turns bytes into text without changing it, or says why they are none."""

from __future__ import annotations

import codecs
import re

from akyn.errors import BadReport

_MARKS = (
    (codecs.BOM_UTF8, "utf-8-sig"),
    (codecs.BOM_UTF32_LE, "utf-32"),  # before UTF-16, whose mark it begins with
    (codecs.BOM_UTF32_BE, "utf-32"),
    (codecs.BOM_UTF16_LE, "utf-16"),
    (codecs.BOM_UTF16_BE, "utf-16"),
)
_DECLARED = re.compile(rb"<meta[^>]{0,200}charset\s*=\s*[\"']?(?P<charset>[\w.:-]+)", re.IGNORECASE)
_NOT_CHARSETS = {"idna", "punycode", "unicode_escape", "raw_unicode_escape", "utf-7"}  # slow on hostile input, or never a page's charset
_NOT_TEXT = re.compile(r"[\x00-\x08\x0e-\x1b\x7f\ufffd\ud800-\udfff]")
_NEVER_TEXT = re.compile(r"[\x00\ud800-\udfff]")  # no database stores these; no text means them
_ODD_LIMIT = 0.01  # share of such characters that a damaged text may have; random bytes have 0.1
_FEW = 10  # stray bytes; fewer give no guess a footing
_STRAY = "cp1252"
_GUESSES = ["cp1252", "cp1251", "cp1250", "koi8_r", "cp1254", "cp1256", "gb18030", "big5", "shift_jis", "euc_kr"]  # what old news archives are in


def decoded(content: bytes) -> str:
    """The text of the bytes: by its byte order mark, as UTF-8, in the charset that the page states, or in the likeliest one.

    Raises:
        BadReport: the bytes are empty or no text.
    """
    if not _marked(content) and b"\0" in content:
        raise BadReport("not text: has NUL bytes, expected UTF-8 or UTF-16 with its byte order mark")
    return checked(content.decode(_marked(content) or _unmarked(content), "replace"))


def checked(text: str) -> str:
    """The text itself.

    Raises:
        BadReport: it is empty, or damaged beyond reading.
    """
    if not text.strip():
        raise BadReport("empty, expected a text")
    odd = len(_NOT_TEXT.findall(text))
    if _NEVER_TEXT.search(text) or odd > 1 + _ODD_LIMIT * len(text):
        raise BadReport(f"not text: {odd} of {len(text)} characters are control or undecodable ones")
    return text


def mended(content: bytes) -> str | None:
    """What a user is told of a text that was read although bytes of it are broken, None for a whole one."""
    if has_wide_mark(content):
        return None
    try:
        content.decode("utf-8")
    except UnicodeDecodeError as error:
        where = f"at byte {error.start} (line {content.count(10, 0, error.start) + 1})"
        if _mostly_utf8(content):
            return f"broken UTF-8 {where}, read with U+FFFD in its place; expected whole UTF-8"
        if _are_stray(content) and not _declared(content):
            return f"not UTF-8 {where}, read as {_STRAY} by guess; expected UTF-8"
    return None


def has_wide_mark(content: bytes) -> bool:
    """Whether a byte order mark says UTF-16 or UTF-32, where a newline is not one byte."""
    return _marked(content) not in (None, "utf-8-sig")


def _marked(content: bytes) -> str | None:
    return next((encoding for mark, encoding in _MARKS if content.startswith(mark)), None)


def _unmarked(content: bytes) -> str:
    if _mostly_utf8(content):
        return "utf-8"
    return _declared(content) or _guessed(content)


def _declared(content: bytes) -> str | None:
    """The charset that a page's meta element states, where the bytes are in it."""
    found = _DECLARED.search(content[:4_096])
    charset = found["charset"].decode().lower() if found else None
    return charset if charset and charset not in _NOT_CHARSETS and _decodes(content, charset) else None


def _mostly_utf8(content: bytes) -> bool:
    """Whether more of the bytes beyond ASCII make UTF-8 characters than do not."""
    text = content.decode("utf-8", "replace")
    broken = text.count("\ufffd") - content.count("\ufffd".encode())
    return broken == 0 or 2 * broken <= sum(character > "\x7f" for character in text)


def _decodes(content: bytes, charset: str) -> bool:
    try:
        content.decode(charset)
    except (LookupError, UnicodeError):
        return False
    return True


def _guessed(content: bytes) -> str:
    """The likeliest charset; for a few stray bytes Western, since its curly quotes are the usual ones in an English text."""
    if _are_stray(content):
        return _STRAY
    from charset_normalizer import from_bytes  # slow to import, and seldom needed

    guess = from_bytes(content, cp_isolation=_GUESSES).best()
    return guess.encoding if guess else _STRAY


def _are_stray(content: bytes) -> bool:
    beyond_ascii = len(content) - len(content.decode("ascii", "ignore"))
    return beyond_ascii < max(_FEW, _ODD_LIMIT * len(content))
