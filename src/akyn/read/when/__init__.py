"""This folder settles when it happened."""
