"""This folder settles how many: whom numbers count, and which of them a statement is about."""
