-- One row a name: what a search may name as the value of a field.
SELECT 'actor' AS kind, actor.id, actor.name, actor_name.name
FROM actor
LEFT JOIN actor_name ON actor_name.actor = actor.id
WHERE actor.trashed_at IS NULL AND actor.merged_into IS NULL
UNION ALL
SELECT 'outlet', id, name, domain FROM outlet
UNION ALL
SELECT 'country', country.id, country.name, country_name.name
FROM country
LEFT JOIN country_name ON country_name.country = country.id
UNION ALL
SELECT 'country', id, name, code FROM country
UNION ALL
SELECT 'issue', id, name, NULL FROM issue WHERE trashed_at IS NULL AND merged_into IS NULL
