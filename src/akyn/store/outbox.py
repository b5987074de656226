"""This file is the outbox of alerts in the case: what rules gave cause to say, how the sending of it goes, and who has seen it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass, fields

from akyn.store.database import Row
from akyn.store.members import record
from akyn.store.part import Part


@dataclass(frozen=True, slots=True, kw_only=True)
class Letter:
    """A message as the outbox keeps it: the columns say in words what a person looks for, `body` is the whole of it as JSON."""

    alert: str
    sequence: int
    rule: str
    kind: str
    headline: str
    made_at: str
    body: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Delivery:
    """How it stands with a message (by its number) and a channel. Begun and neither delivered nor failed: it may have arrived, or not."""

    message: int
    channel: str
    begun_at: str | None = None
    delivered_at: str | None = None
    failures: int = 0
    problem: str | None = None
    next_at: str | None = None  # None: delivered, or given up


@dataclass(frozen=True, slots=True, kw_only=True)
class Acknowledgement:
    """Who has seen an alert, when, and what is done about it."""

    alert: str
    by: str
    why: str
    at: str


_LETTER = ", ".join(field.name for field in fields(Letter))
_DELIVERY = ", ".join(field.name for field in fields(Delivery))
_MARK = f"""
    INSERT INTO delivery ({_DELIVERY}) VALUES ({", ".join(f":{field.name}" for field in fields(Delivery))})
    ON CONFLICT (message, channel) DO UPDATE SET {", ".join(f"{field.name} = excluded.{field.name}" for field in fields(Delivery))}
"""
_ACKNOWLEDGEMENT = 'alert, "by", why, at'


class Outbox(Part):
    """The outbox of one case; every writing is one transaction, on the disk when it returns."""

    def rules(self) -> dict[str, str]:
        """From when on each rule is watched, by its name."""
        return dict(self._all("SELECT name, begun_at FROM alert_rule ORDER BY name"))

    def letters(self) -> dict[int, Letter]:
        """Every message by its number, in order of making."""
        names = [field.name for field in fields(Letter)]
        return {number: Letter(**dict(zip(names, row, strict=True))) for number, *row in self._all(f"SELECT number, {_LETTER} FROM message ORDER BY number")}

    def deliveries(self) -> tuple[Delivery, ...]:
        """Every delivery, done or not, by message and channel."""
        names = [field.name for field in fields(Delivery)]
        rows = self._all(f"SELECT {_DELIVERY} FROM delivery ORDER BY message, channel")
        return tuple(Delivery(**dict(zip(names, row, strict=True))) for row in rows)

    def acknowledgements(self) -> tuple[Acknowledgement, ...]:
        """Every acknowledgement, in order of making."""
        rows = self._all(f"SELECT {_ACKNOWLEDGEMENT} FROM acknowledgement ORDER BY number")
        return tuple(Acknowledgement(alert=alert, by=by, why=why, at=at) for alert, by, why, at in rows)

    def keep(self, letters: Iterable[tuple[Letter, Mapping[str, str]]], *, begun: Mapping[str, str] | None = None) -> None:
        """Keep messages, each with the channels that it is for and when it is due there; and the rules that begin: all of it or nothing."""
        with self._database.transaction():
            rules = ({"name": name, "begun_at": begun_at} for name, begun_at in (begun or {}).items())
            self._database.run("INSERT INTO alert_rule (name, begun_at) VALUES (:name, :begun_at) ON CONFLICT DO NOTHING", rules)
            for letter, channels in letters:
                number = self._database.insert("message", **asdict(letter))
                for channel, due_at in channels.items():
                    self._database.insert("delivery", message=number, channel=channel, next_at=due_at)

    def mark(self, delivery: Delivery) -> None:
        """Write down how it stands with a delivery now."""
        with self._database.transaction():
            self._database.run(_MARK, [asdict(delivery)])

    def acknowledge(self, one: Acknowledgement) -> None:
        """Keep that somebody has seen an alert; earlier ones stay on record."""
        with self._database.transaction():
            self._database.insert("acknowledgement", **asdict(one))
            record(self._database, at=one.at, by=one.by, member=None, did="acknowledged", what=one.alert)

    def _all(self, query: str) -> Iterator[Row]:
        return self._database.all(query)
