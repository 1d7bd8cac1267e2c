SELECT 1
FROM position_actor
JOIN actor ON actor.id = position_actor.actor
WHERE position_actor.position = ?
GROUP BY position_actor.position
HAVING count(*) FILTER (WHERE actor.trashed_at IS NULL) = 0
