SELECT
  code, name,
  (SELECT count(*) FROM actor WHERE actor.country = country.id AND actor.trashed_at IS NULL),
  (SELECT count(*) FROM stated WHERE stated.side = 1 AND stated.who = country.id
    AND stated.position NOT IN (SELECT position FROM gone))
FROM country
ORDER BY name, code
