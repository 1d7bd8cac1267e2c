-- Actors with a name that the gazetteer may not know: one row a name, an actor's together.
SELECT actor.id, actor.name, actor.kind, country.code, actor.gazetteer,
       actor_name.name, actor_name.language, actor_name.script
FROM actor
LEFT JOIN actor_name ON actor_name.actor = actor.id
LEFT JOIN country ON country.id = actor.country
WHERE actor.trashed_at IS NULL AND actor.merged_into IS NULL
ORDER BY actor.id, actor_name.id
