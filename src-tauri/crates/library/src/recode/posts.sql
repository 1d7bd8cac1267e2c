-- The post from which something was said, and all that whoever said it ever held.
SELECT post.title
FROM position
JOIN post ON post.id = position.post
WHERE position.id = ?1
UNION
SELECT post.title
FROM position_actor
JOIN tenure ON tenure.actor = position_actor.actor
JOIN post ON post.id = tenure.post
WHERE position_actor.position = ?1
