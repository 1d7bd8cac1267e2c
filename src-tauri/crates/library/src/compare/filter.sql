-- ?1 an outlet, ?2 a wire, ?3 the least confidence, ?4 an analyst's name, ?5 whether only what is confirmed.
WITH
told(position, origin, role) AS (
  SELECT evidence.position, coalesce(article.origin, article.id), evidence.role
  FROM article
  JOIN excerpt ON excerpt.article = article.id
  JOIN evidence ON evidence.excerpt = excerpt.id
  WHERE article.trashed_at IS NULL AND excerpt.trashed_at IS NULL
),
published(position) AS (
  SELECT evidence.position
  FROM article
  JOIN excerpt ON excerpt.article = article.id
  JOIN evidence ON evidence.excerpt = excerpt.id
  WHERE article.outlet = ?1 AND article.trashed_at IS NULL AND excerpt.trashed_at IS NULL
),
credited(origin) AS (
  SELECT coalesce(article.origin, article.id)
  FROM wire_credit
  JOIN article ON article.id = wire_credit.article
  WHERE wire_credit.wire = ?2 AND article.trashed_at IS NULL
)
SELECT position.id
FROM position
WHERE position.trashed_at IS NULL
  AND (?1 IS NULL OR position.id IN (SELECT position FROM published))
  AND (?2 IS NULL OR position.id IN (SELECT position FROM told WHERE origin IN (SELECT origin FROM credited)))
  AND CASE ?3
    WHEN 'low' THEN position.confidence IS NOT NULL
    WHEN 'moderate' THEN position.confidence IN ('moderate', 'high')
    WHEN 'high' THEN position.confidence = 'high'
    ELSE 1
  END
  AND (?4 IS NULL OR position.analyst = (SELECT id FROM analyst WHERE name = ?4))
  AND (
    NOT ?5
    OR position.id IN (
      SELECT position FROM told WHERE role = 'supporting' GROUP BY position HAVING count(DISTINCT origin) > 1
    )
  )
