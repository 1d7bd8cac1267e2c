SELECT DISTINCT position_actor.actor
FROM stated
JOIN position_actor ON position_actor.position = stated.position
WHERE stated.side = 3 AND stated.who = ?
