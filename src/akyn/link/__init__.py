"""This package joins names into entities: who or what is one over all reports, and why.

    Names                        the names of a case while reports come and go: `entities`, `judgements` on pairs with reasons, `entity_of`, `unit_of`
    names(referents, reports)    the same, of some reports at once

Referents that cannot be told apart (one key, and for unnamed things one time) are a unit; judgements are between units. An analyst's judgement
(`by` other than "akyn...") may name units, referents or entities, and outranks ours. Reports carry the inferred day in `published`.
"""

from akyn.link.growing import Names, names

__all__ = ["Names", "names"]
