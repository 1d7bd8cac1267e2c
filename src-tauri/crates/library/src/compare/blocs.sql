SELECT id
FROM bloc
WHERE EXISTS (
  SELECT 1 FROM stated
  WHERE stated.side = 3 AND stated.who = bloc.id AND stated.position NOT IN (SELECT position FROM gone)
)
ORDER BY name, code
