-- Each index gives its newest first; of the two together the newest are among these.
SELECT id FROM (
  SELECT id FROM (
    SELECT article.id FROM body_fts
    CROSS JOIN article ON article.body = body_fts.rowid
    WHERE body_fts MATCH ?1 AND article.trashed_at IS NULL
    ORDER BY body_fts.rowid DESC LIMIT ?2)
  UNION
  SELECT id FROM (
    SELECT article.id FROM title_fts
    CROSS JOIN article ON article.id = title_fts.rowid
    WHERE title_fts MATCH ?1 AND article.trashed_at IS NULL
    ORDER BY title_fts.rowid DESC LIMIT ?2))
ORDER BY id DESC LIMIT ?2
