SELECT 'name', name FROM outlet WHERE id = ?1
UNION SELECT 'address', domain FROM outlet WHERE id = ?1 AND domain IS NOT NULL
