"""This folder is the conditions of rules, one file each: `alert/condition.py` finds them; docs/alerts.md says what each asks."""
