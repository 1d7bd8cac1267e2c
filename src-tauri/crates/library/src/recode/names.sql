SELECT actor.name
FROM position_actor
JOIN actor ON actor.id = position_actor.actor
WHERE position_actor.position = ?1
UNION
SELECT actor_name.name
FROM position_actor
JOIN actor_name ON actor_name.actor = position_actor.actor
WHERE position_actor.position = ?1
