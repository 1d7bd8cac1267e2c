SELECT
  tenure.id,
  actor.id, actor.name, actor.kind, of_actor.code, of_actor.name,
  post.id, post.title, post.body, of_post.code, of_post.name,
  post.spokesperson, post.rank,
  tenure.from_date, tenure.from_precision,
  tenure.to_date, tenure.to_precision
FROM tenure
JOIN actor ON actor.id = tenure.actor
JOIN post ON post.id = tenure.post
LEFT JOIN country AS of_actor ON of_actor.id = actor.country
LEFT JOIN country AS of_post ON of_post.id = post.country
WHERE tenure.actor = ?
ORDER BY tenure.from_date DESC, tenure.id
