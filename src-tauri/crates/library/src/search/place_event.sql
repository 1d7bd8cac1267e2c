SELECT name, substr(held, 1, 10), NULL, name || coalesce(', ' || place, '') FROM event WHERE id = ?
