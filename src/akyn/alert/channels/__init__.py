"""This folder is the ways to send, one file each: `alert/channel.py` finds them; docs/alerts.md says what each asks."""
