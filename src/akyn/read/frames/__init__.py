"""This folder finds the predicates of a text: frames propose a kind of statement, the type model decides."""
