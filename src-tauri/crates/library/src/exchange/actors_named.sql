SELECT DISTINCT actor.id, country.code, actor.wikidata, actor.name
FROM actor
LEFT JOIN country ON country.id = actor.country
WHERE actor.trashed_at IS NULL AND (
  actor.name = ?1 COLLATE NOCASE
  OR actor.id IN (SELECT actor_name.actor FROM actor_name WHERE actor_name.name = ?1 COLLATE NOCASE)
)
ORDER BY actor.id
