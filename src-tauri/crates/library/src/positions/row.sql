SELECT
  position.id,
  issue.id, issue.name, parent.name,
  position.stance, position.voice, position.directness,
  position.said, position.said_precision,
  position.paraphrase, position.confidence,
  analyst.name,
  post.id, post.title, post.body, country.code, country.name
FROM position
JOIN issue ON issue.id = position.issue
LEFT JOIN issue AS parent ON parent.id = issue.parent
JOIN analyst ON analyst.id = position.analyst
LEFT JOIN post ON post.id = position.post
LEFT JOIN country ON country.id = post.country
WHERE position.id = ?
