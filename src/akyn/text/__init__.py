"""This folder is what is true of text in any language: white space, names as keys, numbers, calendars."""
