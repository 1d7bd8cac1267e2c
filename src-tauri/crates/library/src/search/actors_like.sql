SELECT DISTINCT actor.id FROM actor_name
JOIN actor ON actor.id = actor_name.actor
WHERE actor_name.name LIKE ?1 ESCAPE '\' AND actor.trashed_at IS NULL AND actor.merged_into IS NULL
ORDER BY actor.id LIMIT ?2
