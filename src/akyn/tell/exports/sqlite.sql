-- This file is the tables of an account as `akyn export CASE sqlite` writes it: the records of the data dictionary, with what is joined in tables of its own.
-- Days are ISO text and inclusive, offsets count code points of report.text, upper ends exclusive; truth is 1 or 0.

CREATE TABLE meta (name TEXT PRIMARY KEY, value TEXT) WITHOUT ROWID;
CREATE TABLE report (
    id TEXT PRIMARY KEY, name TEXT NOT NULL, title TEXT, source TEXT, url TEXT, language TEXT, published TEXT, published_from TEXT NOT NULL,
    furniture INTEGER NOT NULL, reliability TEXT NOT NULL, text TEXT NOT NULL
);
CREATE TABLE entity (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, name TEXT NOT NULL, names TEXT NOT NULL, roles TEXT NOT NULL, country TEXT, lat REAL, lon REAL,
    owner TEXT REFERENCES entity (id)
);
CREATE TABLE statement (
    id TEXT PRIMARY KEY, report TEXT NOT NULL REFERENCES report (id), start INTEGER NOT NULL, "end" INTEGER NOT NULL, quote TEXT NOT NULL,
    type TEXT NOT NULL, mode TEXT, stance TEXT NOT NULL, speaker TEXT REFERENCES entity (id), place TEXT REFERENCES entity (id),
    place_basis TEXT CHECK (place_basis IN ('text', 'report')),
    date_start TEXT, date_end TEXT, date_precision TEXT, date_text TEXT, date_basis TEXT,
    confidence REAL NOT NULL, credibility INTEGER NOT NULL, background INTEGER NOT NULL, "trigger" TEXT NOT NULL, extractor TEXT NOT NULL
);
CREATE INDEX statement_report ON statement (report, start);
CREATE INDEX statement_type ON statement (type, mode);
CREATE TABLE statement_entity (
    statement TEXT NOT NULL REFERENCES statement (id), role TEXT NOT NULL CHECK (role IN ('actor', 'recipient', 'via')), place INTEGER NOT NULL,
    entity TEXT NOT NULL REFERENCES entity (id), PRIMARY KEY (statement, role, place)
) WITHOUT ROWID;
CREATE INDEX statement_entity_entity ON statement_entity (entity);
CREATE TABLE count (
    statement TEXT NOT NULL REFERENCES statement (id), place INTEGER NOT NULL, measure TEXT NOT NULL, value REAL, low REAL, high REAL, unit TEXT,
    approximate INTEGER NOT NULL, start INTEGER NOT NULL, "end" INTEGER NOT NULL, whom TEXT, PRIMARY KEY (statement, place)
) WITHOUT ROWID;
CREATE TABLE event (
    id TEXT PRIMARY KEY, type TEXT NOT NULL, date_start TEXT, date_end TEXT, date_precision TEXT, date_text TEXT, date_basis TEXT,
    place TEXT REFERENCES entity (id), independent_sources INTEGER NOT NULL
);
CREATE TABLE event_statement (
    event TEXT NOT NULL REFERENCES event (id), statement TEXT NOT NULL REFERENCES statement (id), PRIMARY KEY (event, statement)
) WITHOUT ROWID;
CREATE INDEX event_statement_statement ON event_statement (statement);
CREATE TABLE event_entity (
    event TEXT NOT NULL REFERENCES event (id), role TEXT NOT NULL CHECK (role IN ('actor', 'recipient')), entity TEXT NOT NULL REFERENCES entity (id),
    PRIMARY KEY (event, role, entity)
) WITHOUT ROWID;
CREATE TABLE figure (
    id TEXT PRIMARY KEY, measure TEXT NOT NULL, unit TEXT, event TEXT REFERENCES event (id), place TEXT REFERENCES entity (id)
);
CREATE TABLE figure_point (
    figure TEXT NOT NULL REFERENCES figure (id), place INTEGER NOT NULL, statement TEXT NOT NULL REFERENCES statement (id),
    report TEXT NOT NULL REFERENCES report (id), published TEXT, value REAL, low REAL, high REAL, approximate INTEGER NOT NULL,
    speaker TEXT REFERENCES entity (id), PRIMARY KEY (figure, place)
) WITHOUT ROWID;
CREATE TABLE figure_relation (
    figure TEXT NOT NULL REFERENCES figure (id), "from" TEXT NOT NULL REFERENCES statement (id), "to" TEXT NOT NULL REFERENCES statement (id),
    relation TEXT NOT NULL
);
CREATE TABLE dispute (id TEXT PRIMARY KEY, about TEXT NOT NULL, status TEXT NOT NULL);
CREATE TABLE side (
    dispute TEXT NOT NULL REFERENCES dispute (id), place INTEGER NOT NULL, claim TEXT NOT NULL, PRIMARY KEY (dispute, place)
) WITHOUT ROWID;
CREATE TABLE side_statement (
    dispute TEXT NOT NULL, side INTEGER NOT NULL, statement TEXT NOT NULL REFERENCES statement (id), PRIMARY KEY (dispute, side, statement),
    FOREIGN KEY (dispute, side) REFERENCES side (dispute, place)
) WITHOUT ROWID;
CREATE TABLE situation (id TEXT PRIMARY KEY, title TEXT NOT NULL, countries TEXT NOT NULL, start TEXT, "end" TEXT);
CREATE TABLE situation_report (
    situation TEXT NOT NULL REFERENCES situation (id), report TEXT NOT NULL REFERENCES report (id), PRIMARY KEY (situation, report)
) WITHOUT ROWID;
CREATE TABLE situation_event (
    situation TEXT NOT NULL REFERENCES situation (id), event TEXT NOT NULL REFERENCES event (id), PRIMARY KEY (situation, event)
) WITHOUT ROWID;
CREATE TABLE position (
    id TEXT PRIMARY KEY, country TEXT NOT NULL REFERENCES entity (id), stance_type TEXT NOT NULL, situation TEXT REFERENCES situation (id)
);
CREATE TABLE position_statement (
    position TEXT NOT NULL REFERENCES position (id), statement TEXT NOT NULL REFERENCES statement (id), PRIMARY KEY (position, statement)
) WITHOUT ROWID;
CREATE TABLE exposure (
    id TEXT PRIMARY KEY, asset TEXT NOT NULL REFERENCES entity (id), owner TEXT REFERENCES entity (id), place TEXT REFERENCES entity (id)
);
CREATE TABLE exposure_statement (
    exposure TEXT NOT NULL REFERENCES exposure (id), statement TEXT NOT NULL REFERENCES statement (id), PRIMARY KEY (exposure, statement)
) WITHOUT ROWID;
CREATE TABLE asset (id TEXT PRIMARY KEY, asset_kind TEXT NOT NULL, name TEXT NOT NULL, owner TEXT NOT NULL, place TEXT NOT NULL, lat REAL, lon REAL);
CREATE TABLE asset_statement (
    asset TEXT NOT NULL REFERENCES asset (id), statement TEXT NOT NULL REFERENCES statement (id), matched TEXT NOT NULL, km REAL,
    PRIMARY KEY (asset, statement)
) WITHOUT ROWID;
CREATE TABLE judgement (
    id TEXT PRIMARY KEY, about TEXT NOT NULL, "left" TEXT NOT NULL, "right" TEXT, verdict TEXT NOT NULL, reason TEXT NOT NULL, "by" TEXT NOT NULL
);

-- Who did what to whom, in one row a statement.
CREATE VIEW who_did_what AS
SELECT statement.id, statement.date_start, statement.date_end, statement.type, statement.mode, statement.stance,
    (SELECT group_concat(entity.name, '; ') FROM statement_entity JOIN entity ON entity.id = entity WHERE statement = statement.id AND role = 'actor') AS actors,
    (SELECT group_concat(entity.name, '; ') FROM statement_entity JOIN entity ON entity.id = entity WHERE statement = statement.id AND role = 'recipient') AS recipients,
    speaker.name AS speaker, place.name AS place, statement.quote, report.source, report.published, report.id AS report, statement.start, statement."end"
FROM statement JOIN report ON report.id = statement.report
LEFT JOIN entity AS speaker ON speaker.id = statement.speaker LEFT JOIN entity AS place ON place.id = statement.place;

-- How every figure moved.
CREATE VIEW figures_told AS
SELECT figure.id AS figure, figure.measure, figure.unit, place.name AS place, figure_point.published, figure_point.value, figure_point.low, figure_point.high,
    figure_point.approximate, speaker.name AS speaker, report.source, statement.quote, statement.id AS statement
FROM figure JOIN figure_point ON figure_point.figure = figure.id JOIN report ON report.id = figure_point.report
JOIN statement ON statement.id = figure_point.statement
LEFT JOIN entity AS place ON place.id = figure.place LEFT JOIN entity AS speaker ON speaker.id = figure_point.speaker;
