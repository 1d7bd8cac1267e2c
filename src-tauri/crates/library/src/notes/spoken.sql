-- What is on record of an article's latest body: its excerpts, and what the machine is sure of and nobody has rejected.
SELECT excerpt.id, NULL, excerpt.quote
FROM excerpt
WHERE excerpt.article = ?1 AND excerpt.trashed_at IS NULL AND excerpt.orphan = 0
UNION ALL
SELECT NULL, quotation.id, quotation.quote
FROM quotation
JOIN article ON article.id = quotation.article AND article.body = quotation.body_version
WHERE quotation.article = ?1
  AND quotation.state = 'pending'
  AND quotation.kind = 'direct'
  AND quotation.actor IS NOT NULL
  AND quotation.score >= 0.9
