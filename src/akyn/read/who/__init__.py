"""This folder settles who does it, and to whom."""
