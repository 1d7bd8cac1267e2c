SELECT country.code, country.name
FROM position_behalf
JOIN country ON country.id = position_behalf.country
WHERE position_behalf.position = ?
ORDER BY position_behalf.id
