-- Schema 4: saved views, editions and feeds are shared as well.

-- When a view was made: with it, and the library's mark, it has a name that no other view has.
ALTER TABLE saved_view ADD COLUMN made_at TEXT; -- NULL of those made before
-- A view that came in while another had its name has a number behind it here, which goes nowhere else.
ALTER TABLE saved_view ADD COLUMN came_as TEXT; -- the name by which the team knows it, where it has another here

-- Two libraries may issue an edition of one note under one number; both were issued, and neither is renumbered. Rows stay
-- as they were, so that the history still knows them.
CREATE TABLE edition_4 (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL REFERENCES note(id),
  number INTEGER NOT NULL,
  text TEXT NOT NULL,
  positions TEXT NOT NULL,              -- JSON: the positions it rests on, as they were
  evidence TEXT NOT NULL,               -- JSON: the excerpts that it quotes and cites, as they were
  resolved TEXT NOT NULL,               -- JSON: what every link, embed, citation and live block led to
  style TEXT NOT NULL,                  -- JSON: the citation style, and its CSL where it is one of the user's own
  as_of TEXT,
  sha256 TEXT NOT NULL,
  issued_at TEXT NOT NULL,
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  numbers TEXT                          -- JSON: {"excerpt:4": name}: what numbers and keys in it led to where it was issued; NULL where that is here
) STRICT;
INSERT INTO edition_4
SELECT id, note, number, text, positions, evidence, resolved, style, as_of, sha256, issued_at, analyst, NULL FROM edition;
DROP TABLE edition;
ALTER TABLE edition_4 RENAME TO edition;
CREATE INDEX edition_note ON edition(note, number);

CREATE TRIGGER share_saved_view_gone AFTER DELETE ON saved_view BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'saved_view' AND row = old.id;
END;
CREATE TRIGGER share_saved_view_again AFTER INSERT ON saved_view WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'saved_view' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'saved_view' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_edition_gone AFTER DELETE ON edition BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'edition' AND row = old.id;
END;
CREATE TRIGGER share_edition_again AFTER INSERT ON edition WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'edition' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'edition' AND row = new.id AND gone = 1;
END;
CREATE TRIGGER share_feed_gone AFTER DELETE ON feed BEGIN
  UPDATE share_row SET gone = 1 WHERE noun = 'feed' AND row = old.id;
END;
CREATE TRIGGER share_feed_again AFTER INSERT ON feed WHEN EXISTS (SELECT 1 FROM share_row WHERE noun = 'feed' AND row = new.id AND gone = 1) BEGIN
  UPDATE share_row SET gone = 2 WHERE noun = 'feed' AND row = new.id AND gone = 1;
END;

-- Books are known by their numbers, which references tell.
CREATE INDEX snapshot_isbn ON snapshot(CASE WHEN json_valid(facts) THEN json_extract(facts, '$.isbn') END)
WHERE CASE WHEN json_valid(facts) THEN json_extract(facts, '$.isbn') END IS NOT NULL;
