-- Positions that had supporting evidence, of which all is in the trash, by itself or with its article. Only what is
-- there is looked at for whether it is all.
WITH trashed(position) AS (
  SELECT evidence.position
  FROM excerpt
  JOIN evidence ON evidence.excerpt = excerpt.id
  WHERE excerpt.trashed_at IS NOT NULL AND evidence.role = 'supporting'
  UNION
  SELECT evidence.position
  FROM article
  JOIN excerpt ON excerpt.article = article.id
  JOIN evidence ON evidence.excerpt = excerpt.id
  WHERE article.trashed_at IS NOT NULL AND evidence.role = 'supporting'
)
SELECT position
FROM trashed
WHERE NOT EXISTS (
  SELECT 1
  FROM evidence
  JOIN excerpt ON excerpt.id = evidence.excerpt
  JOIN article ON article.id = excerpt.article
  WHERE evidence.position = trashed.position AND evidence.role = 'supporting'
    AND excerpt.trashed_at IS NULL AND article.trashed_at IS NULL
)
