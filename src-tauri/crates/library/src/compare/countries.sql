SELECT id
FROM country
WHERE EXISTS (
  SELECT 1 FROM stated
  WHERE stated.side = 1 AND stated.who = country.id AND stated.position NOT IN (SELECT position FROM gone)
)
ORDER BY name, code
