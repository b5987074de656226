"""This folder keeps a case: reports, what they state, troubles and judgements, in one SQLite file.

`case.Case` is the case, `schema.sql` its tables, `rows` the nouns as JSON, `file` the door, `moments` what was known when, `verify` the check.
"""
