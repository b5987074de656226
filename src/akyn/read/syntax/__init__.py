"""This folder is the parse as readers see it: words, clauses, noun phrases, blocks; what hangs on what, and why a word was taken."""
