SELECT
  (SELECT group_concat(actor.name, ', ' ORDER BY position_actor.id)
     FROM position_actor JOIN actor ON actor.id = position_actor.actor
    WHERE position_actor.position = position.id),
  post.title,
  coalesce(
    (SELECT group_concat(country.code, ', ' ORDER BY position_behalf.id)
       FROM position_behalf JOIN country ON country.id = position_behalf.country
      WHERE position_behalf.position = position.id),
    (SELECT country.code
       FROM position_actor
       JOIN actor ON actor.id = position_actor.actor
       JOIN country ON country.id = actor.country
      WHERE position_actor.position = position.id
      ORDER BY position_actor.id LIMIT 1)),
  position.said,
  position.said_precision,
  EXISTS (SELECT 1 FROM position_actor
            JOIN sensitive ON sensitive.kind = 'actor' AND sensitive.target = position_actor.actor
           WHERE position_actor.position = position.id),
  position.directness = 'indirect' OR position.voice = 'attributed'
FROM evidence
JOIN position ON position.id = evidence.position
LEFT JOIN post ON post.id = position.post
WHERE evidence.excerpt = ?1 AND position.trashed_at IS NULL
ORDER BY evidence.role = 'supporting' DESC, position.id
LIMIT 1
