SELECT 'name', name FROM actor WHERE id = ?1
UNION SELECT 'name', name FROM actor_name WHERE actor = ?1
UNION SELECT 'key', wikidata FROM actor WHERE id = ?1 AND wikidata IS NOT NULL
