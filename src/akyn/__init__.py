"""Akyn reads news reports about a crisis and keeps a living, evidence-first account of it."""

__version__ = "0.1.0"
