"""This folder says whom and what a text names, and whom its pronouns and bare nouns mean."""
