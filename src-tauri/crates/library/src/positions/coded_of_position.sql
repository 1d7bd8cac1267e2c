SELECT
  position.id, position.issue, position.analyst, position.stance, position.voice, position.act, position.confidence,
  (SELECT actor FROM position_actor WHERE position_actor.position = position.id ORDER BY position_actor.id LIMIT 1)
FROM position
WHERE position.trashed_at IS NULL
  AND position.id = ?
