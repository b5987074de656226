"""This file chooses the characters that a sentence of the brief rests on and quotes."""

from __future__ import annotations

import re
from collections.abc import Iterable

from akyn.model import Report, Span, Statement
from akyn.tell.clauses import begins_with_verb, is_clause
from akyn.tell.lookup import Lookup
from akyn.tell.words import around, shortened
from akyn.text.header import header_in

CITATIONS = 5  # a sentence told by more reports cites the first statement of each, up to this many
_SCRAP = 5  # words; of fewer, half in the demo cannot be understood without the sentence around them
_LONGEST = 240  # characters of a sentence that is quoted for its scrap
_LEAD_IN = 160  # characters of a longer sentence that are quoted before its scrap, from the beginning of a clause on
_SENTENCE = 14  # words of a line that is no title
_LONGEST_DATELINE = 40  # characters within which no first sentence ends: "LIMA, Dec. 4 (Wire) – "
_LINE = re.compile(r"[^\n]+")
_CLAUSE = re.compile(r"[,;:–—]\s+(?:(?:and|but|or|while|as(?=\s+(?:the|an?|its|their|his|her)\s))\s+)?")
_HANGS_ON = re.compile(r"\b(?:(?:after|at|by|during|for|from|in|of|on|to|under|with)\s)?(?:who|whom|whose|which|that)\b", re.IGNORECASE)
_GOES_BEFORE = re.compile(rf"(?:{_HANGS_ON.pattern}|(?:according|as well|due|including|such|together)\b)", re.IGNORECASE)  # what hangs on words before it
_PRONOUNS = frozenset("he her hers him his it its one others she some that their theirs them these they this those which who whom whose".split())
_ARTICLE = re.compile(r"(?<!\w)(?P<article>the|an?|its|his|her|their|our|my|these|those)[ \u00a0]\Z", re.IGNORECASE)
# An end that no reader takes for one: "urged both sides to refrain from violence and", "killed when the police", "reports | of".
_BREAKS_OFF = re.compile(
    r"\b(?:(?:a|an|and|at|be|been|but|by|for|from|had|has|have|in|into|is|of|on|or|over|than|that|the|their|to|was|were|when|which|who|will|with|would)"
    r"|(?:because|if|that|when|which|while|who)\s(?:the\s|an?\s)?[\w’'-]+)\Z"
)
_GOES_ON = re.compile(r"\s(?:of|that|to)\s")
_JOINT = re.compile(r"\s+(?:and|but|or|when|which|that)\Z")
_CLAUSE_END = re.compile(r"[,;:.!?–—”\"»]")
_ARTICLE_ROOM = 8  # characters before a span in which its article stands
# Not behind an initial or a title ("U.S. embassy", "Mr. Hale"), nor where small letters go on.
_SENTENCE_END = re.compile(
    r"(?:(?<=[.!?])|(?<=[.!?][”\"»]))(?<!\W[A-Z]\.)(?<!\b(?:Mr|Ms|Dr|St|Lt|No)\.)(?<!\b(?:Mrs|Gen|Col|Maj|Gov|Sen|Rep)\.)[ \t\r\u00a0](?![a-z])|\n"
)
# What an agency puts before its first sentence: "LIMA (Wire) – ", "LIMA, March 4 (Wire) – ".
_DATELINE = re.compile(r"\s*[^\W\d_a-z]{2,}[^\n()–—]{0,40}(?:\([^\n()]{2,40}\)\s*)?(?:[–—]|--?)\s")
_TO_DO = re.compile(r"\bto\s(?:\w+ly\s)?\Z")
_WHO = re.compile(r"\s(?:who|which|that)\s", re.IGNORECASE)  # "soldiers who had fled"; "Ana, who had fled," may be told without what is between
# "…, the ministry said, as the toll rose": said of what stands before it.
_SAYS = re.compile(r"[^,;:.]{1,60}\b(?:said|says|added|announced|reported|told\s[^,;:.]{1,30})\s*,")
_STEP = 24  # characters between who does it and the word that says what, where both are of one clause ("has since been")


def is_pronoun(words: str) -> bool:
    """Whether a reader who has only these words does not know who is meant: "them", "his"."""
    return words.lower() in _PRONOUNS


def is_scrap(lookup: Lookup, statement: Statement) -> bool:
    """Whether the words cannot be understood alone: few ("dead"), hanging on others ("which it runs"), amid a sentence and of nobody, or a part of one."""
    if statement.id not in lookup.scraps:
        lookup.scraps[statement.id] = _is_scrap(lookup, statement)
    return lookup.scraps[statement.id]


def _is_scrap(lookup: Lookup, statement: Statement) -> bool:
    words = lookup.quote(statement.span)
    if _HANGS_ON.match(words) or _is_part(lookup, statement):
        return True
    return (len(words.split()) < _SCRAP or not _has_subject(lookup, statement)) and _is_amid(lookup, statement)


def is_fragment(lookup: Lookup, statement: Statement) -> bool:
    """Whether even the words that are quoted for it make no sentence."""
    return is_scrap(lookup, statement) and not is_clause(lookup.quote(evidence(lookup, statement)))


def _is_part(lookup: Lookup, statement: Statement) -> bool:
    """Whether it names a deed or says what is to be done, without a verb of its own: "the arrest of two drivers", "the mayor of lying", "drivers to stay"."""
    if statement.gloss is not None or is_clause(lookup.quote(statement.span)):
        return False
    text, trigger = lookup.reports[statement.report].text, statement.trigger
    before = max((slot.span.end for slot in (*statement.actors, *statement.recipients) if slot.span.end <= trigger.start), default=None)
    if before is None or before < statement.span.start or trigger.start - before > _STEP or lookup.quote(trigger).endswith("ing"):
        return True
    return bool(_TO_DO.search(text, before, trigger.start) or _WHO.match(text, before, trigger.start))


def evidence(lookup: Lookup, statement: Statement) -> Span:
    """The characters to quote: those of the statement, for a scrap the sentence around it, of a long one so much that the scrap can be understood."""
    if not is_scrap(lookup, statement):
        return _to_an_end(lookup, statement, _without_tail(lookup, statement, _with_article(lookup.reports[statement.report], statement.span)))
    report, begins, ends = lookup.reports[statement.report], _sentence_begins(lookup, statement), _sentence_ends(lookup, statement)
    if begins >= ends:
        return statement.span
    return report.span(begins, ends) if ends - begins <= _LONGEST else _with_lead_in(report, begins, statement.span)


def _with_article(report: Report, span: Span) -> Span:
    """The span and the article or possessive directly before it, which a reader misses: "The | miners took over"."""
    before = _ARTICLE.search(report.text, max(span.start - _ARTICLE_ROOM, 0), span.start)
    return report.span(before.start("article"), span.end) if before else span


def _without_tail(lookup: Lookup, statement: Statement, span: Span) -> Span:
    """The span without the beginning of another clause, which names its place: "the speaker swore him in | ; in Lindholm"."""
    report = lookup.reports[statement.report]
    tail = report.text.rfind(";", statement.trigger.end, span.end)
    needed = max([slot.span.end for slot in (*statement.actors, *statement.recipients)] + [figure.span.end for figure in statement.figures], default=0)
    return report.span(span.start, tail) if tail >= needed and tail > 0 and not is_clause(report.text[tail : span.end]) else span


def _to_an_end(lookup: Lookup, statement: Statement, span: Span) -> Span:
    """The span, and the rest of its clause where it breaks off: "were killed when the police | was shooting"; as far as that is not too long."""
    report = lookup.reports[statement.report]
    text = report.text
    if not (_BREAKS_OFF.search(text, span.start, span.end) or _GOES_ON.match(text, span.end)):
        return span
    ends = _sentence_ends(lookup, statement)
    if span.end >= ends:
        return span
    clause = _CLAUSE_END.search(text, span.end + 1, ends)
    end = len(text[: clause.start() if clause else ends].rstrip())
    if end - span.start <= _LONGEST:
        return report.span(span.start, end)
    bare = _JOINT.search(text, span.start, span.end)
    return report.span(span.start, bare.start()) if bare else span


def evidence_naming(lookup: Lookup, statement: Statement, id: str) -> Span:
    """The evidence, and the rest of its sentence where only this names the entity of this id ("… over the safety of two mines, | Deep Hill and Far Hill")."""
    shown, ends = evidence(lookup, statement), _sentence_ends(lookup, statement)
    entity = lookup.entities.get(id)
    mentions = [span for referent in (entity.referents if entity else ()) for span in lookup.mentions(referent) if span.report == shown.report]
    is_named_later = any(shown.end <= span.start and span.end <= ends for span in mentions)
    return lookup.reports[shown.report].span(shown.start, ends) if is_named_later and not any(map(shown.holds, mentions)) else shown


def gist(lookup: Lookup, statement: Statement, *, most: int) -> str:
    """The words of the evidence, of many those about the one that says what happened."""
    whole, said = evidence(lookup, statement), statement.trigger
    if not whole.holds(said):
        return shortened(lookup.quote(whole), most=most)
    return around(lookup.quote(whole), said.start - whole.start, said.end - whole.start, most=most)


def _with_lead_in(report: Report, begins: int, scrap: Span) -> Span:
    """The scrap and before it the clauses of its sentence that there is room for."""
    first = max(begins, scrap.start - _LEAD_IN)
    clauses = [first + found.end() for found in _CLAUSE.finditer(report.text[first : scrap.start])]
    clauses = [begin for begin in clauses if not (_GOES_BEFORE.match(report.text, begin) or begins_with_verb(report.text[begin : scrap.start]))]
    clauses = [begin for begin in clauses if not _SAYS.match(report.text, begin, scrap.start)] or clauses
    return report.span(first if first == begins else min(clauses, default=scrap.start), scrap.end)


def _is_amid(lookup: Lookup, statement: Statement) -> bool:
    """Whether words of its sentence stand before it and its article."""
    report = lookup.reports[statement.report]
    return any(map(str.isalnum, report.text[_sentence_begins(lookup, statement) : _with_article(report, statement.span).start]))


def _has_subject(lookup: Lookup, statement: Statement) -> bool:
    """Whether before its verb stands whom or how many it tells of, by a name or as a known actor; not in a clause that hangs on a noun ("those who")."""
    others = [slot.span for slot in statement.recipients if not is_pronoun(lookup.quote(slot.span))] + [figure.span for figure in statement.figures]
    told_of = others + [slot.span for slot in statement.actors if not is_pronoun(lookup.name(lookup.entity_of(slot)))]
    text = lookup.reports[statement.report].text
    before = [span for span in told_of if statement.span.start <= span.start < statement.trigger.start]
    return any(not _HANGS_ON.search(text[span.start : statement.trigger.start]) for span in before)


def _sentence_begins(lookup: Lookup, statement: Statement) -> int:
    """The first character of the sentence, as far as its end mark and line tell, behind a dateline."""
    text = lookup.reports[statement.report].text
    _, first = header_in(text)
    begins = max(first, *(end.end() - 1 for end in _SENTENCE_END.finditer("\n" + text[: statement.span.start])))
    dateline = _DATELINE.match(text, begins, statement.span.start)
    return dateline.end() if dateline else begins


def is_at_the_head(lookup: Lookup, statement: Statement) -> bool:
    """Whether it is told in the title of its report or in the first sentence below it."""
    if statement.report not in lookup.heads:
        lookup.heads[statement.report] = _head_ends(lookup.reports[statement.report])
    text = lookup.reports[statement.report].text
    is_motto = text[text.rfind("\n", 0, statement.span.start) + 1 :].lstrip().startswith(("\"", "“", "„", "«"))  # "It was dark", as a letter is headed
    return statement.trigger.end <= lookup.heads[statement.report] and not is_motto


def _head_ends(report: Report) -> int:
    """Behind the first line long enough to be a sentence and ended like one; of a paragraph behind its first sentence."""
    _, first = header_in(report.text)
    for line in _LINE.finditer(report.text, first):
        if len(line[0].split()) >= _SENTENCE and (end := _SENTENCE_END.search(report.text, line.start() + _LONGEST_DATELINE)):
            return min(end.start() + 1, line.end())
    return first


def _sentence_ends(lookup: Lookup, statement: Statement) -> int:
    """Behind the last character of the sentence, without its full stop."""
    text = lookup.reports[statement.report].text
    end = _SENTENCE_END.search(text, statement.span.end - 1)
    return len(text[: end.start() + 1 if end else len(text)].rstrip(" .\n"))


def one_a_report(statements: Iterable[Statement]) -> list[Statement]:
    """The first statement of each report."""
    return list({statement.report: statement for statement in reversed(list(statements))}.values())[::-1]


def spans(lookup: Lookup, statements: Iterable[Statement]) -> tuple[Span, ...]:
    """The evidence of the first statement of each report, up to the limit."""
    firsts: dict[str, Span] = {}
    for statement in statements:
        firsts.setdefault(statement.report, evidence(lookup, statement))
    return tuple(firsts.values())[:CITATIONS]
