SELECT stated.day, stated.position, event.name
FROM stated
JOIN position ON position.id = stated.position
LEFT JOIN event ON event.id = position.event AND event.trashed_at IS NULL
WHERE stated.side = ?1 AND stated.who = ?2 AND stated.issue = ?3 AND stated.day BETWEEN ?4 AND ?5 AND stated.attributed <= ?6
  AND stated.position NOT IN (SELECT position FROM gone)
ORDER BY stated.day, stated.position
