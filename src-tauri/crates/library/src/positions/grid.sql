WITH RECURSIVE
inside(id) AS (
  SELECT value FROM json_each(?1)
  UNION
  SELECT issue.id FROM inside JOIN issue ON issue.parent = inside.id
),
kept(id, issue, stance, voice, act, confidence, paraphrase, coded_at, analyst, day, since) AS (
  SELECT
    position.id, position.issue, position.stance, position.voice, position.act, position.confidence,
    position.paraphrase, position.coded_at, analyst.name,
    (SELECT nullif(stated.day, 0) FROM stated WHERE stated.position = position.id LIMIT 1),
    (SELECT stated.since FROM stated WHERE stated.position = position.id LIMIT 1)
  FROM position
  JOIN analyst ON analyst.id = position.analyst
  WHERE position.trashed_at IS NULL
    AND (?12 OR position.id NOT IN (SELECT position FROM gone))
    AND (?1 = '[]' OR position.issue IN (SELECT id FROM inside))
    AND (?2 = '[]' OR position.stance IN (SELECT value FROM json_each(?2)))
    AND (?3 IS NULL OR position.voice = ?3)
    AND (?4 IS NULL OR analyst.name = ?4)
    AND (?5 IS NULL OR position.id IN (SELECT position FROM position_actor WHERE actor = ?5))
    AND (?6 IS NULL OR position.id IN (SELECT position FROM stated WHERE side = 1 AND who = ?6))
    AND (?7 IS NULL OR position.id IN (
      SELECT rowid FROM position_fts WHERE position_fts MATCH ?7
      UNION
      SELECT evidence.position
      FROM excerpt_fts
      JOIN excerpt ON excerpt.id = excerpt_fts.rowid
      JOIN evidence ON evidence.excerpt = excerpt.id
      WHERE excerpt_fts MATCH ?7 AND excerpt.trashed_at IS NULL
    ))
),
keyed(id, grouped, sorted) AS (
  SELECT
    id,
    CASE ?11
      WHEN 'actor' THEN (SELECT actor.name FROM position_actor JOIN actor ON actor.id = position_actor.actor WHERE position_actor.position = kept.id ORDER BY position_actor.id LIMIT 1)
      WHEN 'country' THEN (SELECT country.name FROM stated JOIN country ON country.id = stated.who WHERE stated.position = kept.id AND stated.side = 1 ORDER BY country.name LIMIT 1)
      WHEN 'stance' THEN stance
      WHEN 'analyst' THEN analyst
      WHEN 'issue' THEN (SELECT name FROM issue WHERE issue.id = kept.issue)
    END,
    CASE ?10
      WHEN 'said' THEN day
      WHEN 'actor' THEN (SELECT lower(actor.name) FROM position_actor JOIN actor ON actor.id = position_actor.actor WHERE position_actor.position = kept.id ORDER BY position_actor.id LIMIT 1)
      WHEN 'country' THEN (SELECT country.name FROM stated JOIN country ON country.id = stated.who WHERE stated.position = kept.id AND stated.side = 1 ORDER BY country.name LIMIT 1)
      WHEN 'issue' THEN (SELECT lower(name) FROM issue WHERE issue.id = kept.issue)
      WHEN 'stance' THEN instr('opposes leans_against neutral leans_for supports conditional ambiguous declined', stance)
      WHEN 'voice' THEN instr('own spokesperson attributed', voice)
      WHEN 'act' THEN act
      WHEN 'confidence' THEN nullif(instr('low moderate high', coalesce(confidence, '-')), 0)
      WHEN 'analyst' THEN lower(analyst)
      WHEN 'paraphrase' THEN lower(paraphrase)
      WHEN 'coded' THEN coded_at
    END
  FROM kept
  WHERE (?8 IS NULL OR day > 0 AND since >= ?8) AND (?9 IS NULL OR day <= ?9)
)
SELECT id, grouped, sorted IS NOT NULL
FROM keyed
ORDER BY
  CASE ?11 WHEN 'stance' THEN instr('opposes leans_against neutral leans_for supports conditional ambiguous declined', grouped) END,
  grouped COLLATE NOCASE NULLS LAST, grouped, sorted NULLS LAST, id
