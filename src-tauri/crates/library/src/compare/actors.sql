SELECT id
FROM actor
WHERE trashed_at IS NULL AND EXISTS (SELECT 1 FROM stated WHERE stated.side = 0 AND stated.who = actor.id)
ORDER BY name, id
