SELECT post
FROM position
WHERE id = ?1 AND post IS NOT NULL AND (SELECT count(*) FROM position_actor WHERE position = ?1) = 1
