WITH kept AS (
  SELECT actor.id, actor.name, actor.kind, country.name AS country_name
  FROM actor
  LEFT JOIN country ON country.id = actor.country
  WHERE actor.id IN (SELECT value FROM json_each(?1))
),
keyed(id, grouped, sorted) AS (
  SELECT
    id,
    CASE ?3 WHEN 'country' THEN country_name WHEN 'kind' THEN kind END,
    CASE ?2
      WHEN 'name' THEN lower(name)
      WHEN 'country' THEN country_name
      WHEN 'kind' THEN kind
      WHEN 'positions' THEN (SELECT count(*) FROM stated WHERE side = 0 AND who = kept.id)
      WHEN 'articles' THEN (
        SELECT count(DISTINCT article.id)
        FROM mention
        JOIN body_version ON body_version.id = mention.body_version
        JOIN article ON article.id = body_version.article AND article.body = body_version.id
        WHERE mention.actor = kept.id AND article.trashed_at IS NULL)
    END
  FROM kept
)
SELECT id, grouped, sorted IS NOT NULL
FROM keyed
ORDER BY grouped COLLATE NOCASE NULLS LAST, grouped, sorted NULLS LAST, id
