SELECT actor.id, actor.name, actor.kind, country.code, country.name
FROM position_actor
JOIN actor ON actor.id = position_actor.actor
LEFT JOIN country ON country.id = actor.country
WHERE position_actor.position = ?
ORDER BY position_actor.id
