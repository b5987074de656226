"""This folder makes a text ready for the parser, and mends the parse where the words themselves say otherwise."""
