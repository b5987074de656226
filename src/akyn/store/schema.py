"""This file is the versions of the tables of a case, and what brings a case from each to the next; SQLite's words, which PostgreSQL's file translates."""

from __future__ import annotations

from importlib.resources import files

SCHEMA = "7"
UPGRADES = {  # what brings a case to the next schema
    "1": """ALTER TABLE withdrawal ADD COLUMN "by" TEXT NOT NULL DEFAULT ''""",
    "2": "CREATE TABLE asset_list (number INTEGER PRIMARY KEY, name TEXT NOT NULL, assets TEXT NOT NULL, recorded_at TEXT NOT NULL)",
    "3": """
        CREATE TABLE watched (
            address TEXT PRIMARY KEY, kind TEXT NOT NULL, title TEXT, source TEXT, published TEXT, stamp TEXT, etag TEXT, modified TEXT,
            asked_at TEXT, succeeded_at TEXT, failed_at TEXT, problem TEXT, failures INTEGER NOT NULL, next_at TEXT, unread TEXT
        ) WITHOUT ROWID;
        CREATE TABLE raw (sha256 TEXT PRIMARY KEY, content BLOB NOT NULL) WITHOUT ROWID;
        CREATE TABLE fetched (
            number INTEGER PRIMARY KEY, address TEXT NOT NULL, sha256 TEXT NOT NULL REFERENCES raw (sha256), media TEXT NOT NULL, path TEXT NOT NULL,
            fetched_at TEXT NOT NULL
        );
        CREATE INDEX fetched_address ON fetched (address, sha256)
    """,
    "4": """
        CREATE TABLE IF NOT EXISTS alert_rule (name TEXT PRIMARY KEY, begun_at TEXT NOT NULL) WITHOUT ROWID;
        CREATE TABLE IF NOT EXISTS message (
            number INTEGER PRIMARY KEY, alert TEXT NOT NULL, sequence INTEGER NOT NULL, rule TEXT NOT NULL, kind TEXT NOT NULL, headline TEXT NOT NULL,
            made_at TEXT NOT NULL, body TEXT NOT NULL, UNIQUE (alert, sequence)
        );
        CREATE TABLE IF NOT EXISTS delivery (
            message INTEGER NOT NULL REFERENCES message (number), channel TEXT NOT NULL, begun_at TEXT, delivered_at TEXT,
            failures INTEGER NOT NULL DEFAULT 0, problem TEXT, next_at TEXT, PRIMARY KEY (message, channel)
        ) WITHOUT ROWID;
        CREATE INDEX IF NOT EXISTS delivery_next ON delivery (next_at);
        CREATE TABLE IF NOT EXISTS acknowledgement (
            number INTEGER PRIMARY KEY, alert TEXT NOT NULL, "by" TEXT NOT NULL, why TEXT NOT NULL, at TEXT NOT NULL
        )
    """,
    "5": """
        CREATE TABLE IF NOT EXISTS member (
            number INTEGER PRIMARY KEY, name TEXT NOT NULL, role TEXT NOT NULL, digest TEXT NOT NULL UNIQUE, admitted_at TEXT NOT NULL,
            admitted_by TEXT NOT NULL
        );
        CREATE TABLE IF NOT EXISTS revocation (
            number INTEGER PRIMARY KEY, member INTEGER NOT NULL UNIQUE REFERENCES member (number), at TEXT NOT NULL, "by" TEXT NOT NULL, why TEXT NOT NULL
        );
        CREATE TABLE IF NOT EXISTS deed (
            number INTEGER PRIMARY KEY, at TEXT NOT NULL, "by" TEXT NOT NULL, member INTEGER REFERENCES member (number), did TEXT NOT NULL,
            what TEXT NOT NULL
        )
    """,
    "6": """
        CREATE TABLE IF NOT EXISTS confirmation (
            number INTEGER PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id), extractor TEXT NOT NULL, recorded_at TEXT NOT NULL,
            UNIQUE (report, extractor)
        )
    """,
}


def tables() -> str:
    """The tables of the newest schema."""
    return (files(__package__) / "schema.sql").read_text(encoding="utf-8")


def steps(schema: str) -> tuple[str, ...]:
    """The commands that bring a case of this schema to the next; none where nothing does."""
    return tuple(step.strip() for step in UPGRADES.get(schema, "").split(";") if step.strip())


def way(schema: str) -> tuple[str, ...]:
    """The commands that bring a case of this schema to the newest, in their order; none where it is the newest, or nothing leads there."""
    if schema not in UPGRADES:
        return ()
    return tuple(step for number in range(int(schema), int(SCHEMA)) for step in steps(str(number)))
