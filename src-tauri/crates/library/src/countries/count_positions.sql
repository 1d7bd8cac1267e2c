SELECT count(*)
FROM stated
WHERE side = 1 AND who = ?1 AND (?2 IS NULL OR day BETWEEN 1 AND ?2)
  AND position NOT IN (SELECT position FROM gone)
