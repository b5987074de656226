-- This file is the tables of a case. Rows are only ever added (but for the diary `watched` and how each `delivery` goes, which prove nothing); views of them (entities, events, disputes) are computed, never stored.
-- `number` is the order of adding; `id` is a content hash; `recorded_at` is when this case learnt of it (ISO 8601, UTC).
-- `body` holds the whole noun of model.py as JSON; the other columns say in words what a person looks for.

CREATE TABLE IF NOT EXISTS meta (
    name TEXT PRIMARY KEY,
    value TEXT NOT NULL
) WITHOUT ROWID;
INSERT INTO meta VALUES ('schema', '7') ON CONFLICT DO NOTHING;

CREATE TABLE IF NOT EXISTS report (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL UNIQUE,
    name TEXT NOT NULL,
    title TEXT,
    source TEXT,
    url TEXT,
    language TEXT,
    published TEXT, -- "2020-10-08", "2020-10" or unknown
    published_from TEXT NOT NULL,
    furniture INTEGER NOT NULL,
    text TEXT NOT NULL,
    recorded_at TEXT NOT NULL
);

-- One reading of a report by one version of the reader; the one with the highest number is in force.
CREATE TABLE IF NOT EXISTS reading (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES report (id),
    extractor TEXT NOT NULL,
    unread TEXT, -- why nothing was read
    times TEXT NOT NULL, -- JSON
    recorded_at TEXT NOT NULL,
    UNIQUE (report, extractor)
);

-- A later version of the reader found just what the reading in force says.
CREATE TABLE IF NOT EXISTS confirmation (
    number INTEGER PRIMARY KEY,
    report TEXT NOT NULL REFERENCES report (id),
    extractor TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (report, extractor)
);

CREATE TABLE IF NOT EXISTS referent (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    reading INTEGER NOT NULL REFERENCES reading (number),
    report TEXT NOT NULL REFERENCES report (id),
    type TEXT NOT NULL,
    name TEXT NOT NULL,
    names TEXT NOT NULL, -- joined by "; "
    "key" TEXT NOT NULL,
    country TEXT,
    mentions INTEGER NOT NULL, -- how many
    body TEXT NOT NULL,
    UNIQUE (id, reading)
);
CREATE INDEX IF NOT EXISTS referent_reading ON referent (reading);
CREATE INDEX IF NOT EXISTS referent_key ON referent ("key");

CREATE TABLE IF NOT EXISTS statement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    reading INTEGER NOT NULL REFERENCES reading (number),
    report TEXT NOT NULL REFERENCES report (id),
    type TEXT NOT NULL,
    mode TEXT,
    stance TEXT NOT NULL,
    start INTEGER NOT NULL, -- characters (code points) of report.text
    "end" INTEGER NOT NULL, -- exclusive
    quote TEXT NOT NULL,
    "trigger" TEXT NOT NULL,
    actors TEXT, -- names, joined by "; "
    recipients TEXT,
    speaker TEXT,
    via TEXT,
    time TEXT, -- the words
    place TEXT,
    figures TEXT, -- "injured: close to 400; ..."
    confidence REAL NOT NULL,
    background INTEGER NOT NULL,
    body TEXT NOT NULL,
    UNIQUE (id, reading)
);
CREATE INDEX IF NOT EXISTS statement_reading ON statement (reading);
CREATE INDEX IF NOT EXISTS statement_report ON statement (report, start);
CREATE INDEX IF NOT EXISTS statement_type ON statement (type, mode);

-- What was proposed from outside the rules, and what became of it.
CREATE TABLE IF NOT EXISTS ruling (
    number INTEGER PRIMARY KEY,
    reading INTEGER NOT NULL REFERENCES reading (number),
    report TEXT NOT NULL REFERENCES report (id),
    "by" TEXT NOT NULL, -- "llm:NAME"
    kind TEXT NOT NULL,
    quote TEXT NOT NULL, -- as it was proposed; it need not stand in any report
    outcome TEXT NOT NULL,
    reason TEXT NOT NULL,
    statement TEXT, -- what it became, or the one that says the same
    body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS ruling_reading ON ruling (reading);

-- Answers as they came, by a hash of the question, so that a case can be made anew without asking again.
CREATE TABLE IF NOT EXISTS answer (
    id TEXT PRIMARY KEY,
    "by" TEXT NOT NULL,
    answer TEXT NOT NULL,
    recorded_at TEXT NOT NULL
) WITHOUT ROWID;

CREATE TABLE IF NOT EXISTS trouble (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    problem TEXT NOT NULL,
    stage TEXT NOT NULL,
    recorded_at TEXT NOT NULL,
    UNIQUE (name, problem, stage)
);

-- One id may have several rows, one for each change of mind; of those not withdrawn the one with the highest number holds.
CREATE TABLE IF NOT EXISTS judgement (
    number INTEGER PRIMARY KEY,
    id TEXT NOT NULL,
    about TEXT NOT NULL,
    "left" TEXT NOT NULL,
    "right" TEXT NOT NULL,
    verdict TEXT NOT NULL,
    score REAL NOT NULL,
    reasons TEXT NOT NULL, -- JSON
    "by" TEXT NOT NULL,
    at TEXT NOT NULL,
    body TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS judgement_id ON judgement (id);

CREATE TABLE IF NOT EXISTS withdrawal (
    number INTEGER PRIMARY KEY,
    judgement INTEGER NOT NULL UNIQUE REFERENCES judgement (number),
    at TEXT NOT NULL,
    why TEXT NOT NULL,
    "by" TEXT NOT NULL DEFAULT ''
);

-- The user's own assets; the list with the highest number is in force.
CREATE TABLE IF NOT EXISTS asset_list (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL, -- of the file it came from
    assets TEXT NOT NULL, -- JSON
    recorded_at TEXT NOT NULL
);

-- What `akyn watch` asks, and the very bytes that it was given.
CREATE TABLE IF NOT EXISTS watched (
    address TEXT PRIMARY KEY, -- of a feed or page, or the path of a folder or file
    kind TEXT NOT NULL,
    title TEXT, -- title, source and day: what the feed says of its entry
    source TEXT,
    published TEXT,
    stamp TEXT, -- by which an entry or a file shows that it has changed
    etag TEXT,
    modified TEXT,
    asked_at TEXT,
    succeeded_at TEXT,
    failed_at TEXT,
    problem TEXT, -- of the last failure
    failures INTEGER NOT NULL, -- in a row
    next_at TEXT, -- null: not to be asked
    unread TEXT -- sha256 of what it gave, until that is read
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS raw (
    sha256 TEXT PRIMARY KEY, -- of the bytes before they were packed
    content BLOB NOT NULL -- zlib
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS fetched (
    number INTEGER PRIMARY KEY,
    address TEXT NOT NULL,
    sha256 TEXT NOT NULL REFERENCES raw (sha256),
    media TEXT NOT NULL, -- as the host stated it
    path TEXT NOT NULL, -- after all redirects
    fetched_at TEXT NOT NULL
);
CREATE INDEX IF NOT EXISTS fetched_address ON fetched (address, sha256);

-- What rules gave cause to say, and who was told: an alert is the messages of one `alert`, by `sequence`.
CREATE TABLE IF NOT EXISTS alert_rule (
    name TEXT PRIMARY KEY,
    begun_at TEXT NOT NULL -- from when on the rule is watched
) WITHOUT ROWID;
CREATE TABLE IF NOT EXISTS message (
    number INTEGER PRIMARY KEY,
    alert TEXT NOT NULL, -- a digest of the rule and of what it is about
    sequence INTEGER NOT NULL,
    rule TEXT NOT NULL,
    kind TEXT NOT NULL, -- known (before the rule began, sent to nobody), alert, update or cancel
    headline TEXT NOT NULL,
    made_at TEXT NOT NULL,
    body TEXT NOT NULL, -- JSON
    UNIQUE (alert, sequence)
);
CREATE TABLE IF NOT EXISTS delivery (
    message INTEGER NOT NULL REFERENCES message (number),
    channel TEXT NOT NULL,
    begun_at TEXT, -- begun and not delivered: it may have arrived, or not
    delivered_at TEXT,
    failures INTEGER NOT NULL DEFAULT 0,
    problem TEXT, -- of the last failure
    next_at TEXT, -- null: delivered, or given up
    PRIMARY KEY (message, channel)
) WITHOUT ROWID;
CREATE INDEX IF NOT EXISTS delivery_next ON delivery (next_at);
CREATE TABLE IF NOT EXISTS acknowledgement (
    number INTEGER PRIMARY KEY,
    alert TEXT NOT NULL,
    "by" TEXT NOT NULL,
    why TEXT NOT NULL,
    at TEXT NOT NULL
);

-- Who may come into the room of a case that is served to a team; nobody in a case that one person keeps.
CREATE TABLE IF NOT EXISTS member (
    number INTEGER PRIMARY KEY,
    name TEXT NOT NULL,
    role TEXT NOT NULL, -- viewer, analyst or admin
    digest TEXT NOT NULL UNIQUE, -- SHA-256 of the token; the token itself is nowhere
    admitted_at TEXT NOT NULL,
    admitted_by TEXT NOT NULL
);
CREATE TABLE IF NOT EXISTS revocation (
    number INTEGER PRIMARY KEY,
    member INTEGER NOT NULL UNIQUE REFERENCES member (number),
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    why TEXT NOT NULL
);

-- Who did what with the case, and when.
CREATE TABLE IF NOT EXISTS deed (
    number INTEGER PRIMARY KEY,
    at TEXT NOT NULL,
    "by" TEXT NOT NULL,
    member INTEGER REFERENCES member (number), -- null: nobody proved the name with a token
    did TEXT NOT NULL, -- added, decided, withdrew, kept, acknowledged, admitted, revoked, was refused
    what TEXT NOT NULL -- an id, or words
);
