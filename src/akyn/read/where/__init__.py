"""This folder settles where it happened."""
