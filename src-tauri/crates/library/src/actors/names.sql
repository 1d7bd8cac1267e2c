SELECT id, name, language, script, "primary"
FROM actor_name
WHERE actor = ?
ORDER BY "primary" DESC, id
