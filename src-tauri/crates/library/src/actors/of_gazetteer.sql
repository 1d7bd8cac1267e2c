WITH RECURSIVE now(id, merged_into) AS (
  SELECT id, merged_into FROM actor WHERE gazetteer = ?
  UNION
  SELECT actor.id, actor.merged_into FROM now JOIN actor ON actor.id = now.merged_into
)
SELECT id FROM now WHERE merged_into IS NULL
