"""This package watches: it asks feeds and folders for what is new, keeps what they give, and has it read into the case.

Whatever an address gives is in the case, bytes and all, before it is read; so a run that is killed fetches nothing again and loses nothing
(docs/decisions/0009).
"""

from akyn.watch.clock import WallClock
from akyn.watch.feed_list import FeedList, Source, feed_list
from akyn.watch.rounds import Round, watch, watch_once

__all__ = ["FeedList", "Round", "Source", "WallClock", "feed_list", "watch", "watch_once"]
