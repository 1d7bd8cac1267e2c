-- Every name of every person, and whether it is the one that they go by here.
SELECT actor.id, actor.name, TRUE FROM actor
WHERE actor.kind = 'person' AND actor.trashed_at IS NULL AND actor.merged_into IS NULL
UNION ALL
SELECT actor.id, actor_name.name, FALSE FROM actor_name JOIN actor ON actor.id = actor_name.actor
WHERE actor.kind = 'person' AND actor.trashed_at IS NULL AND actor.merged_into IS NULL
