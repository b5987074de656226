"""This folder is the tables of an account, one file each: `tell/table.py` finds them, the command line and the room tell them."""
