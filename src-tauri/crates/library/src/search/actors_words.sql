SELECT DISTINCT actor.id FROM actor_name_fts
JOIN actor_name ON actor_name.id = actor_name_fts.rowid
JOIN actor ON actor.id = actor_name.actor
WHERE actor_name_fts MATCH ?1 AND actor.trashed_at IS NULL AND actor.merged_into IS NULL
ORDER BY actor.id LIMIT ?2
