"""This folder is what alerts can be about, one file each: `alert/topic.py` finds them."""
