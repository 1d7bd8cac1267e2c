-- Somebody who is not held has the word, with a space on either side of it, among their names.
SELECT 1 FROM actor LEFT JOIN actor_name ON actor_name.actor = actor.id
WHERE actor.kind = 'person' AND actor.merged_into IS NULL
  AND actor.id NOT IN (SELECT target FROM sensitive WHERE kind = 'actor')
  AND (instr(' ' || actor.name || ' ', ?1) > 0 OR instr(' ' || actor_name.name || ' ', ?1) > 0)
LIMIT 1
