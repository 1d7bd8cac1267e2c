SELECT DISTINCT country.code
FROM country
WHERE country.code = ?1
  OR country.name = ?1 COLLATE NOCASE
  OR country.id IN (SELECT country FROM country_name WHERE kind = 'name' AND name = ?1 COLLATE NOCASE)
