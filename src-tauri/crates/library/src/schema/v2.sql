-- Schema 2: sharing between analysts.

-- By what the rows of nouns are known in every library of a team. Not part of the history: where a row goes, as when
-- its making is undone, its name stays (`gone`), and where the making is made again, the row has its name again. A new row
-- that only has the number of one that is gone is another thing, and takes the number from the name. Of several names of one row the first is its own; the
-- others are those that other libraries gave it.
CREATE TABLE share_row (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL UNIQUE,
  noun TEXT NOT NULL,                   -- the table
  row INTEGER NOT NULL,                 -- negative where the row is gone and another has its number
  gone INTEGER NOT NULL DEFAULT 0 CHECK (gone IN (0, 1, 2)) -- 1: the row is gone, 2: a row came to have the number again
) STRICT;
CREATE INDEX share_row_row ON share_row(noun, row);
CREATE INDEX share_row_again ON share_row(gone) WHERE gone = 2;
-- What the team last agreed on of a row: of each version that this library knows, how it stood here. Numbers are
-- never given twice, since publishing adds rows beside the history.
CREATE TABLE share_known (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,                    -- the row's own name here
  mark TEXT NOT NULL,                   -- whose change set
  number INTEGER NOT NULL,
  hash TEXT NOT NULL,                   -- of the row, in the names that this library has; '' for one that is gone
  replaces INTEGER NOT NULL CHECK (replaces IN (0, 1)) -- it was made with knowledge of all before it
) STRICT;
CREATE INDEX share_known_uid ON share_known(uid);
-- Change sets that were taken in, and those published.
CREATE TABLE share_taken (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  mark TEXT NOT NULL,
  number INTEGER NOT NULL,
  sha256 TEXT NOT NULL,                 -- of the file
  analyst TEXT NOT NULL,                -- who published it
  published_at TEXT NOT NULL,
  own INTEGER NOT NULL CHECK (own IN (0, 1)),
  UNIQUE (mark, number)
) STRICT;
-- Versions that contradict what stands here, until an analyst decides.
CREATE TABLE share_conflict (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  uid TEXT NOT NULL,
  noun TEXT NOT NULL,
  mark TEXT NOT NULL,
  number INTEGER NOT NULL,
  state TEXT,                           -- JSON, as it came; NULL where it was removed there
  seen TEXT NOT NULL,                   -- JSON: {mark: number}: what was known where it was made
  analyst TEXT NOT NULL,                -- who published it
  published_at TEXT NOT NULL,
  found_at TEXT NOT NULL
) STRICT;
CREATE INDEX share_conflict_uid ON share_conflict(uid);

-- What tells a library from all others is in it from the beginning, so that a library that is only read has it too.
INSERT INTO setting (name, value) VALUES ('vault.library', lower(hex(randomblob(16)))) ON CONFLICT (name) DO NOTHING;

CREATE TRIGGER share_outlet_gone AFTER DELETE ON outlet BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'outlet' AND row = old.id;
END;
CREATE TRIGGER share_outlet_again AFTER INSERT ON outlet WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'outlet' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'outlet' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_post_gone AFTER DELETE ON post BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'post' AND row = old.id;
END;
CREATE TRIGGER share_post_again AFTER INSERT ON post WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'post' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'post' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_actor_gone AFTER DELETE ON actor BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'actor' AND row = old.id;
END;
CREATE TRIGGER share_actor_again AFTER INSERT ON actor WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'actor' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'actor' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_article_gone AFTER DELETE ON article BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'article' AND row = old.id;
END;
CREATE TRIGGER share_article_again AFTER INSERT ON article WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'article' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'article' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_snapshot_gone AFTER DELETE ON snapshot BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'snapshot' AND row = old.id;
END;
CREATE TRIGGER share_snapshot_again AFTER INSERT ON snapshot WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'snapshot' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'snapshot' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_body_version_gone AFTER DELETE ON body_version BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'body_version' AND row = old.id;
END;
CREATE TRIGGER share_body_version_again AFTER INSERT ON body_version WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'body_version' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'body_version' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_excerpt_gone AFTER DELETE ON excerpt BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'excerpt' AND row = old.id;
END;
CREATE TRIGGER share_excerpt_again AFTER INSERT ON excerpt WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'excerpt' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'excerpt' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_event_gone AFTER DELETE ON event BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'event' AND row = old.id;
END;
CREATE TRIGGER share_event_again AFTER INSERT ON event WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'event' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'event' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_issue_gone AFTER DELETE ON issue BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'issue' AND row = old.id;
END;
CREATE TRIGGER share_issue_again AFTER INSERT ON issue WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'issue' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'issue' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_position_gone AFTER DELETE ON position BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'position' AND row = old.id;
END;
CREATE TRIGGER share_position_again AFTER INSERT ON position WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'position' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'position' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_quotation_gone AFTER DELETE ON quotation BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'quotation' AND row = old.id;
END;
CREATE TRIGGER share_quotation_again AFTER INSERT ON quotation WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'quotation' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'quotation' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_note_gone AFTER DELETE ON note BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'note' AND row = old.id;
END;
CREATE TRIGGER share_note_again AFTER INSERT ON note WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'note' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'note' AND row = new.id AND gone = 1;
END;
