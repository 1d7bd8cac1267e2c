-- Which of a country's statements stands is said in compare/standing.rs.
SELECT
  country.code, country.name, counted.positions,
  (
    SELECT stated.stance
    FROM stated
    JOIN position ON position.id = stated.position
    WHERE stated.side = 1 AND stated.who = country.id AND stated.issue = ?1 AND stated.attributed = 0
      AND stated.position NOT IN (SELECT position FROM gone)
    ORDER BY position.said IS NULL, stated.since DESC, stated.day, stated.position DESC
    LIMIT 1
  )
FROM (
  SELECT
    country.id AS country,
    (
      SELECT count(*)
      FROM stated
      WHERE stated.side = 1 AND stated.who = country.id AND stated.issue = ?1 AND stated.attributed = 0
        AND stated.position NOT IN (SELECT position FROM gone)
    ) AS positions
  FROM country
) AS counted
JOIN country ON country.id = counted.country
WHERE counted.positions > 0
ORDER BY country.name
