SELECT actor.id, actor.name, actor.kind, country.code, country.name
FROM event_participant
JOIN actor ON actor.id = event_participant.actor
LEFT JOIN country ON country.id = actor.country
WHERE event_participant.event = ?
ORDER BY event_participant.id
