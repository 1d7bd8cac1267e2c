SELECT day, position, stance, direct
FROM stated
WHERE side = ?1 AND who = ?2 AND issue = ?3 AND day BETWEEN ?4 AND ?5 AND attributed <= ?6 AND direct >= ?7
ORDER BY day DESC, position DESC
