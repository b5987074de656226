"""This folder is the scene of a report: all that is known of it while its statements are made."""
