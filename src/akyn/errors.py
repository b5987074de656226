"""This file is the tree of everything that can go wrong in a way a user can mend.

    AkynError
    ├── BadReport           a file or page that cannot become a report (the run goes on; it becomes a Trouble)
    ├── BadAssets           a list of assets that cannot be read
    ├── BadSettings         a file of settings that cannot be used
    │   ├── BadFeedList     a list of feeds and folders to watch
    │   └── BadRules        rules and channels for alerts
    ├── NotDelivered        a message that a channel did not take (it is tried again)
    ├── AlreadyWatched      another process is watching for this case
    ├── BadActorList        a user's list of actors that cannot be used
    ├── NoAnswer            an endpoint that gives nothing usable (the report stays as the rules read it; it becomes a Trouble)
    ├── SpanOutsideReport   somebody asked for characters that the report does not have
    ├── UncitedSentence     a sentence of an account that leads to no characters
    ├── NotInstalled        a form of the report that needs a package or a system library which is not there
    ├── BadMember           a member of a team that cannot be admitted: no such role, no name, or there already
    ├── NotAllowed          something that the role of a member does not allow
    ├── NotFound            an id or a path that leads nowhere
    ├── NotYet              what is still being worked out (asked for again, it will be there)
    ├── BadDecision         a decision that cannot be kept: without reason or name, or about what cannot be so decided
    └── CaseError           the case file itself
        ├── OtherActors     it was read with another list of actors
        ├── NotACase        the file is something else
        └── CaseNotWritable the file or its folder refuses writing
"""


class AkynError(Exception):
    """Something a user can mend; the message names the value and what was expected."""


class BadReport(AkynError):
    """A file or page that cannot become a report."""


class BadAssets(AkynError):
    """A list of assets that cannot be read."""


class BadSettings(AkynError):
    """A file of settings that cannot be used; the message names the entry."""


class BadFeedList(BadSettings):
    """A list of feeds and folders to watch that cannot be used."""


class BadRules(BadSettings):
    """Rules and channels for alerts that cannot be used."""


class NotDelivered(AkynError):
    """A message that a channel did not take."""

    def __init__(self, problem: str, *, retry_after: str | None = None) -> None:
        super().__init__(problem)
        self.retry_after = retry_after  # as the host says it: seconds or a date


class AlreadyWatched(AkynError):
    """Another process is watching for this case."""


class BadActorList(AkynError):
    """A user's list of actors that cannot be used; the message names the line."""


class NoAnswer(AkynError):
    """An endpoint that gives nothing usable."""


class SpanOutsideReport(AkynError):
    """Characters asked for that the report does not have."""


class UncitedSentence(AkynError):
    """A sentence of an account that leads to no characters of a report."""


class NotInstalled(AkynError):
    """A package or a system library that a form of the report needs is missing; the message names it."""


class NotFound(AkynError):
    """An id or a path that leads nowhere."""


class NotYet(AkynError):
    """Something that is still being worked out, and can be had when that is done."""


class BadDecision(AkynError):
    """A decision that cannot be kept."""


class BadMember(AkynError):
    """A member of a team that cannot be admitted or revoked so."""


class NotAllowed(AkynError):
    """Something that the role of a member does not allow."""


class CaseError(AkynError):
    """The case file cannot serve."""


class NotACase(CaseError):
    """The file is not an akyn case."""


class OtherActors(CaseError):
    """The case was read with another list of actors than the one given."""


class CaseNotWritable(CaseError):
    """The case file or its folder refuses writing."""
