"""This folder is the data sets that `akyn import` takes over, one file each: `ingest/dataset.py` finds them; docs/imports.md says what becomes of a row."""
