-- This file makes a SQLite case searchable by word.
-- Words of reports and quotes; the text itself stands once, in its own table.
CREATE VIRTUAL TABLE IF NOT EXISTS report_words
USING fts5 (title, text, content = 'report', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER IF NOT EXISTS report_is_searchable AFTER INSERT ON report BEGIN
    INSERT INTO report_words (rowid, title, text) VALUES (new.number, new.title, new.text);
END;

CREATE VIRTUAL TABLE IF NOT EXISTS statement_words
USING fts5 (quote, content = 'statement', content_rowid = 'number', tokenize = "unicode61 remove_diacritics 2");
CREATE TRIGGER IF NOT EXISTS statement_is_searchable AFTER INSERT ON statement BEGIN
    INSERT INTO statement_words (rowid, quote) VALUES (new.number, new.quote);
END;
