"""This folder is the formats of `akyn export`, one file each: `tell/formats.py` finds them; docs/exports.md says what stands in which."""
