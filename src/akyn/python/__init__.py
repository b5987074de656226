"""This package is a case as Python has it: `akyn.open` gives an `OpenCase`, its questions give `Rows` of typed things, which frames can take.

`case.py` asks, `things.py` is what the rows are, `rows.py` turns them into frames and into tables of a notebook.
"""
