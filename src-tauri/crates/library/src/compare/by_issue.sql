SELECT issue, day, position, stance
FROM stated
WHERE side = ?1 AND who = ?2 AND attributed = 0 AND (?3 IS NULL OR day BETWEEN 1 AND ?3)
ORDER BY issue, day, position
