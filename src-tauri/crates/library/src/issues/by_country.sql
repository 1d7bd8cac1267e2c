-- Which of a country's statements stands is said in compare/standing.rs.
WITH counted(country, positions) AS (
  SELECT
    country.id,
    (
      SELECT count(*)
      FROM stated
      WHERE stated.side = 1 AND stated.who = country.id AND stated.issue = ?1 AND stated.attributed = 0
    )
  FROM country
)
SELECT
  country.code, country.name, counted.positions,
  (
    SELECT stated.stance
    FROM stated
    JOIN position ON position.id = stated.position
    WHERE stated.side = 1 AND stated.who = country.id AND stated.issue = ?1 AND stated.attributed = 0
    ORDER BY position.said IS NULL, stated.since DESC, stated.day, stated.position DESC
    LIMIT 1
  )
FROM counted
JOIN country ON country.id = counted.country
WHERE counted.positions > 0
ORDER BY country.name
