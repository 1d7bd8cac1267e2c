SELECT
  position.id, post.title, position.issue, position.stance, position.voice, position.act, position.addressee,
  event.name, position.said, position.said_precision, position.directness, position.reported_by,
  position.paraphrase, position.confidence, analyst.name, position.coded_at
FROM position
JOIN analyst ON analyst.id = position.analyst
LEFT JOIN post ON post.id = position.post
LEFT JOIN event ON event.id = position.event
WHERE position.trashed_at IS NULL
ORDER BY position.id
