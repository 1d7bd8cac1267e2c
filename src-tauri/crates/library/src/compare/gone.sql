SELECT said.position
FROM actor -- few are in the trash: from these to what they said, never the other way round, hence CROSS
CROSS JOIN position_actor AS said ON said.actor = actor.id
WHERE actor.trashed_at IS NOT NULL
  AND NOT EXISTS (
    SELECT 1
    FROM position_actor AS other
    JOIN actor AS live ON live.id = other.actor
    WHERE other.position = said.position AND live.trashed_at IS NULL
  )
