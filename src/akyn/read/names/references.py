"""This file says who a word means: a name, a description, a pronoun, a "statement" that speaks for who issued it, with the reason kept."""

from __future__ import annotations

from collections import Counter
from collections.abc import Iterable, Iterator
from dataclasses import dataclass
from functools import cached_property
from itertools import chain

from akyn.lang.en.dates import MONTHS, WEEKDAYS
from akyn.lang.en.vocabulary import is_news_agency, is_office, speech_stance, third_person, words_of
from akyn.model import Report
from akyn.read.above.contexts import Contexts
from akyn.read.above.telling import Context
from akyn.read.names.agreement import agrees, in_favour, is_same_clause, score, sex_of_given, sexes_of
from akyn.read.names.anaphora import is_bare, taken_up
from akyn.read.names.cast import Cast
from akyn.read.names.drafts import Draft
from akyn.read.names.headcounts import headcount
from akyn.read.names.institutions import POSTS, is_post_of_nobody, sent_by
from akyn.read.names.issuing import issuing_state, land_in_title
from akyn.read.names.people import counterpart
from akyn.read.syntax.clauses import antecedent_of, prepositional
from akyn.read.syntax.nouns import is_definite
from akyn.read.syntax.tree import FINITE, SUBJECTS, Word, ancestors, children, is_to_infinitive, spelt
from akyn.read.syntax.whose import country_of

SIGNATURE_WORDS = 12  # a longer line is more than a name with an office
TITLE_REACH = 6  # words of a title in which a statement is called one, and from its "by" to who makes it
WHERE_ONE_SPEAKS = frozenset({"at", "in", "by", "from"})
BODIES = frozenset({"country", "group", "organization", "person"})
CALENDAR = frozenset({*MONTHS, *WEEKDAYS})  # no "Saturday" does or suffers anything
REACH = 3  # sentences back that a pronoun may look
OTHER_SEX = 1.5  # who is called Mrs is hardly "he"
ARGUMENT_DEPS = frozenset({"nsubj", "nsubjpass", "dobj", "pobj", "appos", "conj", "agent", "poss", "dative", "attr", "ROOT", "compound"})


@dataclass(frozen=True, slots=True)
class Reference:
    """Who a word means and why."""

    draft: Draft
    rule: str

    @property
    def reasons(self) -> tuple[str, ...]:
        """The rule, where the words do not name or describe it themselves."""
        return () if self.rule in ("named", "described") else (self.rule,)


class References:
    """The pronouns and role nouns of one text, each resolved once; whom one means does not depend on which were asked for before it."""

    def __init__(self, cast: Cast, contexts: Contexts, *, report: Report | None = None) -> None:
        self.cast = cast
        self.contexts = contexts
        self._report = report
        self._found: dict[int, Reference | None] = {}
        self._mentions = [word for word in cast.tree.words if word.dep in ARGUMENT_DEPS and word.pos in ("NOUN", "PROPN", "NUM", "PRON")]

    def who(self, word: Word) -> Reference | None:
        """Who or what a word in an argument place stands for; None where it stands for nothing we can name."""
        if word.i not in self._found:
            self._found[word.i] = None  # a pronoun that leads back to itself means nobody
            self._found[word.i] = self._who(word)
        return self._found[word.i]

    def draft(self, word: Word) -> Draft | None:
        """The draft of whom a word stands for."""
        found = self.who(word)
        return found.draft if found else None

    def source(self, context: Context) -> Reference | None:
        """Who a context's source is; for "it is noted" and the like who spoke last."""
        if context.source is None or context.source.lower == "it":
            return self._unnamed_source(context)
        if context.source.lower in words_of("relatives"):
            return None
        if context.source.lower in words_of("first person"):
            return self._speaker_here(context.source)
        found = self.who(context.source)
        return self._seat(found) if found is not None and found.draft.type == "place" else found

    def _who(self, word: Word) -> Reference | None:
        if word.lemma in words_of("other states") and (state := self._partner(word)) is not None:
            return Reference(state, f"“{word.lower}” of a state are another: {state.name}")
        if word.i in self.cast.by_head and self.cast.by_head[word.i].named:
            return Reference(self.cast.by_head[word.i], "named")
        if word.lower in words_of("first person"):
            return self._on_behalf(word, self._speaker_here(word))
        if word.lower in third_person():
            return self._pronoun(word)
        if word.lower == "you":
            return self._across_table(word)
        if word.pos == "PRON" and word.lower not in words_of("indefinite people"):
            return None
        them = _of_them(word)
        if them is not None:
            return self.who(them)
        counted = headcount(self.cast, word)
        if counted is not None:
            return Reference(counted, f"“{word.lower}” counts them: {counted.name}")
        author = self._author(word) if word.lemma in words_of("papers") else None
        return Reference(author, f"“{word.lower}” speaks for who issued it") if author else self._taken_up(word) or self._described(word)

    def _taken_up(self, word: Word) -> Reference | None:
        """ "The Red Front ... The group": the Red Front; "The Norse delegation ... The delegation": the Norse one."""
        draft = taken_up(self.cast, word, self._before(word)) or self._sent_before(word)
        return Reference(draft, f"“{word.lower}” takes up {draft.name}") if draft is not None else None

    def _sent_before(self, word: Word) -> Draft | None:
        """The last delegation before "the delegation" of which the text says whose it is."""
        if word.lemma not in words_of("bodies of envoys") or not is_bare(word):
            return None
        before = (self.cast.of(one) for one in self._before(word) if one.lemma == word.lemma and one.tag == "NN" and not is_bare(one))
        return next((draft for draft in reversed([*before]) if draft is not None and draft.country), None)

    # ---- what has no name ----

    def _described(self, word: Word) -> Reference | None:
        draft = self.cast.of(word)
        return Reference(self._owned(word, draft), "named" if draft.named else "described") if draft else None

    def _owned(self, word: Word, draft: Draft) -> Draft:
        """ "his party", "whose allies": named by whose it is."""
        owner = next((one for one in word.children if one.dep == "poss" and one.tag in ("PRP$", "WP$")), None)
        is_post = is_post_of_nobody(draft)
        if owner is None or not draft.spans or (draft.named and not is_post):
            return draft
        found = self._whose(owner, word)
        equal = counterpart(self.cast.roster, word, found) if found is not None and found.type == "person" else None
        if equal is not None:
            return equal
        if is_post:
            return sent_by(self.cast.roster, draft, found) if found is not None and found.country else draft
        if found is None or found.type not in ("person", "organization", "country"):
            return draft
        return self.cast.owned(draft, found, spelt(self.cast.tree.text, self.cast.tree.between(*self.cast.span(word))))

    def _partner(self, word: Word) -> Draft | None:
        """ "our Norse partners", in the words of a state: Norland."""
        owner = next((one for one in children(word, "poss") if one.tag == "PRP$"), None)
        code = country_of(word) if owner is not None and word.tag == "NNS" else None
        ours = self.draft(owner) if owner is not None and code is not None else None
        is_of_states = code is not None and ours is not None and ours.type == "country" and ours.country != code
        return self.cast.roster.country(code) if code is not None and is_of_states else None

    def enter_posts(self) -> None:
        """ "closed its embassy": a post is kept by whose it is where no slot has it."""
        for word in self.cast.tree.words:
            if word.lemma in POSTS and any(one.tag == "PRP$" for one in word.children):
                self.who(word)

    def _whose(self, owner: Word, word: Word) -> Draft | None:
        if owner.tag != "WP$":
            return self.draft(owner)
        antecedent = antecedent_of(word.head) if word.head is not word else None
        return self.draft(antecedent) if antecedent is not None else None

    def _across_table(self, word: Word) -> Reference | None:
        """ "You" of one of two who speak in a transcript in which nobody asks: the other."""
        speaker = next((self.draft(link.source) for link in self.contexts.turns.over(word) if link.source is not None), None)
        speaking = {draft.key: draft for label in self.contexts.turns.in_talk if (draft := self.draft(label)) is not None}
        others = [draft for draft in speaking.values() if draft is not speaker]
        is_of_two = speaker is not None and speaker.key in speaking and len(others) == 1 and others[0].type == "person"
        return Reference(others[0], f"“{word.lower}” in the words of {speaker.name}, who speaks with {others[0].name}") if is_of_two and speaker else None

    # ---- we ----

    def _speaker_here(self, word: Word) -> Reference | None:
        """ "We" is who says so; outside any speech, whose statement the report is."""
        for context in self.contexts.chain(word):
            if context.source is not None and context.source.lower not in words_of("first person"):
                source = self.draft(context.source)
                if source:
                    return Reference(source, f"“{word.lower}” inside the words of {source.name}")
        if self.contexts.turns.is_unnamed(word):
            return None
        mine = self._named_beside_we() or (self._signer() if word.lower in words_of("I") else None)
        named = self._titled() or mine
        if named is None and self._is_reporters:
            return None
        state = None if word.lower in words_of("I") else self.cast.country(self._issuer)
        author = named or state or self._own_voice() or self._signer() or self._usual_subject()
        return Reference(author, f"“{word.lower}” in the statement's own voice: {author.name}") if author else None

    def _on_behalf(self, word: Word, speaker: Reference | None) -> Reference | None:
        """ "We" of a minister or an envoy: the country whose office he holds; of a spokesman the body he speaks for; nobody else's of who holds two offices."""
        if speaker is None or speaker.draft.type != "person" or word.lower in words_of("I"):
            return speaker
        offices = (role for role in speaker.draft.roles.values() if role.end is None and role.title != "official")
        states = {role.of for role in offices if role.of is not None}
        of_nobody = None if states else self._spoken_for.get(speaker.draft.key) or self._issuing_for(speaker.draft)
        state = self.cast.country(states.pop()) if len(states) == 1 else of_nobody
        return Reference(state, f"{speaker.rule}, who speaks for {state.name}") if state is not None else speaker

    @cached_property
    def _issuer(self) -> str | None:
        """The code of the state whose statement the report is."""
        return issuing_state(self._report) if self._report is not None else None

    def _issuing_for(self, person: Draft) -> Draft | None:
        """The state whose statement the report is, for its own officials; for a guest the country that the title gives him."""
        surname = person.key.split("|")[1]
        title = (self._report.title if self._report is not None else None) or ""
        land = land_in_title(title, surname) if self._issuer is not None and surname else None
        is_host = bool(person.roles) and not any(role.title.split()[-1] in words_of("heads of states") for role in person.roles.values())
        code = land or (self._issuer if land == "" or is_host else None)
        return self.cast.country(code)

    @cached_property
    def _spoken_for(self) -> dict[str, Draft]:
        """The bodies with a name that spokesmen speak for, by who speaks: "a spokeswoman for the Miners' Union"."""
        found = dict[str, Draft]()
        for word in self.cast.tree.words:
            speaker = self.draft(word) if word.lemma in words_of("spokespeople") or word.lower in words_of("spokespeople") else None
            bodies = [one for one in word.children if one.dep in ("compound", "nmod", "poss") and one.name == "ORG"]
            bodies += [noun for prep in children(word, "prep") if prep.lower in ("for", "of") for noun in children(prep, "pobj")]
            drafts = (draft for one in bodies if (draft := self.cast.of(one)) is not None)
            body = next((draft for draft in drafts if draft.named and draft.type == "organization"), None)
            if speaker is not None and body is not None and speaker.type == "person":
                found[speaker.key] = body
        return found

    def _named_beside_we(self) -> Draft | None:
        """ "We, the foreign ministers of Norland and Sweden, ...": the ministers; "I, Ana Kovač, ...": Ana Kovač."""
        beside = (one for word in self.cast.tree.words if word.lower in ("we", "i") for one in word.children if one.dep == "appos")
        return next((draft for one in beside if (draft := self.draft(one)) is not None), None)

    def _own_voice(self) -> Draft | None:
        """ "We" outside any quotation: the report is somebody's own statement; on whose behalf it is made, or who acts most in it."""
        on_behalf = (of for mention in self._mentions if mention.lower == "behalf" for of in _owners(mention))
        represented = next((draft for of in on_behalf if (draft := self._body(self.cast.of(of)))), None)
        if represented is not None:
            return represented
        performing = (mention for mention in self._subjects() if _performs(mention.head))
        votes = self._bodies_of(performing)
        voice = min(votes, key=lambda key: (-votes[key], key), default=None)
        if voice is None:
            return None
        is_sure = votes[voice] > 1 or self.cast.drafts[voice].type == "country" or self._signer() is None
        return self.cast.drafts[voice] if is_sure else None

    @cached_property
    def _is_reporters(self) -> bool:
        """ "We have been unable to verify this.": in a text that quotes others "we" are its reporters, unless it is signed or we demand something."""
        if self._signatures or not any(quote.cue is not None for quote in self.contexts.quotations.quotes):
            return False
        plain = (word for word in self.cast.tree.words if word.lower == "we" and word.dep == "nsubj" and self.contexts.quote_at(word) is None)
        return not any(_performs(word.head) for word in plain)

    @cached_property
    def _spoken_to(self) -> frozenset[str]:
        """Whom "we" thank, call on, work with: others than we."""
        heads = {mention.head.i for mention in self.cast.tree.words if mention.lower == "we" and mention.dep == "nsubj"}
        spoken_to = (mention for mention in self._mentions if (verb := _object_of(mention)) is not None and verb.i in heads)
        return frozenset(draft.key for mention in spoken_to if (draft := self.cast.of(mention)) is not None)

    def _subjects(self) -> list[Word]:
        return [mention for mention in self._mentions if mention.dep == "nsubj"]

    def _bodies_of(self, mentions: Iterable[Word]) -> Counter[str]:
        """How often each country or organisation is mentioned, by key; without whom "we" speak to."""
        bodies = (self._body(self.cast.of(mention)) for mention in mentions)
        return Counter(draft.key for draft in bodies if draft is not None and draft.key not in self._spoken_to)

    def _usual_subject(self) -> Draft | None:
        """The country or organisation that most often does something in the report, the first of equals; an organisation that does so once is told of."""
        votes = self._bodies_of(self._subjects())
        [(key, often)] = votes.most_common(1) or [("", 0)]
        draft = self.cast.drafts.get(key)
        return draft if draft is not None and (often > 1 or draft.type == "country") else None

    def _signer(self) -> Draft | None:
        """Who signs the report: a person named with an office on a line of their own."""
        drafts = (self.cast.by_head.get(head.i) for head in self._signatures)
        return next((draft for draft in drafts if draft is not None and draft.type == "person"), None)

    @cached_property
    def _signatures(self) -> list[Word]:
        """The heads of names that stand with an office on a line of their own."""
        tree, found = self.cast.tree, list[Word]()
        for name in tree.names:
            line = tree.sentences[name.words[0].sentence].words
            is_alone = name.words[0] is line[0] and len(line) <= SIGNATURE_WORDS and all(word.pos not in ("VERB", "AUX") for word in line)
            if is_alone and any(is_office(word.lemma) or word.lemma in words_of("spokespeople") for word in line):
                found.append(name.head)
        return found

    def _titled(self) -> Draft | None:
        """ "Statement by President Hale on trade" over a report: Hale."""
        title = self.cast.tree.sentences[0].words if self.cast.tree.sentences else []
        paper = next((word for word in title[:TITLE_REACH] if word.lemma in words_of("addresses")), None)
        if paper is None or any(word.tag in FINITE for word in title):
            return None
        by = next((word for word in title if word.i > paper.i and (word.lower in ("by", "from") or (word.lower == "of" and word.i == paper.i + 1))), None)
        inside = (name for name in self.cast.tree.names if name.head.sentence == paper.sentence)
        named = [name for name in inside if by is not None and 0 < name.head.i - by.i <= TITLE_REACH]
        drafts = [draft for name in named if (draft := self.cast.by_head.get(name.head.i)) is not None]
        return next((one for kind in ("person", "organization") for one in drafts if one.type == kind), None)

    def _body(self, draft: Draft | None) -> Draft | None:
        """A country or an organisation with a name."""
        return draft if draft is not None and draft.named and draft.type in ("country", "organization") else None

    def author(self) -> Word | None:
        """The first word that names whose statement the report is, where it is signed by an office and says nothing of "us"."""
        signer, titled = self._signer(), self._titled()
        voice = titled or ((self._own_voice() or signer) if signer is not None else None)
        return next((mention for mention in self._mentions if voice is not None and self.cast.of(mention) is voice), None)

    # ---- statements, decrees, press services ----

    def _author(self, word: Word) -> Draft | None:
        """Who stands behind "the statement", "the press service": its possessor or "of", who issues it, else who spoke last."""
        if word.lemma == "service" and not any(one.lower in words_of("kinds of paper") for one in word.children):
            return None  # "Norland's security service" is no press service
        if word.tag != "NN":
            return next((draft for one in _makers(word) if (draft := self.draft(one)) is not None and draft.type in BODIES), None)
        owner = next(chain(_owners(word), self._issuers(word)), None)
        if owner is not None:
            return self.draft(owner)
        kinds = [one.lower for one in word.children if one.dep in ("amod", "compound")]
        is_plain = all(kind in words_of("kinds of paper") for kind in kinds)
        return (self._press_service if is_definite(word) else None) or self._last_speaker(word) if is_plain else None

    @cached_property
    def _press_service(self) -> Draft | None:
        """ "The press service of the ministry reported. ... The statement says": the one body whose press service the report names."""
        services = (one for one in self.cast.tree.words if one.lemma == "service" and any(two.lower == "press" for two in one.children))
        bodies = {draft.key: draft for one in services for of in _owners(one) if (draft := self.cast.of(of)) is not None}
        return next(iter(bodies.values())) if len(bodies) == 1 else None

    def _issuers(self, paper: Word) -> list[Word]:
        """ "Hale signed a decree that ...": Hale."""
        is_issued = paper.dep in ("dobj", "nsubjpass") and paper.head.lemma in words_of("issuings")
        return self.contexts.clauses.subjects(paper.head)[:1] if is_issued else []

    def _last_speaker(self, word: Word) -> Draft | None:
        """The last organisation, country or person that said something before a word."""
        near = [mention for mention in self._before(word) if mention.pos != "PRON" and _says(mention)]
        drafts = (draft for mention in reversed(near) if (draft := self.cast.of(mention)) is not None)
        kinds = ("organization", "country") if word.lemma in words_of("papers") else ("organization", "country", "person")
        return next((one for one in drafts if one.type in kinds and not is_news_agency(one.name)), None)

    def _before(self, word: Word) -> Iterator[Word]:
        """The mentions before a word, as far back as a pronoun may look."""
        for mention in self._mentions:
            if mention.i >= word.i:
                return
            if word.sentence - mention.sentence <= REACH:
                yield mention

    # ---- he, it, they ----

    def _pronoun(self, word: Word) -> Reference | None:
        return self._of_own_clause(word) or self._beside(word) or self._wished_well(word) or self._speaker_of_own_clause(word) or self._likeliest(word)

    def _of_own_clause(self, word: Word) -> Reference | None:
        """ "Basel fled. Hale shot himself": Hale."""
        if word.dep != "dobj" or not word.lower.endswith(("self", "selves")):
            return None
        doing = next(iter(self.contexts.clauses.surface(word.head)), None)
        draft = self.draft(doing) if doing is not None else None
        return Reference(draft, f"“{word.lower}” is who does it: {draft.name}") if draft is not None else None

    def _beside(self, word: Word) -> Reference | None:
        """ "Norland and its neighbours": Norland."""
        first = word.head.head if word.dep == "poss" and word.head.dep == "conj" else None
        draft = self.cast.by_head.get(first.i) if first is not None and first.name else None
        return Reference(draft, f"“{word.lower}” beside {draft.name}") if draft is not None and first is not None and agrees(word, first, draft) else None

    def _wished_well(self, word: Word) -> Reference | None:
        """ "Hale sent greetings to Basel on his election": it is Basel's, whoever wishes him well."""
        if word.dep != "poss" or word.head.dep != "pobj":
            return None
        above = (up for up in ancestors(word.head) if up.pos in ("VERB", "NOUN"))
        wish = next((up for up in above if {up.lemma, *(one.lemma for one in children(up, "dobj"))} & words_of("good wishes")), None)
        if wish is None:
            return None
        to = (noun for one in (wish, *children(wish, "dobj")) for noun in prepositional(one, "to"))
        words = self.cast.tree.words
        named_behind_to = (name.head for name in self.cast.tree.names if name.words[0].i > wish.i and words[name.words[0].i - 1].lower == "to")
        wished = [*children(wish, "dobj"), *to, *(one for one in named_behind_to if one.sentence == wish.sentence)]
        found = [(one, draft) for one in wished if one.i < word.i and (draft := self.draft(one)) is not None and agrees(word, one, draft)]
        return Reference(found[-1][1], f"“{word.lower}” means {found[-1][1].name}, who is wished well") if found else None

    def _likeliest(self, word: Word) -> Reference | None:
        """The best of the mentions before a pronoun, the later of equals."""
        best: tuple[float, int, Draft] | None = None
        of_speakers = {name.sentence for name in self._signatures} if word.lower in words_of("he and she") else set[int]()
        is_part = word.lower == "them" and word.head.lower == "of"  # "some of them": of several, and of no body
        others = [one for one in (self._quoting(word), *self._doing_it_to(word)) if one is not None]
        for mention in self._before(word):
            draft = self.draft(mention)
            if draft is not None and draft in others:
                continue
            is_speaker = mention.sentence in of_speakers or self.contexts.turns.is_label(mention) or _is_what_i_am(mention)
            is_other = is_speaker or is_same_clause(word, mention) or self._is_spoken_of(mention, word)
            may_be = not is_other and mention.lower not in CALENDAR and (not is_part or mention.tag in ("NNS", "NNPS"))
            points = score(word, mention, draft) if draft is not None and may_be else None
            points = points - OTHER_SEX if points is not None and draft is not None and self._is_of_other_sex(word, draft) else points
            if draft is not None and points is not None and (best is None or (points, mention.i) > best[:2]):
                best = points, mention.i, draft
        if best is None or best[0] <= 0:
            return None
        mention, draft = self.cast.tree.words[best[1]], best[2]
        return Reference(draft, f"“{word.lower}” means {draft.name}, the likeliest before it: {', '.join(in_favour(word, mention, draft))}")

    def _is_of_other_sex(self, word: Word, draft: Draft) -> bool:
        """ "she" of a man, by his title, by what he is called or by his given name."""
        is_she = word.lower in ("she", "her", "hers", "herself")
        sexes = self._sexes.get(draft.key, frozenset()) if word.lower in words_of("he and she") else frozenset[bool]()
        return sexes == frozenset({not is_she})

    @cached_property
    def _sexes(self) -> dict[str, frozenset[bool]]:
        """Of each person who is named, whether the text calls her a woman (True), him a man, or either at times."""
        found = dict[str, frozenset[bool]]()
        for name in self.cast.tree.names:
            draft = self.cast.by_head.get(name.head.i)
            if draft is None or draft.type != "person":
                continue
            beside = [one for word in name.words for one in (word, *word.children)] + ([name.head.head] if name.head.dep in ("appos", "compound") else [])
            told = sexes_of(one.lower.rstrip(".") for one in beside if one.lower not in ("son", "daughter") or one.dep != "poss")
            given = sex_of_given(name.words[0].known_as) if len(name.words) > 1 else None
            found[draft.key] = found.get(draft.key, frozenset()) | (told or ({given} if given is not None else frozenset()))
        return found

    def _is_spoken_of(self, mention: Word, speaker: Word) -> bool:
        """ "The guards, she added, had left", "“The nurse left,” she said": whom she speaks of by a noun is not who speaks."""
        cue = speaker.head
        if speaker.dep != "nsubj" or speech_stance(cue.lemma) is None or mention.sentence != speaker.sentence:
            return False
        quote = self.contexts.quote_at(mention)
        is_set_in = cue.dep == "parataxis" and mention.i < speaker.i < cue.head.i and cue.head in ancestors(mention)
        return is_set_in or (quote is not None and quote.cue is cue and not quote.holds(speaker))

    def _doing_it_to(self, word: Word) -> list[Draft | None]:
        """ "Hale met Basel and asked him to leave": who does it to "him" is somebody else than he."""
        verb = _object_of(word) if not word.lower.endswith(("self", "selves")) else None
        return [self.draft(one) for one in self.contexts.clauses.surface(verb) if one is not word] if verb is not None else []

    def _quoting(self, word: Word) -> Draft | None:
        """Whose words a pronoun in quotation marks stands in: somebody else's than those of whom it means."""
        source = next((link.source for link in self.contexts.chain(word) if link.source is not None), None) if self.contexts.is_quoted(word) else None
        is_told = source is not None and (source.pos != "PRON" or (source.lower in words_of("he and she") and not self.contexts.is_quoted(source)))
        return self.draft(source) if source is not None and is_told else None

    def _speaker_of_own_clause(self, word: Word) -> Reference | None:
        """ "Norland said it had ...": the subject of a reported clause is who reports, where they agree."""
        if word.dep not in ("nsubj", "nsubjpass", "poss") or self.contexts.is_quoted(word):
            return None  # in quotation marks a speaker is "I"
        for context in self.contexts.chain(word):
            if context.source is None or self._is_still_to_come(context.source, word) or self.contexts.turns.is_label(context.source):
                continue  # in a turn of a transcript a speaker is "I" as well
            source = self.draft(context.source)
            if source and agrees(word, context.source, source) and not self._is_of_other_sex(word, source):
                return Reference(source, f"“{word.lower}” in the words of {source.name}")
        return None

    def _is_still_to_come(self, source: Word, word: Word) -> bool:
        """True for a source that the sentence names only behind the pronoun, outside quotations."""
        return source.i >= word.i and source.sentence == word.sentence and not self.contexts.quote_at(word)

    # ---- sources ----

    def _unnamed_source(self, context: Context) -> Reference | None:
        is_told = context.cue.dep in ("prep", "advmod") or context.cue.pos == "NOUN" or self.contexts.turns.is_label(context.cue)
        if is_told or context.stance == "alleged":
            return None
        last = self._last_speaker(context.cue)
        return Reference(last, f"“{context.cue.lower}” without a source: who spoke last") if last else None

    def _seat(self, found: Reference) -> Reference:
        """ "Moscow said": the country whose seat it is."""
        country = self.cast.of_seat(found.draft)
        return Reference(country, f"{found.draft.name} speaks for {country.name}") if country else found


def _object_of(word: Word) -> Word | None:
    """The verb that a word is the object of, directly, behind a preposition or as who is asked to do something; None elsewhere."""
    if word.dep == "pobj" and _of_them(word.head.head) is word:
        word = word.head.head
    up = word.head
    if word.dep == "pobj" and up.dep in ("prep", "agent", "dative"):
        up = up.head
    if word.dep in SUBJECTS and up.dep in ("ccomp", "xcomp") and is_to_infinitive(up):
        up = up.head
    elif word.dep not in ("dobj", "dative", "pobj"):
        return None
    return up if up.pos == "VERB" else None


def _of_them(word: Word) -> Word | None:
    """The "them" of "two of them"."""
    if word.pos != "NUM":
        return None
    return next((one for one in prepositional(word, "of") if one.lower in words_of("they")), None)


def _is_what_i_am(mention: Word) -> bool:
    """ "As mayor, I met him": I am the mayor, he is not."""
    as_what = mention.head
    return mention.dep == "pobj" and as_what.lower == "as" and any(one.lower in words_of("first person") for one in children(as_what.head, *SUBJECTS))


def _performs(verb: Word) -> bool:
    """True for what an author says of itself in the present: calls, condemns, welcomes, imposes."""
    return verb.tag in ("VBZ", "VBP") and (speech_stance(verb.lemma) is not None or verb.lemma in words_of("performed"))


def _says(mention: Word) -> bool:
    """Whether it is who speaks, also "was stated at the ministry"; who is called on, and what is spoken of, says nothing."""
    if mention.head.dep == "prep":
        return mention.head.lower in WHERE_ONE_SPEAKS and speech_stance(mention.head.head.lemma) is not None
    return mention.dep not in ("dobj", "nsubjpass") and speech_stance(mention.head.lemma) is not None


def _makers(papers: Word) -> Iterator[Word]:
    """ "reports by the police", "the ministry's statements"."""
    yield from children(papers, "poss")
    yield from prepositional(papers, "by")


def _owners(word: Word) -> Iterator[Word]:
    """The possessor of a paper, or the noun behind its "of", "from" or "by", whichever stands first."""
    for one in word.children:
        if one.dep == "poss":
            yield one
        if one.dep == "prep" and one.lower in ("of", "from", "by"):
            yield from (noun for noun in one.children if noun.dep == "pobj")
