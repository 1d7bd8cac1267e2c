SELECT who, issue, day, position, stance, since
FROM stated
WHERE side = ?1 AND day <= ?2 AND attributed <= ?3
ORDER BY who, issue, day, position
