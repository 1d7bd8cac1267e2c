SELECT actor.id, actor.name, actor.kind, country.code, country.name
FROM actor
LEFT JOIN country ON country.id = actor.country
WHERE actor.id = ? AND actor.trashed_at IS NULL
