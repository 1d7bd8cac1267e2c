-- Schema 1. Every table is STRICT and, where history records it, has an INTEGER PRIMARY KEY, which the
-- session extension needs. Moments are RFC 3339 in UTC; dates are ISO 8601 as far as they are known
-- ('2022', '2022-03', '2022-03-18', or a moment), with their precision beside them. Offsets count
-- Unicode scalar values. `trashed_at` is set where a row is in the trash; nothing cascades from a
-- person, an issue or an analyst to evidence.

CREATE TABLE analyst (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;

-- Reference data: filled from the gazetteer when a library is made or upgraded, outside history.
CREATE TABLE country (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,            -- ISO 3166-1 alpha-2
  alpha3 TEXT NOT NULL,
  name TEXT NOT NULL,
  capital TEXT
) STRICT;
CREATE TABLE country_name (
  id INTEGER PRIMARY KEY,
  country INTEGER NOT NULL REFERENCES country(id),
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('name', 'demonym', 'metonym')),
  language TEXT
) STRICT;
CREATE INDEX country_name_country ON country_name(country);
CREATE TABLE bloc (
  id INTEGER PRIMARY KEY,
  code TEXT NOT NULL UNIQUE,
  name TEXT NOT NULL
) STRICT;
CREATE TABLE bloc_member (
  id INTEGER PRIMARY KEY,
  bloc INTEGER NOT NULL REFERENCES bloc(id),
  country INTEGER NOT NULL REFERENCES country(id),
  from_date TEXT,
  to_date TEXT
) STRICT;
CREATE INDEX bloc_member_country ON bloc_member(country);

CREATE TABLE outlet (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  country INTEGER REFERENCES country(id),
  kind TEXT NOT NULL DEFAULT 'other' CHECK (kind IN ('newspaper', 'wire', 'broadcaster', 'government', 'other')),
  state_controlled INTEGER CHECK (state_controlled IN (0, 1)),
  grade TEXT CHECK (grade IN ('A', 'B', 'C', 'D', 'E', 'F')),
  domain TEXT
) STRICT;
CREATE UNIQUE INDEX outlet_name ON outlet(name COLLATE NOCASE);
CREATE INDEX outlet_domain ON outlet(domain);

-- What was captured, unchanged. Insert-only; kept out of history because it is never changed: an import
-- that is undone leaves its bytes, which redoing it needs. Nothing frees them silently: only a compaction
-- that the user asks for may, and it must drop these triggers to do so.
CREATE TABLE raw (
  id INTEGER PRIMARY KEY,
  sha256 TEXT NOT NULL UNIQUE,          -- lower-case hex, of the bytes before compression
  bytes INTEGER NOT NULL,
  compressed BLOB NOT NULL              -- zstd
) STRICT;
CREATE TRIGGER raw_is_never_changed BEFORE UPDATE ON raw BEGIN
  SELECT RAISE(ABORT, 'what was captured is never changed');
END;
CREATE TRIGGER raw_is_never_deleted BEFORE DELETE ON raw BEGIN
  SELECT RAISE(ABORT, 'what was captured is never deleted');
END;

CREATE TABLE article (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  citation_key TEXT NOT NULL UNIQUE,
  outlet INTEGER REFERENCES outlet(id),
  dateline TEXT,
  url TEXT,
  canonical_url TEXT,
  url_key INTEGER,                      -- the addresses with all folded that makes no difference, as numbers to look them up by
  canonical_key INTEGER,
  published TEXT,
  published_precision TEXT CHECK (published_precision IN ('year', 'month', 'day', 'minute')),
  published_from TEXT CHECK (published_from IN ('json_ld', 'meta', 'time_element', 'text', 'url', 'file', 'reference', 'feed', 'analyst')),
  modified TEXT,
  modified_precision TEXT CHECK (modified_precision IN ('year', 'month', 'day', 'minute')),
  language TEXT,
  origins TEXT NOT NULL DEFAULT '[]',   -- JSON: where each fact was found, and the words it was read from
  body INTEGER REFERENCES body_version(id) DEFERRABLE INITIALLY DEFERRED,
  words INTEGER NOT NULL DEFAULT 0,     -- of that body; here, since beside the text every sort would read all texts
  origin INTEGER REFERENCES article(id), -- the first article of its copy cluster: one origin, however many articles; NULL in the trash
  imported_at TEXT NOT NULL,
  merged_into INTEGER REFERENCES article(id), -- what it became part of; its citation key still leads there
  trashed_at TEXT                       -- set as well where it was merged
) STRICT;
CREATE INDEX article_published ON article(published, id);
CREATE INDEX article_canonical ON article(canonical_key) WHERE canonical_key IS NOT NULL;
CREATE INDEX article_url ON article(url_key) WHERE url_key IS NOT NULL;
CREATE INDEX article_merged ON article(merged_into) WHERE merged_into IS NOT NULL;
CREATE INDEX article_title ON article(title COLLATE NOCASE, id);
CREATE INDEX article_imported ON article(imported_at, id);
CREATE INDEX article_outlet ON article(outlet);
-- The day up to which an article was certainly published, or was imported where that is unknown: 20220318.
CREATE INDEX article_searched ON article(
  CASE coalesce(published_precision, '')
    WHEN '' THEN CAST(replace(substr(imported_at, 1, 10), '-', '') AS INTEGER)
    WHEN 'year' THEN substr(published, 1, 4) * 10000 + 1231
    WHEN 'month' THEN CAST(strftime('%Y%m%d', substr(published, 1, 7) || '-01', '+1 month', '-1 day') AS INTEGER)
    ELSE CAST(replace(substr(published, 1, 10), '-', '') AS INTEGER)
  END,
  outlet, trashed_at, body
) WHERE trashed_at IS NULL;
CREATE INDEX article_body ON article(body);
CREATE INDEX article_origin ON article(origin) WHERE trashed_at IS NULL;
-- Where a row goes that others may refer to, as when an import is undone, SQLite looks for those that do: without
-- an index, in the whole table.
CREATE INDEX article_of_origin ON article(origin) WHERE origin IS NOT NULL;
CREATE TABLE byline (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  place INTEGER NOT NULL,               -- order on the page
  name TEXT NOT NULL
) STRICT;
CREATE INDEX byline_article ON byline(article);
CREATE TABLE wire_credit (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  wire TEXT NOT NULL,
  mentions INTEGER NOT NULL
) STRICT;
CREATE INDEX wire_credit_article ON wire_credit(article);
CREATE TABLE snapshot (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  raw INTEGER NOT NULL REFERENCES raw(id),
  media_type TEXT NOT NULL,
  captured_at TEXT NOT NULL,
  requested_url TEXT,
  final_url TEXT,
  headers TEXT,                         -- JSON: [[name, value]], as received
  extractor TEXT NOT NULL,
  facts TEXT NOT NULL DEFAULT '{}'      -- JSON: what the page said of itself: {title?,byline?,dateline?,published?,modified?}
) STRICT;
CREATE INDEX snapshot_article ON snapshot(article);
CREATE INDEX snapshot_raw ON snapshot(raw);
-- A snapshot may come to belong to another article, when two are merged, and nothing else of it changes.
CREATE TRIGGER snapshot_is_never_changed BEFORE UPDATE ON snapshot
WHEN new.raw IS NOT old.raw OR new.media_type IS NOT old.media_type OR new.captured_at IS NOT old.captured_at
  OR new.requested_url IS NOT old.requested_url OR new.final_url IS NOT old.final_url
  OR new.headers IS NOT old.headers OR new.extractor IS NOT old.extractor OR new.facts IS NOT old.facts
BEGIN
  SELECT RAISE(ABORT, 'what was captured is never changed');
END;
CREATE TABLE body_version (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  number INTEGER NOT NULL,
  snapshot INTEGER REFERENCES snapshot(id),
  text TEXT NOT NULL,
  blocks TEXT NOT NULL,                 -- JSON: [{kind,start,end,level?}]
  cuts TEXT NOT NULL,                   -- JSON: [{reason,text}]
  words INTEGER NOT NULL,
  unspaced INTEGER NOT NULL DEFAULT 0 CHECK (unspaced IN (0, 1)), -- has words of a script without spaces between them
  folds INTEGER NOT NULL DEFAULT 0 CHECK (folds IN (0, 1)), -- the index of words reads it otherwise than it is written
  made_at TEXT NOT NULL,
  made_by TEXT NOT NULL,                -- the extractor and its version, or the analyst
  UNIQUE (article, number)
) STRICT;
CREATE INDEX body_version_snapshot ON body_version(snapshot) WHERE snapshot IS NOT NULL;
CREATE TRIGGER body_version_is_never_edited BEFORE UPDATE ON body_version
WHEN new.text IS NOT old.text OR new.blocks IS NOT old.blocks
BEGIN
  SELECT RAISE(ABORT, 'a body version is never edited');
END;
-- Which passages an article holds, for finding copies: a sample of the hashes of its word shingles, each of 4
-- bytes. Only articles outside the trash have one.
CREATE TABLE sketch (
  id INTEGER PRIMARY KEY REFERENCES article(id), -- the article
  outlet INTEGER NOT NULL,              -- of the article; 0 where unknown
  passages INTEGER NOT NULL,            -- how many the whole text has
  hashes BLOB NOT NULL
) STRICT;
-- The same by hash; kept by triggers, which fire too when a changeset is applied. The outlet stands before the
-- article, so that what one outlet prints under all its articles is seen from the first few rows. json_each
-- counts up to the number of hashes.
CREATE TABLE passage (
  hash BLOB NOT NULL,
  outlet INTEGER NOT NULL,
  article INTEGER NOT NULL,
  PRIMARY KEY (hash, outlet, article)
) STRICT, WITHOUT ROWID;
CREATE TRIGGER sketch_insert AFTER INSERT ON sketch BEGIN
  INSERT INTO passage (hash, outlet, article)
    SELECT substr(new.hashes, 1 + 4 * key, 4), new.outlet, new.id FROM json_each('[' || substr(replace(hex(zeroblob(length(new.hashes) / 4)), '00', ',0'), 2) || ']');
END;
CREATE TRIGGER sketch_update AFTER UPDATE OF outlet, hashes ON sketch BEGIN
  DELETE FROM passage WHERE outlet = old.outlet AND article = old.id AND hash IN (
    SELECT substr(old.hashes, 1 + 4 * key, 4) FROM json_each('[' || substr(replace(hex(zeroblob(length(old.hashes) / 4)), '00', ',0'), 2) || ']'));
  INSERT INTO passage (hash, outlet, article)
    SELECT substr(new.hashes, 1 + 4 * key, 4), new.outlet, new.id FROM json_each('[' || substr(replace(hex(zeroblob(length(new.hashes) / 4)), '00', ',0'), 2) || ']');
END;
CREATE TRIGGER sketch_delete AFTER DELETE ON sketch BEGIN
  DELETE FROM passage WHERE outlet = old.outlet AND article = old.id AND hash IN (
    SELECT substr(old.hashes, 1 + 4 * key, 4) FROM json_each('[' || substr(replace(hex(zeroblob(length(old.hashes) / 4)), '00', ',0'), 2) || ']'));
END;
-- Articles that an analyst says are no copies of each other.
CREATE TABLE not_copies (
  id INTEGER PRIMARY KEY,
  a INTEGER NOT NULL REFERENCES article(id),
  b INTEGER NOT NULL REFERENCES article(id),
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  said_at TEXT NOT NULL,
  CHECK (a < b),
  UNIQUE (a, b)
) STRICT;
CREATE INDEX not_copies_b ON not_copies(b);

CREATE TABLE excerpt (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  body_version INTEGER NOT NULL REFERENCES body_version(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  prefix TEXT NOT NULL,
  suffix TEXT NOT NULL,
  comment TEXT,
  orphan INTEGER NOT NULL DEFAULT 0 CHECK (orphan IN (0, 1)),
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  made_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX excerpt_article ON excerpt(article, trashed_at);
CREATE INDEX excerpt_body ON excerpt(body_version);

CREATE TABLE actor (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('person', 'government', 'organisation', 'bloc')),
  country INTEGER REFERENCES country(id),
  wikidata TEXT,
  gazetteer TEXT UNIQUE,                -- the gazetteer's key, where it came from there
  merged_into INTEGER REFERENCES actor(id),
  trashed_at TEXT
) STRICT;
CREATE INDEX actor_country ON actor(country);
CREATE TABLE actor_name (
  id INTEGER PRIMARY KEY,
  actor INTEGER NOT NULL REFERENCES actor(id),
  name TEXT NOT NULL,
  language TEXT,
  script TEXT,
  "primary" INTEGER NOT NULL DEFAULT 0 CHECK ("primary" IN (0, 1))
) STRICT;
CREATE INDEX actor_name_actor ON actor_name(actor);
CREATE INDEX actor_name_name ON actor_name(name COLLATE NOCASE);
CREATE TABLE post (
  id INTEGER PRIMARY KEY,
  title TEXT NOT NULL,
  body TEXT,
  country INTEGER REFERENCES country(id),
  spokesperson INTEGER NOT NULL DEFAULT 0 CHECK (spokesperson IN (0, 1)),
  rank INTEGER,                         -- the gazetteer's: the lower, the more telling; NULL where an analyst made it
  gazetteer TEXT UNIQUE
) STRICT;
CREATE TABLE tenure (
  id INTEGER PRIMARY KEY,
  actor INTEGER NOT NULL REFERENCES actor(id),
  post INTEGER NOT NULL REFERENCES post(id),
  from_date TEXT,
  from_precision TEXT CHECK (from_precision IN ('year', 'month', 'day', 'minute')),
  to_date TEXT,
  to_precision TEXT CHECK (to_precision IN ('year', 'month', 'day', 'minute'))
) STRICT;
CREATE INDEX tenure_actor ON tenure(actor);
CREATE INDEX tenure_post ON tenure(post);
-- Where a body names an actor.
CREATE TABLE mention (
  id INTEGER PRIMARY KEY,
  body_version INTEGER NOT NULL REFERENCES body_version(id),
  actor INTEGER NOT NULL REFERENCES actor(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL
) STRICT;
CREATE INDEX mention_body ON mention(body_version);
CREATE INDEX mention_actor ON mention(actor, body_version);

CREATE TABLE event (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('call', 'summit', 'briefing', 'vote', 'interview', 'other')),
  held TEXT,
  held_precision TEXT CHECK (held_precision IN ('year', 'month', 'day', 'minute')),
  place TEXT,
  trashed_at TEXT
) STRICT;
CREATE TABLE event_participant (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event(id),
  actor INTEGER NOT NULL REFERENCES actor(id),
  UNIQUE (event, actor)
) STRICT;
CREATE TABLE event_article (
  id INTEGER PRIMARY KEY,
  event INTEGER NOT NULL REFERENCES event(id),
  article INTEGER NOT NULL REFERENCES article(id),
  side_actor INTEGER REFERENCES actor(id), -- whose readout it is, as the analyst says: an actor's
  side_country INTEGER REFERENCES country(id), -- or a country's; both NULL while nobody says so
  UNIQUE (event, article),
  CHECK (side_actor IS NULL OR side_country IS NULL)
) STRICT;
CREATE INDEX event_article_article ON event_article(article);

CREATE TABLE issue (
  id INTEGER PRIMARY KEY,
  parent INTEGER REFERENCES issue(id),
  name TEXT NOT NULL,
  leaf INTEGER NOT NULL CHECK (leaf IN (0, 1)),
  place INTEGER NOT NULL DEFAULT 0,     -- order among its siblings
  proposition TEXT,
  con TEXT,                             -- the pole of −2
  pro TEXT,                             -- the pole of +2
  definition TEXT,
  include TEXT,
  exclude TEXT,
  merged_into INTEGER REFERENCES issue(id), -- what it became part of; its name still leads there
  trashed_at TEXT                       -- set as well where it was merged
) STRICT;
-- Statements that show what an issue is about: words, an excerpt with or without a remark on it.
CREATE TABLE issue_example (
  id INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issue(id),
  words TEXT NOT NULL,
  excerpt INTEGER REFERENCES excerpt(id),
  CHECK (words <> '' OR excerpt IS NOT NULL)
) STRICT;
CREATE INDEX issue_example_issue ON issue_example(issue);
CREATE INDEX issue_example_excerpt ON issue_example(excerpt) WHERE excerpt IS NOT NULL;

CREATE TABLE quotation (
  id INTEGER PRIMARY KEY,
  article INTEGER NOT NULL REFERENCES article(id),
  body_version INTEGER NOT NULL REFERENCES body_version(id),
  start INTEGER NOT NULL,
  "end" INTEGER NOT NULL,
  quote TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('direct', 'indirect', 'mixed')),
  speaker TEXT NOT NULL,                -- as the text names it; '' when it names nobody
  speaker_start INTEGER,
  speaker_end INTEGER,
  actor INTEGER REFERENCES actor(id),
  post INTEGER REFERENCES post(id),     -- held when it was said
  country INTEGER REFERENCES country(id),
  cue TEXT NOT NULL,
  addressee TEXT,
  venue TEXT,
  reported_by TEXT,
  said TEXT,
  said_precision TEXT CHECK (said_precision IN ('year', 'month', 'day', 'minute')),
  score REAL NOT NULL,
  reasons TEXT NOT NULL,                -- JSON array of sentences
  method TEXT NOT NULL,
  version TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'pending' CHECK (state IN ('pending', 'accepted', 'rejected')),
  revised INTEGER NOT NULL DEFAULT 0 CHECK (revised IN (0, 1)), -- an analyst corrected what the machine found
  triaged_by INTEGER REFERENCES analyst(id),
  triaged_at TEXT,
  excerpt INTEGER REFERENCES excerpt(id),
  position INTEGER REFERENCES position(id)
) STRICT;
CREATE INDEX quotation_article ON quotation(article);
CREATE INDEX quotation_state ON quotation(state, article);
CREATE INDEX quotation_body ON quotation(body_version);
CREATE INDEX quotation_actor ON quotation(actor);
CREATE INDEX quotation_post ON quotation(post) WHERE post IS NOT NULL;
CREATE INDEX quotation_excerpt ON quotation(excerpt) WHERE excerpt IS NOT NULL;
CREATE INDEX quotation_position ON quotation(position) WHERE position IS NOT NULL;

CREATE TABLE position (
  id INTEGER PRIMARY KEY,
  issue INTEGER NOT NULL REFERENCES issue(id),
  stance TEXT NOT NULL CHECK (stance IN ('opposes', 'leans_against', 'neutral', 'leans_for', 'supports', 'conditional', 'ambiguous', 'declined')),
  voice TEXT NOT NULL CHECK (voice IN ('own', 'spokesperson', 'attributed')),
  act TEXT CHECK (act IN ('asserts', 'proposes', 'demands', 'promises', 'warns', 'accuses', 'denies', 'declines')),
  post INTEGER REFERENCES post(id),
  addressee TEXT,
  event INTEGER REFERENCES event(id),
  said TEXT,
  said_precision TEXT CHECK (said_precision IN ('year', 'month', 'day', 'minute')),
  directness TEXT NOT NULL CHECK (directness IN ('direct', 'indirect')),
  reported_by TEXT,
  paraphrase TEXT NOT NULL,
  confidence TEXT CHECK (confidence IN ('low', 'moderate', 'high')),
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  coded_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE INDEX position_issue ON position(issue, trashed_at, said, id);
CREATE INDEX position_event ON position(event);
CREATE INDEX position_post ON position(post) WHERE post IS NOT NULL;
CREATE TABLE position_actor (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES position(id),
  actor INTEGER NOT NULL REFERENCES actor(id),
  UNIQUE (position, actor)
) STRICT;
CREATE INDEX position_actor_actor ON position_actor(actor);
CREATE TABLE position_behalf (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES position(id),
  country INTEGER NOT NULL REFERENCES country(id),
  UNIQUE (position, country)
) STRICT;
CREATE INDEX position_behalf_country ON position_behalf(country);
-- The same for a bloc that speaks for itself: the EU's own position is none of its members'.
CREATE TABLE position_behalf_bloc (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES position(id),
  bloc INTEGER NOT NULL REFERENCES bloc(id),
  UNIQUE (position, bloc)
) STRICT;
CREATE INDEX position_behalf_bloc_bloc ON position_behalf_bloc(bloc);
CREATE TABLE evidence (
  id INTEGER PRIMARY KEY,
  position INTEGER NOT NULL REFERENCES position(id),
  excerpt INTEGER NOT NULL REFERENCES excerpt(id),
  role TEXT NOT NULL CHECK (role IN ('supporting', 'contradicting', 'context')),
  UNIQUE (position, excerpt)
) STRICT;
CREATE INDEX evidence_excerpt ON evidence(excerpt);
CREATE INDEX evidence_against ON evidence(position, excerpt) WHERE role = 'contradicting';

-- A blind recoding: a sample of positions coded once more, to measure how far coders agree. It changes no
-- position. Flipped poles and merged issues are followed, so that what was answered keeps its meaning.
CREATE TABLE recode (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  issues TEXT NOT NULL,                 -- JSON: the issues that it was drawn from; empty for all
  seed INTEGER NOT NULL,                -- of the lot
  eligible INTEGER NOT NULL,            -- how many positions there were to draw from
  coder INTEGER NOT NULL REFERENCES analyst(id), -- who recodes
  hides_speaker INTEGER NOT NULL CHECK (hides_speaker IN (0, 1)),
  asks_voice INTEGER NOT NULL CHECK (asks_voice IN (0, 1)), -- for voice and directness as well
  analyst INTEGER NOT NULL REFERENCES analyst(id), -- who began it
  began_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE TABLE recode_item (
  id INTEGER PRIMARY KEY,
  recode INTEGER NOT NULL REFERENCES recode(id),
  place INTEGER NOT NULL,               -- in the order drawn, from 1
  position INTEGER NOT NULL REFERENCES position(id),
  issue INTEGER NOT NULL REFERENCES issue(id), -- the former coding, as it was when drawn
  stance TEXT NOT NULL,
  voice TEXT NOT NULL,
  directness TEXT NOT NULL,
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  answered_at TEXT,
  new_issue INTEGER REFERENCES issue(id), -- NULL in an answer: the words fit no issue
  new_stance TEXT,
  new_voice TEXT,
  new_directness TEXT,
  settled TEXT CHECK (settled IN ('former', 'new')), -- which of two codings was adopted
  UNIQUE (recode, place)
) STRICT;
CREATE INDEX recode_item_position ON recode_item(position);
CREATE INDEX recode_item_issue ON recode_item(issue);

-- What compare reads: one narrow row for each actor, country and bloc and the post that a position counts for. A
-- position counts for the countries and blocs on whose behalf it was taken; where none is named, for its actors' countries;
-- and for the post that it is coded as said from.
-- Kept by the triggers below, which fire too when a changeset is applied, and so kept out of history.
CREATE TABLE stated (
  side INTEGER NOT NULL,                -- 0: `who` is an actor, 1: a country, 2: a post, 3: a bloc
  who INTEGER NOT NULL,
  issue INTEGER NOT NULL,
  day INTEGER NOT NULL,                 -- 20220318: the last day on which it can have been said; 0 where unknown
  position INTEGER NOT NULL,            -- right after the day, so that the latest is found without sorting
  stance INTEGER NOT NULL,              -- 0 to 7, in the order of position.stance
  attributed INTEGER NOT NULL,
  direct INTEGER NOT NULL,
  since INTEGER NOT NULL,               -- the first day on which it can have been said; 0 where unknown
  spokesperson INTEGER NOT NULL,
  PRIMARY KEY (side, who, issue, day, position)
) STRICT, WITHOUT ROWID;
CREATE INDEX stated_position ON stated(position);
-- The last and the first day on which a position can have been said; 0 where unknown.
CREATE VIEW position_day(position, day, since) AS
SELECT
  id,
  coalesce(
    CASE said_precision
      WHEN 'year' THEN substr(said, 1, 4) * 10000 + 1231
      WHEN 'month' THEN CAST(strftime('%Y%m%d', substr(said, 1, 7) || '-01', '+1 month', '-1 day') AS INTEGER)
      ELSE CAST(replace(substr(said, 1, 10), '-', '') AS INTEGER)
    END,
    published / 100000000,
    0
  ),
  coalesce(
    CASE said_precision
      WHEN 'year' THEN substr(said, 1, 4) * 10000 + 101
      WHEN 'month' THEN replace(substr(said, 1, 7), '-', '') * 100 + 1
      ELSE CAST(replace(substr(said, 1, 10), '-', '') AS INTEGER)
    END,
    published % 100000000,
    0
  )
FROM (
  SELECT
    position.id AS id,
    position.said AS said,
    position.said_precision AS said_precision,
    CASE WHEN position.said IS NULL THEN (
      -- Both days as one number, so that the first day is that of the article with the earliest last day.
      SELECT min(
        CASE article.published_precision
          WHEN 'year' THEN (substr(article.published, 1, 4) * 10000 + 1231) * 100000000 + substr(article.published, 1, 4) * 10000 + 101
          WHEN 'month' THEN
            CAST(strftime('%Y%m%d', substr(article.published, 1, 7) || '-01', '+1 month', '-1 day') AS INTEGER) * 100000000
            + replace(substr(article.published, 1, 7), '-', '') * 100 + 1
          ELSE CAST(replace(substr(article.published, 1, 10), '-', '') AS INTEGER) * 100000001
        END
      )
      FROM evidence
      JOIN excerpt ON excerpt.id = evidence.excerpt
      JOIN article ON article.id = excerpt.article
      WHERE evidence.position = position.id
    ) END AS published
  FROM position
);
CREATE VIEW position_stated(side, who, issue, day, position, stance, attributed, direct, since, spokesperson) AS
WITH counted(position, issue, day, stance, attributed, direct, since, spokesperson, post) AS NOT MATERIALIZED (
  SELECT
    position.id,
    position.issue,
    position_day.day,
    CASE position.stance
      WHEN 'opposes' THEN 0 WHEN 'leans_against' THEN 1 WHEN 'neutral' THEN 2 WHEN 'leans_for' THEN 3
      WHEN 'supports' THEN 4 WHEN 'conditional' THEN 5 WHEN 'ambiguous' THEN 6 WHEN 'declined' THEN 7
    END,
    position.voice = 'attributed',
    position.directness = 'direct',
    position_day.since,
    position.voice = 'spokesperson',
    position.post
  FROM position
  JOIN position_day ON position_day.position = position.id
  WHERE position.trashed_at IS NULL
)
SELECT 0, position_actor.actor, issue, day, counted.position, stance, attributed, direct, since, spokesperson
FROM counted
JOIN position_actor ON position_actor.position = counted.position
UNION ALL
SELECT 1, position_behalf.country, issue, day, counted.position, stance, attributed, direct, since, spokesperson
FROM counted
JOIN position_behalf ON position_behalf.position = counted.position
UNION ALL
SELECT 1, actor.country, issue, day, counted.position, stance, attributed, direct, since, spokesperson
FROM counted
JOIN position_actor ON position_actor.position = counted.position
JOIN actor ON actor.id = position_actor.actor
WHERE actor.country IS NOT NULL
  AND NOT EXISTS (SELECT 1 FROM position_behalf WHERE position_behalf.position = counted.position)
  AND NOT EXISTS (SELECT 1 FROM position_behalf_bloc WHERE position_behalf_bloc.position = counted.position)
UNION ALL
SELECT 3, position_behalf_bloc.bloc, issue, day, counted.position, stance, attributed, direct, since, spokesperson
FROM counted
JOIN position_behalf_bloc ON position_behalf_bloc.position = counted.position
UNION ALL
SELECT 2, post, issue, day, counted.position, stance, attributed, direct, since, spokesperson
FROM counted
WHERE post IS NOT NULL;
CREATE TRIGGER stated_position_insert AFTER INSERT ON position
WHEN EXISTS (SELECT 1 FROM position_actor WHERE position = new.id)
  OR EXISTS (SELECT 1 FROM position_behalf WHERE position = new.id)
  OR EXISTS (SELECT 1 FROM position_behalf_bloc WHERE position = new.id)
BEGIN
  DELETE FROM stated WHERE position = new.id;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.id;
END;
CREATE TRIGGER stated_position_update AFTER UPDATE OF issue, stance, voice, post, said, said_precision, directness, trashed_at ON position BEGIN
  DELETE FROM stated WHERE position = new.id;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.id;
END;
CREATE TRIGGER stated_position_delete AFTER DELETE ON position BEGIN
  DELETE FROM stated WHERE position = old.id;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = old.id;
END;
CREATE TRIGGER stated_actor_insert AFTER INSERT ON position_actor BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_actor_update AFTER UPDATE ON position_actor BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_actor_delete AFTER DELETE ON position_actor BEGIN
  DELETE FROM stated WHERE position = old.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = old.position;
END;
CREATE TRIGGER stated_behalf_insert AFTER INSERT ON position_behalf BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_behalf_update AFTER UPDATE ON position_behalf BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_behalf_delete AFTER DELETE ON position_behalf BEGIN
  DELETE FROM stated WHERE position = old.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = old.position;
END;
CREATE TRIGGER stated_behalf_bloc_insert AFTER INSERT ON position_behalf_bloc BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_behalf_bloc_update AFTER UPDATE ON position_behalf_bloc BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_behalf_bloc_delete AFTER DELETE ON position_behalf_bloc BEGIN
  DELETE FROM stated WHERE position = old.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = old.position;
END;
CREATE TRIGGER stated_evidence_insert AFTER INSERT ON evidence
WHEN (SELECT said FROM position WHERE id = new.position) IS NULL BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_evidence_update AFTER UPDATE ON evidence
WHEN (SELECT said FROM position WHERE id = new.position) IS NULL BEGIN
  DELETE FROM stated WHERE position = new.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = new.position;
END;
CREATE TRIGGER stated_evidence_delete AFTER DELETE ON evidence
WHEN (SELECT said FROM position WHERE id = old.position) IS NULL BEGIN
  DELETE FROM stated WHERE position = old.position;
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position = old.position;
END;
-- An article's date stands in for what was said on an unknown day.
CREATE TRIGGER stated_article_update AFTER UPDATE OF published, published_precision ON article BEGIN
  DELETE FROM stated WHERE position IN (
    SELECT evidence.position FROM excerpt JOIN evidence ON evidence.excerpt = excerpt.id WHERE excerpt.article = new.id
  );
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position IN (
    SELECT evidence.position FROM excerpt JOIN evidence ON evidence.excerpt = excerpt.id WHERE excerpt.article = new.id
  );
END;
-- Merging articles moves excerpts from one to another.
CREATE TRIGGER stated_excerpt_update AFTER UPDATE OF article ON excerpt WHEN old.article <> new.article BEGIN
  DELETE FROM stated WHERE position IN (SELECT position FROM evidence WHERE excerpt = new.id);
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position IN (
    SELECT position FROM evidence WHERE excerpt = new.id
  );
END;
CREATE TRIGGER stated_actor_country AFTER UPDATE OF country ON actor BEGIN
  DELETE FROM stated WHERE position IN (SELECT position FROM position_actor WHERE actor = new.id);
  INSERT OR IGNORE INTO stated SELECT * FROM position_stated WHERE position IN (
    SELECT position FROM position_actor WHERE actor = new.id
  );
END;

-- Shifts and contradictions that an analyst has looked at and put aside.
CREATE TABLE shift_dismissed (
  id INTEGER PRIMARY KEY,
  shift TEXT NOT NULL UNIQUE,           -- whose, on what, and between which positions
  basis TEXT NOT NULL,                  -- what was coded of these positions then, and their evidence: it is open again when that changes
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  dismissed_at TEXT NOT NULL
) STRICT;

-- Sources whose names may not leave with an export: an article, all articles of an outlet, a person.
CREATE TABLE sensitive (
  id INTEGER PRIMARY KEY,
  kind TEXT NOT NULL CHECK (kind IN ('article', 'outlet', 'actor')),
  target INTEGER NOT NULL,              -- the row of that kind
  analyst INTEGER NOT NULL REFERENCES analyst(id),
  marked_at TEXT NOT NULL,
  UNIQUE (kind, target)
) STRICT;

CREATE TABLE notebook (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE
) STRICT;
CREATE TABLE note (
  id INTEGER PRIMARY KEY,
  notebook INTEGER NOT NULL REFERENCES notebook(id),
  title TEXT NOT NULL,
  template TEXT,
  text TEXT NOT NULL,
  revision INTEGER NOT NULL,
  made_at TEXT NOT NULL,
  edited_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
-- What a note's text was before another took its place. No reference to the note: undoing its making deletes
-- its row and redoing it brings that back, which the history does without this table. Of all versions but the
-- last, text holds what stands between the first head and the last tail letters of the next version's text.
CREATE TABLE note_version (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL,
  revision INTEGER NOT NULL,
  title TEXT NOT NULL,
  saved_at TEXT NOT NULL,
  text TEXT NOT NULL,
  head INTEGER,                         -- NULL, as tail is, where text is whole
  tail INTEGER,
  UNIQUE (note, revision)
) STRICT;
-- What stood for a minute, is a minute younger than the last version kept, or is undone. Times are in days.
CREATE TRIGGER note_version_keep AFTER UPDATE OF text ON note WHEN old.text <> new.text AND (
  new.edited_at < old.edited_at
  OR julianday(new.edited_at) - julianday(old.edited_at) > 59.9995 / 86400
  OR NOT EXISTS (
    SELECT 1 FROM note_version
    WHERE note = old.id AND julianday(old.edited_at) - julianday(saved_at) <= 59.9995 / 86400
  )
) BEGIN
  INSERT INTO note_version (note, revision, title, saved_at, text)
  SELECT old.id, old.revision, old.title, old.edited_at, old.text
  WHERE NOT EXISTS (SELECT 1 FROM note_version WHERE note = old.id AND revision = old.revision);
END;
-- Where a note leads: links, embeds and citations, written anew at every save.
CREATE TABLE note_link (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL REFERENCES note(id),
  kind TEXT NOT NULL CHECK (kind IN ('link', 'embed', 'citation', 'actor')),
  target TEXT NOT NULL,                 -- as written
  target_kind TEXT,                     -- 'article', 'note', 'actor', 'country', 'issue', 'event', 'excerpt'; NULL when it leads nowhere
  target_id INTEGER
) STRICT;
CREATE INDEX note_link_note ON note_link(note);
CREATE INDEX note_link_target ON note_link(target_kind, target_id);
-- Of a note that was brought in from a vault, what its file and its text were when both last said the same.
CREATE TABLE note_vault (
  id INTEGER PRIMARY KEY,
  note INTEGER NOT NULL UNIQUE REFERENCES note(id),
  key TEXT NOT NULL UNIQUE,             -- the id in the file, or a hash of where a file without one lies
  path TEXT NOT NULL,                   -- where the file lay in its vault
  file_sha256 TEXT NOT NULL,
  text_sha256 TEXT NOT NULL,
  brought_at TEXT NOT NULL
) STRICT;
-- A briefing as it was issued.
CREATE TABLE edition (
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
  UNIQUE (note, number)
) STRICT;

-- A search that is kept, and finds anew whenever it is looked at.
CREATE TABLE search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  query TEXT NOT NULL,                  -- as typed
  made_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
-- Citation styles that the user added, in CSL.
CREATE TABLE citation_style (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,            -- what it is asked for by
  title TEXT NOT NULL,
  csl TEXT NOT NULL
) STRICT;

-- Comparisons and grids kept by name: the address of a screen. Issues that `args` names by number lead on to
-- those that they became part of.
CREATE TABLE saved_view (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  screen TEXT NOT NULL,                 -- the screen's word: 'compare', 'timeline', 'articles'
  issue INTEGER REFERENCES issue(id),   -- what the screen is about
  args TEXT NOT NULL,                   -- JSON: {name: text}, as the screen writes them
  trashed_at TEXT
) STRICT;
CREATE INDEX saved_view_issue ON saved_view(issue) WHERE issue IS NOT NULL;
CREATE TABLE setting (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL UNIQUE,
  value TEXT NOT NULL
) STRICT;

-- Feeds. What the user decided about a feed and its entries is in `feed`, `feed_mark` and `feed_search`, and
-- so in the history. What refreshing brings in is in `feed_state`, `feed_entry` and `feed_text`, outside it:
-- undoing takes back what a person did, not what a server said. Numbers of feeds and entries are never
-- given twice (AUTOINCREMENT), so that what came in still belongs to a feed whose adding is undone and
-- made again.
CREATE TABLE feed (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  title TEXT NOT NULL,
  url TEXT NOT NULL,
  site_url TEXT,
  folder TEXT,                          -- 'News/Asia' for a folder in a folder
  include TEXT NOT NULL DEFAULT '[]',   -- JSON: words and phrases as typed
  exclude TEXT NOT NULL DEFAULT '[]',
  include_query TEXT,                   -- the same for feed_entry_fts; NULL when there are none
  exclude_query TEXT,
  added_at TEXT NOT NULL,
  trashed_at TEXT
) STRICT;
CREATE TABLE feed_mark (
  id INTEGER PRIMARY KEY,               -- the entry; one without a mark is new
  state TEXT NOT NULL CHECK (state IN ('seen', 'imported', 'ignored')),
  article INTEGER REFERENCES article(id) -- what it was imported as
) STRICT;
CREATE INDEX feed_mark_article ON feed_mark(article) WHERE article IS NOT NULL;
CREATE TABLE feed_search (
  id INTEGER PRIMARY KEY,
  name TEXT NOT NULL,
  text TEXT NOT NULL,
  feeds TEXT NOT NULL DEFAULT '[]',     -- JSON: their numbers; empty for all
  trashed_at TEXT
) STRICT;
CREATE TABLE feed_state (
  id INTEGER PRIMARY KEY,               -- the feed
  url TEXT,                             -- where it has moved for good; NULL while it has not
  etag TEXT,
  last_modified TEXT,
  checked_at TEXT,
  failure TEXT                          -- JSON: what went wrong when it was checked last
) STRICT;
CREATE TABLE feed_entry (
  id INTEGER PRIMARY KEY AUTOINCREMENT,
  feed INTEGER NOT NULL,
  key TEXT NOT NULL,                    -- by what the feed tells its entries apart
  title TEXT NOT NULL,
  url TEXT,
  url_key INTEGER,                      -- the same as a number to look it up by, as of articles
  authors TEXT NOT NULL,                -- JSON
  published TEXT,
  published_precision TEXT CHECK (published_precision IN ('year', 'month', 'day', 'minute')),
  modified TEXT,
  modified_precision TEXT CHECK (modified_precision IN ('year', 'month', 'day', 'minute')),
  sorted TEXT NOT NULL,                 -- what it is listed by: its date in UTC, or when it was first seen
  language TEXT,
  summary TEXT NOT NULL,                -- plain text
  digest TEXT NOT NULL,                 -- of all that the feed says of it, to see whether it was revised
  full_text INTEGER NOT NULL CHECK (full_text IN (0, 1)),
  first_seen TEXT NOT NULL,
  state TEXT NOT NULL DEFAULT 'new' CHECK (state IN ('new', 'seen', 'imported', 'ignored')), -- kept by the triggers on feed_mark
  passes INTEGER NOT NULL DEFAULT 1 CHECK (passes IN (0, 1)), -- its feed's filter
  UNIQUE (feed, key)
) STRICT;
CREATE INDEX feed_entry_listed ON feed_entry(feed, passes, state, sorted, id);
CREATE INDEX feed_entry_sorted ON feed_entry(passes, sorted, id, state, feed);
CREATE INDEX feed_entry_url ON feed_entry(url_key) WHERE url_key IS NOT NULL;
CREATE TABLE feed_text (
  id INTEGER PRIMARY KEY,               -- the entry
  media_type TEXT NOT NULL,             -- 'text/html' or 'text/plain'
  base TEXT,                            -- what its links are relative to
  compressed BLOB NOT NULL              -- zstd
) STRICT;
-- Title, authors, subjects, summary and text as filters compare them. The words are nowhere else, so what
-- writes entries writes them.
CREATE VIRTUAL TABLE feed_entry_fts USING fts5(words, content = '', contentless_delete = 1, tokenize = 'ascii');
CREATE TRIGGER feed_entry_delete AFTER DELETE ON feed_entry BEGIN
  DELETE FROM feed_entry_fts WHERE rowid = old.id;
  DELETE FROM feed_text WHERE id = old.id;
END;
CREATE TRIGGER feed_mark_insert AFTER INSERT ON feed_mark BEGIN
  UPDATE feed_entry SET state = new.state WHERE id = new.id;
END;
CREATE TRIGGER feed_mark_update AFTER UPDATE OF state ON feed_mark BEGIN
  UPDATE feed_entry SET state = new.state WHERE id = new.id;
END;
CREATE TRIGGER feed_mark_delete AFTER DELETE ON feed_mark BEGIN
  UPDATE feed_entry SET state = 'new' WHERE id = old.id;
END;
-- A filter that is edited, or whose editing is undone, counts for all that came in before. (MATCH may not be
-- used in a trigger where the schema is not trusted; = is the same to FTS5.)
CREATE TRIGGER feed_filter AFTER UPDATE OF include_query, exclude_query ON feed BEGIN
  UPDATE feed_entry SET passes =
    (new.include_query IS NULL OR id IN (SELECT rowid FROM feed_entry_fts WHERE feed_entry_fts = new.include_query))
    AND (new.exclude_query IS NULL OR id NOT IN (SELECT rowid FROM feed_entry_fts WHERE feed_entry_fts = new.exclude_query))
  WHERE feed = new.id;
END;

-- History: written beside the changes, never recorded by itself.
CREATE TABLE history (
  id INTEGER PRIMARY KEY,
  label TEXT NOT NULL,
  op TEXT NOT NULL,
  analyst TEXT NOT NULL,
  at TEXT NOT NULL,
  changeset BLOB NOT NULL,              -- the session extension's, zstd; empty when no longer kept, and for undo and redo
  digest BLOB NOT NULL,                 -- SHA-256 of it as it was written
  hash BLOB NOT NULL DEFAULT x'',       -- SHA-256 of what never changes of the entry and of the hash before it
  changes TEXT NOT NULL,                -- JSON: {table: rows}
  state TEXT NOT NULL CHECK (state IN ('done', 'undone', 'undo', 'redo', 'settled')),
  of INTEGER REFERENCES history(id),    -- what an undo or redo entry acted on
  redoable INTEGER NOT NULL DEFAULT 0 CHECK (redoable IN (0, 1)), -- undone, and nothing was changed since
  coalescing TEXT                       -- later changes with the same key may join this entry
) STRICT;
-- The entry that was written last, so that one taken from the end shows as well. One row.
CREATE TABLE history_head (
  id INTEGER PRIMARY KEY CHECK (id = 1),
  entry INTEGER,
  hash BLOB
) STRICT;
INSERT INTO history_head (id) VALUES (1);
CREATE INDEX history_done ON history(id) WHERE state = 'done';
CREATE INDEX history_redoable ON history(id) WHERE redoable = 1;

-- Full text: external content, kept by triggers, which fire too when a changeset is applied. `folded…` stands
-- for the replacements in folds.tsv; marks belong to words, since Indic words are cut at them else.
CREATE VIEW body_words(id, text) AS SELECT id, folded_where(folds, text) FROM body_version;
CREATE VIRTUAL TABLE body_fts USING fts5(text, content = 'body_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER body_fts_insert AFTER INSERT ON body_version BEGIN
  INSERT INTO body_fts(rowid, text) VALUES (new.id, folded_where(new.folds, new.text));
END;
CREATE TRIGGER body_fts_delete AFTER DELETE ON body_version BEGIN
  INSERT INTO body_fts(body_fts, rowid, text) VALUES ('delete', old.id, folded_where(old.folds, old.text));
END;
-- In how many bodies a word stands.
CREATE VIRTUAL TABLE body_vocabulary USING fts5vocab(body_fts, 'row');
-- Words are not told apart by spaces in Chinese, Japanese or Thai: such bodies are found by their letters too.
CREATE VIRTUAL TABLE body_trigram USING fts5(text, content = 'body_version', content_rowid = 'id', tokenize = 'trigram');
CREATE TRIGGER body_trigram_insert AFTER INSERT ON body_version WHEN new.unspaced BEGIN
  INSERT INTO body_trigram(rowid, text) VALUES (new.id, new.text);
END;
CREATE TRIGGER body_trigram_delete AFTER DELETE ON body_version WHEN old.unspaced BEGIN
  INSERT INTO body_trigram(body_trigram, rowid, text) VALUES ('delete', old.id, old.text);
END;
CREATE VIEW title_words(id, title) AS SELECT id, folded(title) FROM article;
CREATE VIRTUAL TABLE title_fts USING fts5(title, content = 'title_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER title_fts_insert AFTER INSERT ON article BEGIN
  INSERT INTO title_fts(rowid, title) VALUES (new.id, folded(new.title));
END;
CREATE TRIGGER title_fts_update AFTER UPDATE OF title ON article BEGIN
  INSERT INTO title_fts(title_fts, rowid, title) VALUES ('delete', old.id, folded(old.title));
  INSERT INTO title_fts(rowid, title) VALUES (new.id, folded(new.title));
END;
CREATE TRIGGER title_fts_delete AFTER DELETE ON article BEGIN
  INSERT INTO title_fts(title_fts, rowid, title) VALUES ('delete', old.id, folded(old.title));
END;
CREATE VIEW note_words(id, title, text) AS SELECT id, folded(title), folded(text) FROM note;
CREATE VIRTUAL TABLE note_fts USING fts5(title, text, content = 'note_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER note_fts_insert AFTER INSERT ON note BEGIN
  INSERT INTO note_fts(rowid, title, text) VALUES (new.id, folded(new.title), folded(new.text));
END;
CREATE TRIGGER note_fts_update AFTER UPDATE OF title, text ON note BEGIN
  INSERT INTO note_fts(note_fts, rowid, title, text) VALUES ('delete', old.id, folded(old.title), folded(old.text));
  INSERT INTO note_fts(rowid, title, text) VALUES (new.id, folded(new.title), folded(new.text));
END;
CREATE TRIGGER note_fts_delete AFTER DELETE ON note BEGIN
  INSERT INTO note_fts(note_fts, rowid, title, text) VALUES ('delete', old.id, folded(old.title), folded(old.text));
END;
CREATE VIEW excerpt_words(id, quote, comment) AS SELECT id, folded(quote), folded(comment) FROM excerpt;
CREATE VIRTUAL TABLE excerpt_fts USING fts5(quote, comment, content = 'excerpt_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER excerpt_fts_insert AFTER INSERT ON excerpt BEGIN
  INSERT INTO excerpt_fts(rowid, quote, comment) VALUES (new.id, folded(new.quote), folded(new.comment));
END;
CREATE TRIGGER excerpt_fts_update AFTER UPDATE OF quote, comment ON excerpt BEGIN
  INSERT INTO excerpt_fts(excerpt_fts, rowid, quote, comment) VALUES ('delete', old.id, folded(old.quote), folded(old.comment));
  INSERT INTO excerpt_fts(rowid, quote, comment) VALUES (new.id, folded(new.quote), folded(new.comment));
END;
CREATE TRIGGER excerpt_fts_delete AFTER DELETE ON excerpt BEGIN
  INSERT INTO excerpt_fts(excerpt_fts, rowid, quote, comment) VALUES ('delete', old.id, folded(old.quote), folded(old.comment));
END;
CREATE VIEW quotation_words(id, quote) AS SELECT id, folded(quote) FROM quotation;
CREATE VIRTUAL TABLE quotation_fts USING fts5(quote, content = 'quotation_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER quotation_fts_insert AFTER INSERT ON quotation BEGIN
  INSERT INTO quotation_fts(rowid, quote) VALUES (new.id, folded(new.quote));
END;
CREATE TRIGGER quotation_fts_update AFTER UPDATE OF quote ON quotation BEGIN
  INSERT INTO quotation_fts(quotation_fts, rowid, quote) VALUES ('delete', old.id, folded(old.quote));
  INSERT INTO quotation_fts(rowid, quote) VALUES (new.id, folded(new.quote));
END;
CREATE TRIGGER quotation_fts_delete AFTER DELETE ON quotation BEGIN
  INSERT INTO quotation_fts(quotation_fts, rowid, quote) VALUES ('delete', old.id, folded(old.quote));
END;
CREATE VIEW position_words(id, paraphrase) AS SELECT id, folded(paraphrase) FROM position;
CREATE VIRTUAL TABLE position_fts USING fts5(paraphrase, content = 'position_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER position_fts_insert AFTER INSERT ON position BEGIN
  INSERT INTO position_fts(rowid, paraphrase) VALUES (new.id, folded(new.paraphrase));
END;
CREATE TRIGGER position_fts_update AFTER UPDATE OF paraphrase ON position BEGIN
  INSERT INTO position_fts(position_fts, rowid, paraphrase) VALUES ('delete', old.id, folded(old.paraphrase));
  INSERT INTO position_fts(rowid, paraphrase) VALUES (new.id, folded(new.paraphrase));
END;
CREATE TRIGGER position_fts_delete AFTER DELETE ON position BEGIN
  INSERT INTO position_fts(position_fts, rowid, paraphrase) VALUES ('delete', old.id, folded(old.paraphrase));
END;
CREATE VIEW actor_name_words(id, name) AS SELECT id, folded(name) FROM actor_name;
CREATE VIRTUAL TABLE actor_name_fts USING fts5(name, content = 'actor_name_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER actor_name_fts_insert AFTER INSERT ON actor_name BEGIN
  INSERT INTO actor_name_fts(rowid, name) VALUES (new.id, folded(new.name));
END;
CREATE TRIGGER actor_name_fts_update AFTER UPDATE OF name ON actor_name BEGIN
  INSERT INTO actor_name_fts(actor_name_fts, rowid, name) VALUES ('delete', old.id, folded(old.name));
  INSERT INTO actor_name_fts(rowid, name) VALUES (new.id, folded(new.name));
END;
CREATE TRIGGER actor_name_fts_delete AFTER DELETE ON actor_name BEGIN
  INSERT INTO actor_name_fts(actor_name_fts, rowid, name) VALUES ('delete', old.id, folded(old.name));
END;
CREATE VIEW issue_words(id, name, proposition) AS SELECT id, folded(name), folded(proposition) FROM issue;
CREATE VIRTUAL TABLE issue_fts USING fts5(name, proposition, content = 'issue_words', content_rowid = 'id', tokenize = "unicode61 remove_diacritics 2 categories 'L* N* Co M*'");
CREATE TRIGGER issue_fts_insert AFTER INSERT ON issue BEGIN
  INSERT INTO issue_fts(rowid, name, proposition) VALUES (new.id, folded(new.name), folded(new.proposition));
END;
CREATE TRIGGER issue_fts_update AFTER UPDATE OF name, proposition ON issue BEGIN
  INSERT INTO issue_fts(issue_fts, rowid, name, proposition) VALUES ('delete', old.id, folded(old.name), folded(old.proposition));
  INSERT INTO issue_fts(rowid, name, proposition) VALUES (new.id, folded(new.name), folded(new.proposition));
END;
CREATE TRIGGER issue_fts_delete AFTER DELETE ON issue BEGIN
  INSERT INTO issue_fts(issue_fts, rowid, name, proposition) VALUES ('delete', old.id, folded(old.name), folded(old.proposition));
END;
